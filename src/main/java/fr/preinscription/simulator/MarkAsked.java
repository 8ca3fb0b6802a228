package fr.preinscription.simulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mark that somebody would like to keep.
 *
 * @param unit code of the unit of today's grid
 * @param mark as printed on the statement of marks
 * @param session year of the session of the mark
 * @param retakenIn a later session in which the unit was sat again, null when it was not
 */
record MarkAsked(
        @Nullable String unit,
        @Nullable String mark,
        @Nullable Integer session,
        @Nullable Integer retakenIn) {

    MarkAsked {
        unit = ChosenSpecialty.text(unit);
        unit = unit == null ? null : unit.toUpperCase(Locale.ROOT);
        mark = ChosenSpecialty.text(mark);
    }

    /** Nothing is said of a mark. */
    boolean isEmpty() {
        return mark == null && session == null && retakenIn == null;
    }
}
