package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers given on units and papers, brought together (P-12): a paper's answer counts for all its units, and wins
 * over the answer of one of them.
 *
 * @param units the units of the specialty and option, each with the answer that counts
 * @param papers answers given under the code of a paper
 * @param papersBesideUnits those given beside an answer of one of their own units
 * @param unknownCodes codes that are neither a unit nor a paper of the specialty
 */
record UnitAnswers(
        List<UnitFact> units,
        Map<String, UnitAnswer> papers,
        List<String> papersBesideUnits,
        List<String> unknownCodes) {

    private static final UnitAnswers NONE = new UnitAnswers(List.of(), Map.of(), List.of(), List.of());

    static UnitAnswers of(@Nullable Specialty specialty, Candidacy candidacy) {
        if (specialty == null || !specialty.unitsKnown()) {
            return NONE;
        }
        List<Unit> grid = specialty.units().values().stream()
                .filter(unit -> hasUnit(candidacy.options(), unit))
                .toList();
        Map<String, UnitAnswer> papers = new LinkedHashMap<>();
        List<String> unknownCodes = new ArrayList<>();
        candidacy.units().forEach((code, answer) -> {
            boolean isUnit = grid.stream().anyMatch(unit -> unit.code().equals(code));
            boolean isPaper = grid.stream().anyMatch(unit -> code.equals(unit.paper()));
            if (!isUnit && isPaper) {
                papers.put(code, answer);
            } else if (!isUnit) {
                unknownCodes.add(code);
            }
        });
        List<String> beside = papers.keySet().stream()
                .filter(paper -> grid.stream()
                        .anyMatch(unit ->
                                paper.equals(unit.paper()) && candidacy.units().containsKey(unit.code())))
                .toList();
        List<UnitFact> units = grid.stream()
                .map(unit -> new UnitFact(unit, answer(unit, papers, candidacy.units())))
                .toList();
        return new UnitAnswers(units, papers, beside, List.copyOf(unknownCodes));
    }

    private static UnitAnswer answer(Unit unit, Map<String, UnitAnswer> papers, Map<String, UnitAnswer> answers) {
        UnitAnswer ofPaper = unit.paper() == null ? null : papers.get(unit.paper());
        UnitAnswer own = answers.get(unit.code());
        if (ofPaper != null) {
            return ofPaper;
        }
        return own == null ? Facts.SIT : own;
    }

    private static boolean hasUnit(List<String> options, Unit unit) {
        return options.size() != 1 || unit.options().isEmpty() || unit.options().contains(options.getFirst());
    }
}
