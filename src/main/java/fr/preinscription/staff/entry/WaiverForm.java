package fr.preinscription.staff.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record WaiverForm(
        @NotBlank(message = "Choisissez la règle.") @Nullable
        String rule,

        @NotBlank(message = "Écrivez le motif.") @Size(max = 500, message = "500 caractères au plus.") @Nullable
        String reason,

        @NotBlank(message = "Écrivez la décision ou le texte : auteur, date, référence.")
        @Size(max = 300, message = "300 caractères au plus.")
        @Nullable
        String source) {

    static final WaiverForm EMPTY = new WaiverForm(null, null, null);
}
