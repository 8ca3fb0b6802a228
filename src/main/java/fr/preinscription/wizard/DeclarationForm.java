package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record DeclarationForm(
        @NotNull(message = DeclarationForm.MESSAGE) @AssertTrue(message = DeclarationForm.MESSAGE) @Nullable
        Boolean single) {

    private static final String MESSAGE = "Cochez la case, si cette déclaration est vraie.";

    static DeclarationForm of(Answers.@Nullable Declaration answer) {
        return new DeclarationForm(answer != null && answer.singleRegistration());
    }

    Answers.Declaration answer() {
        return new Answers.Declaration(Boolean.TRUE.equals(single));
    }
}
