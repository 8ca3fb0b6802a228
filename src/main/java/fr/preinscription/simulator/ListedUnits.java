package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compulsory units of a specialty.
 *
 * @param unitsKnown false when the list is not complete or not sure: units is then empty
 * @param correspondences how units of former BTS became these
 */
record ListedUnits(
        int session,
        String specialty,
        @Nullable String option,
        boolean unitsKnown,
        List<ListedUnit> units,
        List<ListedCorrespondence> correspondences) {

    /**
     * @param code what names it in questions
     * @param displayedCode as printed
     * @param paper code of the épreuve it is a part of, null when it is not split
     * @param verified whether code and title were read in a source
     */
    record ListedUnit(
            String code,
            String displayedCode,
            String title,
            @Nullable String paper,
            boolean professional,
            boolean verified) {}

    /** @param verified whether the official table was read; if not, the office decides */
    record ListedCorrespondence(
            String previousSpecialty, List<String> fromUnits, List<String> toUnits, boolean verified) {}

    static ListedUnits of(Specialty specialty, @Nullable String option) {
        var grid = specialty.grid(specialty.hasOptions() ? option : null);
        return new ListedUnits(
                specialty.session(),
                specialty.slug(),
                specialty.hasOptions() ? option : null,
                grid.unitsKnown(),
                grid.unitsKnown()
                        ? grid.compulsoryUnits().stream().map(ListedUnits::unit).toList()
                        : List.of(),
                specialty.correspondences().stream()
                        .map(link -> new ListedCorrespondence(
                                link.fromSpecialty(), link.fromUnits(), link.toUnits(), link.verified()))
                        .toList());
    }

    private static ListedUnit unit(Specialty.Unit unit) {
        return new ListedUnit(
                unit.code(),
                unit.displayedCode(),
                unit.title(),
                unit.paper(),
                unit.professional(),
                unit.codeVerification().isSourced() && unit.titleVerification().isSourced());
    }
}
