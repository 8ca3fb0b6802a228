package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

record DeclarationForm(
        @AssertTrue(message = "Cochez la case, si cette déclaration est vraie.")
        boolean single) {

    static DeclarationForm of(Answers.@Nullable Declaration answer) {
        return new DeclarationForm(answer != null && answer.singleRegistration());
    }

    Answers.Declaration answer() {
        return new Answers.Declaration(single);
    }
}
