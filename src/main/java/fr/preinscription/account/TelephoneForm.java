package fr.preinscription.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record TelephoneForm(
        @NotBlank(message = "Écrivez votre mot de passe.") @Nullable
        String password,

        @NotBlank(message = "Écrivez le code que montre le téléphone.") @Nullable
        String code) {

    static final TelephoneForm EMPTY = new TelephoneForm(null, null);
}
