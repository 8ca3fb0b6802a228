package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record OptionForm(
        @NotBlank(message = "Choisissez une option\u00a0: ce BTS en a plusieurs.") @Nullable
        String letter) {

    static OptionForm of(Answers.@Nullable Option option) {
        return new OptionForm(option == null ? null : option.letter());
    }
}
