package fr.preinscription.simulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A specialty and its option, which the pages send together: {@code slug/A}. */
record ChosenSpecialty(@Nullable String slug, @Nullable String option) {

    static ChosenSpecialty of(@Nullable String specialty, @Nullable String option) {
        var slug = text(specialty);
        var letter = text(option);
        var slash = slug == null ? -1 : slug.indexOf('/');
        if (slug != null && slash > 0) {
            letter = letter == null ? text(slug.substring(slash + 1)) : letter;
            slug = slug.substring(0, slash);
        }
        return new ChosenSpecialty(slug, letter == null ? null : letter.toUpperCase(Locale.ROOT));
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
