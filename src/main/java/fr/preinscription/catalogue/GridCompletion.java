package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.GridStatus;
import fr.preinscription.catalogue.Specialty.LanguageRule;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.catalogue.Verification.Confidence;
import fr.preinscription.catalogue.Verification.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units of a diploma as the exam office completed or confirmed them. They count for the session and those after it, over
 * what the catalogue says, until the office withdraws them.
 *
 * @param diploma code of the diploma, eight digits
 * @param source the text in which the office read them
 */
public record GridCompletion(
        String diploma, int fromSession, List<Line> units, String source, String author, Instant recordedAt) {

    /**
     * One unit.
     *
     * @param internshipBased null when the office does not know
     */
    public record Line(
            String code,
            String title,
            UnitNature nature,
            @Nullable String paper,
            @Nullable Boolean internshipBased,
            @Nullable BigDecimal coefficient) {

        /** The same unit in the words of the catalogue. */
        public static Line of(Unit unit) {
            return new Line(
                    unit.code(),
                    unit.title(),
                    UnitNature.of(unit),
                    unit.paper(),
                    unit.internshipBased(),
                    unit.coefficient());
        }
    }

    public GridCompletion {
        units = List.copyOf(units);
    }

    /** The grid of the catalogue, its list of units replaced. */
    Grid over(Grid grid) {
        var read = new Verification(Standing.SOURCE, Confidence.HIGH, List.of(source), "complété par le bureau");
        return new Grid(
                grid.regulation(),
                units.stream().allMatch(line -> line.nature().optional() || line.coefficient() != null)
                        ? GridStatus.COMPLETE
                        : GridStatus.UNITS_LISTED,
                Confidence.HIGH,
                read,
                units.stream().map(line -> unit(line, grid, read)).toList(),
                languageRules(grid),
                grid.studentCommitmentHost());
    }

    private static Unit unit(Line line, Grid grid, Verification read) {
        var known = grid.unit(line.code()).orElse(null);
        var nature = line.nature();
        return new Unit(
                line.code(),
                known == null ? line.code() : known.displayedCode(),
                line.paper(),
                line.title(),
                nature.domain(),
                nature.kind(),
                nature.optional(),
                nature.languageRole(),
                line.internshipBased(),
                line.coefficient(),
                known == null ? null : known.form(),
                known == null ? null : known.minutes(),
                false,
                known == null ? null : known.note(),
                read,
                read,
                line.coefficient() == null ? Verification.UNKNOWN : read,
                line.internshipBased() == null ? Verification.UNKNOWN : read);
    }

    /** The rules of the catalogue, and the national list for a language on which it says nothing. */
    private List<LanguageRule> languageRules(Grid grid) {
        var rules = new ArrayList<>(grid.languageRules());
        for (var line : units) {
            var role = line.nature().languageRole();
            if (role != null
                    && !line.nature().optional()
                    && rules.stream().noneMatch(rule -> Objects.equals(rule.role(), role))) {
                rules.add(new LanguageRule(role, null, Verification.UNKNOWN));
            }
        }
        return List.copyOf(rules);
    }
}
