package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialty.Correspondence;
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
 * @param reasons why it cannot be kept, empty when it can
 * @param remarks what else is to be known of it
 * @param givingUp what sitting the unit again means, null when the mark cannot be kept anyway
 * @param formerUnits units of the former BTS that this one replaces, null when the BTS is the same
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
        List<Said> reasons,
        List<Said> remarks,
        @Nullable Said givingUp,
        @Nullable FormerUnits formerUnits) {

    public String label() {
        return title.isEmpty() ? displayedCode : displayedCode + " – " + title;
    }

    /**
     * Units of a former grid.
     *
     * @param codes empty when no unit is known to correspond
     * @param verified whether the official table was read; if not, the office decides
     */
    record FormerUnits(List<String> codes, boolean verified) {

        static FormerUnits of(List<Correspondence> links, String unit) {
            var here =
                    links.stream().filter(link -> link.toUnits().contains(unit)).toList();
            return new FormerUnits(
                    here.stream()
                            .flatMap(link -> link.fromUnits().stream())
                            .distinct()
                            .toList(),
                    !here.isEmpty() && here.stream().allMatch(Correspondence::verified));
        }
    }
}
