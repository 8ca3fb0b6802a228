package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record ConsentsForm(
        @NotNull(message = "Pour la presse et les sites privés\u00a0: répondez oui ou non.") @Nullable
        Boolean press,

        @NotNull(message = "Pour votre mairie, votre département ou votre région\u00a0: répondez oui ou non.") @Nullable
        Boolean localAuthorities) {

    static ConsentsForm of(Answers.@Nullable Consents answer) {
        return answer == null
                ? new ConsentsForm(null, null)
                : new ConsentsForm(answer.press(), answer.localAuthorities());
    }

    Answers.Consents answer() {
        return new Answers.Consents(press, localAuthorities);
    }
}
