package fr.preinscription.wizard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one of a few proposed answers; what was not proposed is no answer. */
final class Chosen {

    private Chosen() {}

    static <E extends Enum<E>> @Nullable E of(Class<E> answers, @Nullable String typed) {
        return Arrays.stream(answers.getEnumConstants())
                .filter(answer -> answer.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Whether a box was ticked. */
    static boolean isTicked(@Nullable String box) {
        return "true".equals(box);
    }

    static @Nullable String box(boolean ticked) {
        return ticked ? "true" : null;
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** What was typed, without the spaces around it; null when nothing was. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A year in four digits, null when it is not one. */
    static @Nullable Integer year(@Nullable String typed) {
        var text = text(typed);
        return text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }
}
