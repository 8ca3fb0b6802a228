package fr.preinscription.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the mark of a unit.
 *
 * @param unit its code
 * @param displayedCode as printed on the statement of marks
 * @param title empty when the catalogue does not list the units
 * @param mark as asked
 * @param session of the mark, as asked
 * @param lastSession last session for which it can be kept, null when it cannot be kept
 * @param lastChance this session is that one
 * @param grounds why it can be kept, empty when it cannot
 * @param reasons why it cannot be kept, empty when it can
 * @param remarks what else is to be known of it
 * @param givingUp what sitting the unit again means, null when the mark cannot be kept anyway
 * @param formerUnits units of the former grid that became this one, null when the grid or the unit is the same
 */
record UnitSaid(
        String unit,
        String displayedCode,
        String title,
        @Nullable String mark,
        @Nullable Integer session,
        boolean keepable,
        @Nullable Integer lastSession,
        boolean lastChance,
        List<Ground> grounds,
        List<Said> reasons,
        List<Said> remarks,
        @Nullable Said givingUp,
        FormerGrid.@Nullable FormerUnits formerUnits) {

    public String label() {
        return title.isEmpty() ? displayedCode : displayedCode + " – " + title;
    }
}
