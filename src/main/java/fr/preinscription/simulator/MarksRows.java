package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page where marks are written: one row a unit where the units are listed, else empty rows with a code to write.
 *
 * @param form the question with exactly these rows
 * @param renovated whether the marks come from a BTS that this one replaced
 */
record MarksRows(KeptMarksQuestion form, String specialty, boolean unitsKnown, boolean renovated, List<Row> rows) {

    private static final int FREE_ROWS = 8;

    /**
     * A row.
     *
     * @param code null when it is to be written
     * @param former the units that this one was before, null when nothing changed
     */
    record Row(int index, @Nullable String code, String label, FormerGrid.@Nullable FormerUnits former) {

        public String path(String field) {
            return "marks[" + index + "]." + field;
        }
    }

    static MarksRows of(KeptMarksQuestion question, Specialty specialty) {
        var grid = KeptMarks.units(question, specialty);
        var former = FormerGrid.of(question, specialty);
        var known = grid.unitsKnown();
        var typed = question.rows().stream().filter(Objects::nonNull).toList();
        return new MarksRows(
                question.withRows(known ? listed(grid, typed) : free(typed)),
                specialty.name(),
                known,
                specialty.replaces().contains(String.valueOf(question.previousSpecialty())),
                known ? rows(grid, former) : freeRows(Math.max(FREE_ROWS, typed.size())));
    }

    private static List<MarkAsked> listed(Specialty.Grid grid, List<MarkAsked> typed) {
        return grid.compulsoryUnits().stream()
                .map(unit -> typed.stream()
                        .filter(mark -> unit.code().equals(mark.unit()))
                        .findFirst()
                        .orElse(new MarkAsked(unit.code(), null, null, null)))
                .toList();
    }

    private static List<MarkAsked> free(List<MarkAsked> typed) {
        var rows = new ArrayList<>(typed);
        while (rows.size() < FREE_ROWS) {
            rows.add(new MarkAsked(null, null, null, null));
        }
        return rows;
    }

    private static List<Row> rows(Specialty.Grid grid, FormerGrid former) {
        var rows = new ArrayList<Row>();
        for (var unit : grid.compulsoryUnits()) {
            rows.add(new Row(
                    rows.size(), unit.code(), unit.displayedCode() + " – " + unit.title(), former.units(unit.code())));
        }
        return rows;
    }

    private static List<Row> freeRows(int count) {
        var rows = new ArrayList<Row>();
        for (var index = 0; index < count; index++) {
            rows.add(new Row(index, null, "Épreuve " + (index + 1), null));
        }
        return rows;
    }
}
