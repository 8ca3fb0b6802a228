package fr.preinscription.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record CodeForm(
        @NotBlank(message = "Écrivez le code.") @Nullable String code) {

    static final CodeForm EMPTY = new CodeForm(null);
}
