package fr.preinscription.wizard;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** @param code as it was sent, spaces apart */
record ContactProofForm(
        @Pattern(regexp = "\\d{6}", message = "Écrivez les 6 chiffres du code.")
        String code) {

    ContactProofForm(@Nullable String code) {
        this.code = code == null ? "" : code.replaceAll("[\\s\\u00a0]+", "");
    }
}
