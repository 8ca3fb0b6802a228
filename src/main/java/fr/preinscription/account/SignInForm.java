package fr.preinscription.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record SignInForm(
        @NotBlank(message = "Écrivez votre adresse électronique.") @Nullable
        String email,

        @NotBlank(message = "Écrivez votre mot de passe.") @Nullable
        String password) {

    static final SignInForm EMPTY = new SignInForm(null, null);
}
