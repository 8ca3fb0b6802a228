package fr.preinscription.staff.entry;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param numberGiven the caller gave the registration number
 * @param birthDateGiven the caller gave the birth date
 * @param otherFact another fact of the file that the caller gave
 * @param renewKey void the access key
 * @param version the version that the page showed
 */
record CallerForm(
        @NotBlank(message = "Écrivez d’où vient la demande : appel, courriel, lettre, avec sa date.")
        @Size(max = 200, message = "200 caractères au plus.")
        @Nullable
        String request,

        @Nullable String numberGiven,
        @Nullable String birthDateGiven,

        @NotBlank(message = "Écrivez quel autre fait du dossier la personne a donné.")
        @Size(max = 200, message = "200 caractères au plus.")
        @Nullable
        String otherFact,

        @NotBlank(message = "Écrivez l’adresse électronique.")
        @Size(max = 254, message = "Cette adresse est trop longue.")
        @Nullable
        String email,

        @Nullable String phone,
        @Nullable String renewKey,
        @Nullable Integer version) {

    static CallerForm of(Answers.@Nullable Contact contact, int version) {
        return new CallerForm(
                null,
                null,
                null,
                null,
                contact == null ? null : contact.email(),
                contact == null ? null : contact.phone(),
                null,
                version);
    }

    void check(BindingResult errors) {
        if (numberGiven == null || birthDateGiven == null) {
            errors.rejectValue(
                    numberGiven == null ? "numberGiven" : "birthDateGiven",
                    "unchecked",
                    "Sans le numéro et la date de naissance, l’identité n’est pas vérifiée : ne changez rien.");
        }
    }

    boolean renewsKey() {
        return renewKey != null;
    }

    Answers.Contact contact(@Nullable String phoneNumber) {
        var address = email == null ? "" : email.strip();
        return new Answers.Contact(address, address, phoneNumber);
    }

    /** What was verified, for the journal and the version. */
    String evidence() {
        var checked = new ArrayList<>(List.of("numéro", "date de naissance"));
        if (otherFact != null) {
            checked.add(otherFact.strip());
        }
        return (request == null ? "" : request.strip()) + " ; identité vérifiée : " + String.join(", ", checked);
    }
}
