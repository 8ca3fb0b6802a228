package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param grid identity of the grid of the page
 * @param units one for each compulsory unit, when they are known
 * @param keptMarks in free lines, when they are not
 */
record UnitsForm(
        @Nullable String grid,

        @Nullable List<UnitForm> units,

        @Size(max = 1000, message = "Écrivez 1\u202f000 caractères au maximum.") @Nullable
        String keptMarks,

        @Size(max = 1000, message = "Écrivez 1\u202f000 caractères au maximum.") @Nullable
        String exemptions,

        @Size(max = 1000, message = "Écrivez 1\u202f000 caractères au maximum.") @Nullable
        String postponed) {

    /**
     * What the page starts from: the answers already given about this diploma; else the marks of last session, and what to
     * do with them is asked. Who has no mark sits everything, in the global form.
     */
    static UnitsForm start(Visit visit) {
        var answered = visit.answers().units();
        if (answered != null && isSameDiploma(answered.grid(), visit.grid())) {
            return of(visit, answered);
        }
        var exam = visit.answers().form();
        var sitsAll = !UnitsPage.hasMarks(visit) && exam != null && exam.form() == ExamForm.GLOBAL;
        return of(visit, prefill(visit)).with(unit -> unit.with(sitsAll ? UnitStatus.SIT : null));
    }

    /** Answers of last session, when they are about the same specialty. */
    static Answers.@Nullable Units prefill(Visit visit) {
        return Objects.equals(visit.prefill().specialty(), visit.answers().specialty())
                ? visit.prefill().units()
                : null;
    }

    /** Whether two grids differ at most by the form of the exam, which the last part of their identity tells. */
    private static boolean isSameDiploma(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }

    private static UnitsForm of(Visit visit, Answers.@Nullable Units known) {
        return new UnitsForm(
                visit.grid(),
                each(visit.units(), code -> {
                    var unit = known == null ? null : known.choices().get(code);
                    return unit == null ? UnitForm.empty(code) : UnitForm.of(code, unit);
                }),
                known == null ? null : known.keptMarks(),
                known == null ? null : known.exemptions(),
                known == null ? null : known.postponed());
    }

    /** What was typed, brought to the units of the grid in their order. */
    UnitsForm about(String id, Grid grid) {
        var typed = all().stream()
                .collect(Collectors.toMap(
                        unit -> String.valueOf(unit.code()), Function.identity(), (one, other) -> other));
        return new UnitsForm(
                id,
                each(grid, code -> typed.getOrDefault(code, UnitForm.empty(code))),
                keptMarks,
                exemptions,
                postponed);
    }

    UnitsForm with(Function<UnitForm, UnitForm> other) {
        return new UnitsForm(grid, all().stream().map(other).toList(), keptMarks, exemptions, postponed);
    }

    /** Those typed; a number left out in between leaves a hole. */
    List<UnitForm> all() {
        return units == null
                ? List.of()
                : units.stream().filter(Objects::nonNull).toList();
    }

    /**
     * The units without a status are left out.
     *
     * @param keepable codes of the units whose mark, given up, could have been kept
     */
    Answers.Units answer(Set<String> keepable) {
        var choices = new LinkedHashMap<String, Answers.Unit>();
        for (var unit : all()) {
            var code = String.valueOf(unit.code());
            if (Chosen.of(UnitStatus.class, unit.status()) != null) {
                choices.put(code, unit.answer(keepable.contains(code)));
            }
        }
        return new Answers.Units(String.valueOf(grid), choices, words(keptMarks), words(exemptions), words(postponed));
    }

    private static List<UnitForm> each(Grid grid, Function<String, UnitForm> unit) {
        return grid.unitsKnown()
                ? grid.compulsoryUnits().stream()
                        .map(known -> unit.apply(known.code()))
                        .toList()
                : List.of();
    }

    private static String words(@Nullable String typed) {
        var text = Chosen.text(typed);
        return text == null ? "" : text;
    }
}
