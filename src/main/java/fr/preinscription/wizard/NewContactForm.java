package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param key the access key, asked again: a screen left open does not give an inscription away */
record NewContactForm(
        @NotBlank(message = "Écrivez votre adresse électronique.")
        @Size(max = 254, message = "Cette adresse est trop longue.")
        @Nullable
        String email,

        @NotBlank(message = "Écrivez votre adresse électronique une deuxième fois.") @Nullable
        String emailRepeated,

        @Nullable String phone,

        @NotBlank(message = "Écrivez votre clé d’accès.") @Nullable
        String key) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    static NewContactForm of(Answers.@Nullable Contact contact) {
        return contact == null
                ? new NewContactForm(null, null, null, null)
                : new NewContactForm(contact.email(), contact.email(), contact.phone(), null);
    }

    void check(BindingResult errors) {
        if (!errors.hasFieldErrors("email") && !ADDRESS.matcher(address()).matches()) {
            errors.rejectValue(
                    "email",
                    "email",
                    "Cette adresse n’est pas complète. Une adresse s’écrit comme prenom.nom@exemple.fr.");
        } else if (!errors.hasErrors() && !address().equalsIgnoreCase(clean(emailRepeated))) {
            errors.rejectValue("emailRepeated", "differs", "Les deux adresses ne sont pas identiques.");
        }
        if (!clean(phone).isEmpty() && PhoneNumber.international(clean(phone)).isEmpty()) {
            errors.rejectValue(
                    "phone", "phone", "Ce numéro n’est pas complet ou n’existe pas. Exemple : 06 12 34 56 78");
        }
    }

    Answers.Contact contact() {
        return new Answers.Contact(
                address(), address(), PhoneNumber.international(clean(phone)).orElse(null));
    }

    private String address() {
        return clean(email);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace('\u00a0', ' ').strip();
    }
}
