package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param asked the address about which the candidate was asked whether it is right: it is not asked twice */
record ContactForm(
        @NotBlank(message = "Écrivez votre adresse électronique.")
        @Size(max = 254, message = "Cette adresse est trop longue.")
        @Nullable
        String email,

        @NotBlank(message = "Écrivez votre adresse électronique une deuxième fois.") @Nullable
        String emailRepeated,

        @Nullable String phone,
        @Nullable String asked) {

    static ContactForm of(Answers.@Nullable Contact contact) {
        return contact == null
                ? new ContactForm(null, null, null, null)
                : new ContactForm(contact.email(), contact.emailRepeated(), contact.phone(), contact.email());
    }

    void check(BindingResult errors) {
        if (!clean(phone).isEmpty() && PhoneNumber.international(clean(phone)).isEmpty()) {
            errors.rejectValue(
                    "phone",
                    "phone",
                    "Ce numéro n’est pas complet ou n’existe pas. Exemples\u00a0: 06 12 34 56 78, 0692 12 34 56,"
                            + " +32 470 12 34 56.");
        }
    }

    /** Shows what the regulation says of the address beside the field it speaks of. */
    void show(Verdict verdict, BindingResult errors) {
        for (var block : verdict.blocks()) {
            var repeatedDiffers =
                    !errors.hasFieldErrors("email") && !clean(email).equalsIgnoreCase(clean(emailRepeated));
            errors.rejectValue(repeatedDiffers ? "emailRepeated" : "email", block.ruleId(), block.message());
        }
    }

    /** The address that was probably meant, unless the candidate already said that this one is right. */
    Optional<String> correction() {
        return isToBeAsked() && clean(email).equals(clean(emailRepeated))
                ? EmailSpelling.correction(clean(email))
                : Optional.empty();
    }

    /** Whether to ask once if a service's or a school's address is really the candidate's own. */
    boolean looksShared() {
        return isToBeAsked() && EmailSpelling.looksShared(clean(email));
    }

    private boolean isToBeAsked() {
        return !clean(email).equals(clean(asked));
    }

    ContactForm corrected() {
        return EmailSpelling.correction(clean(email))
                .map(meant -> new ContactForm(meant, meant, phone, meant))
                .orElse(this);
    }

    /** The same, and the next time the address is not asked about again. */
    ContactForm askedOnce() {
        return new ContactForm(email, emailRepeated, phone, clean(email));
    }

    Answers.Contact answer() {
        return new Answers.Contact(
                clean(email),
                clean(emailRepeated),
                PhoneNumber.international(clean(phone)).orElse(null));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace('\u00a0', ' ').strip();
    }
}
