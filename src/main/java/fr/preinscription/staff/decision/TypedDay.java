package fr.preinscription.staff.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A day as a date field of the browser sends it, or as it is typed without one: 26/01/2027. */
final class TypedDay {

    private TypedDay() {}

    static @Nullable LocalDate read(@Nullable String typed, String field, Errors errors) {
        var day = typed == null ? null : parse(typed.strip());
        if (day == null) {
            errors.rejectValue(field, "day", "Écrivez une date, par exemple 26/01/2027.");
        }
        return day;
    }

    private static @Nullable LocalDate parse(String typed) {
        var french = typed.split("/");
        try {
            return french.length == 3
                    ? LocalDate.of(
                            Integer.parseInt(french[2]), Integer.parseInt(french[1]), Integer.parseInt(french[0]))
                    : LocalDate.parse(typed);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
