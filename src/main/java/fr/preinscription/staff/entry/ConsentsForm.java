package fr.preinscription.staff.entry;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ConsentsForm(
        @NotNull(message = "Presse et sites privés : répondez oui ou non.") @Nullable
        Boolean press,

        @NotNull(message = "Collectivités : répondez oui ou non.") @Nullable
        Boolean localAuthorities,

        @NotBlank(message = "Écrivez d’où vient l’avis : courriel, lettre, avec sa date.")
        @Size(max = 200, message = "200 caractères au plus.")
        @Nullable
        String evidence,

        @Nullable Integer version) {

    static ConsentsForm of(Answers.@Nullable Consents consents, int version) {
        return new ConsentsForm(
                consents == null ? null : consents.press(),
                consents == null ? null : consents.localAuthorities(),
                null,
                version);
    }

    Answers.Consents answer() {
        return new Answers.Consents(press, localAuthorities);
    }

    String proof() {
        return evidence == null ? "" : evidence.strip();
    }
}
