package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialty;
import fr.preinscription.catalogue.Specialty.Correspondence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the units of the BTS of the marks became those of the BTS asked about.
 *
 * @param links empty when nothing changed, or nothing is known
 * @param same it is the same BTS, of which only the grid changed: its marks may be of either grid
 */
record FormerGrid(List<Correspondence> links, boolean same) {

    /**
     * Units of a former grid.
     *
     * @param codes empty when no unit is known to correspond
     * @param verified whether the official table was read; if not, the office decides
     */
    record FormerUnits(List<String> codes, boolean verified) {}

    static FormerGrid of(KeptMarksQuestion question, Specialty specialty) {
        return new FormerGrid(
                specialty.correspondences().stream()
                        .filter(link -> link.fromSpecialty().equals(question.previousSpecialty()))
                        .toList(),
                specialty.slug().equals(question.previousSpecialty()));
    }

    /** The units that this one was before; null when nothing changed for it. */
    @Nullable
    FormerUnits units(String unit) {
        var here = links.stream().filter(link -> link.toUnits().contains(unit)).toList();
        if (links.isEmpty()
                || same && here.stream().allMatch(link -> link.fromUnits().equals(List.of(unit)))) {
            return null;
        }
        return new FormerUnits(
                here.stream()
                        .flatMap(link -> link.fromUnits().stream())
                        .distinct()
                        .toList(),
                !here.isEmpty() && here.stream().allMatch(Correspondence::verified));
    }
}
