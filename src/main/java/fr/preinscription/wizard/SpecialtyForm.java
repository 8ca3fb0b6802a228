package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param q what was searched, to show the same list again */
record SpecialtyForm(
        @NotBlank(message = "Choisissez votre BTS dans la liste.") @Nullable
        String slug,

        @Nullable String q) {

    static SpecialtyForm of(Answers.@Nullable Specialty specialty, @Nullable String searched) {
        return new SpecialtyForm(specialty == null ? null : specialty.slug(), searched);
    }
}
