package fr.preinscription.wizard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param noReminder no reminder is wanted
 * @param asked the address about which the candidate was asked whether it is right: it is not asked twice
 */
record LaterForm(
        @NotBlank(message = "Écrivez votre adresse électronique.")
        @Size(max = 254, message = "Cette adresse est trop longue.")
        @Nullable
        String email,

        @Nullable Boolean noReminder,
        @Nullable String asked) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@.<>,;:\"]+(\\.[^\\s@.<>,;:\"]+)+");

    static LaterForm of(Draft draft) {
        var contact = draft.answers().contact();
        var sent = draft.travel().address();
        return new LaterForm(
                sent != null ? sent : contact != null ? contact.email() : null,
                draft.travel().reminderRefused(),
                null);
    }

    static LaterForm empty() {
        return new LaterForm(null, null, null);
    }

    void check(BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        if (!ADDRESS.matcher(address()).matches()) {
            errors.rejectValue(
                    "email",
                    "email",
                    "Cette adresse n’est pas complète. Une adresse s’écrit comme prenom.nom@exemple.fr.");
        } else if (!address().equals(asked)) {
            EmailSpelling.correction(address())
                    .ifPresent(meant -> errors.rejectValue(
                            "email",
                            "slip",
                            "Vouliez-vous dire " + meant + " ? Corrigez votre adresse. Si elle est juste, validez"
                                    + " encore une fois."));
        }
    }

    String address() {
        return email == null ? "" : email.replace('\u00a0', ' ').strip();
    }

    boolean refusesReminder() {
        return Boolean.TRUE.equals(noReminder);
    }
}
