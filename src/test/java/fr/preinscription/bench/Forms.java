package fr.preinscription.bench;

import static fr.preinscription.OpenCampaign.SESSION;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answers about one exam.
 *
 * @param option its letter, null when the specialty has none
 * @param units compulsory ones, in their order
 */
record Forms(String specialty, String option, ExamForm form, List<Unit> units) {

    private static final String MCO = "management-commercial-operationnel";
    private static final Answers.Unit SAT =
            new Answers.Unit(UnitStatus.SIT, null, null, null, null, null, false, null, null, false);

    /** The BTS that most candidates choose, in the global form. */
    static Forms ordinary(Specialties specialties) {
        var grid = specialties.find(MCO, SESSION).orElseThrow().grid(null);
        return new Forms(MCO, null, ExamForm.GLOBAL, grid.compulsoryUnits());
    }

    /** The BTS with the most units, in the progressive form. */
    static Forms longest(Specialties specialties) {
        return specialties.open(SESSION).stream()
                .flatMap(specialty -> specialty.grids().entrySet().stream()
                        .filter(grid -> grid.getValue().unitsKnown())
                        .map(grid -> new Forms(
                                specialty.slug(),
                                grid.getKey().isEmpty() ? null : grid.getKey(),
                                ExamForm.PROGRESSIVE,
                                grid.getValue().compulsoryUnits())))
                .max(Comparator.comparing(exam -> exam.units().size()))
                .orElseThrow();
    }

    /** Everything answered, ready to be sent: years at work, every unit sat. */
    Answers finished() {
        var all = units.stream().collect(Collectors.toMap(Unit::code, unit -> SAT));
        return Candidates.employee().with(new Answers.Units(grid(), all, "", "", ""));
    }

    /** The answers of somebody who sat this exam before, up to the question of the units. */
    Map<String, Object> satBefore() {
        var answers = new HashMap<String, Object>(Map.of(
                "situation", new Answers.Situation(false, CandidateCategory.PREVIOUS_SESSION, false, true),
                "previousExam", new Answers.PreviousExam(SESSION - 1, "Toulouse", specialty, form, true),
                "specialty", new Answers.Specialty(specialty),
                "form", new Answers.Form(form, true)));
        if (option != null) {
            answers.put("option", new Answers.Option(option));
        }
        return answers;
    }

    private String grid() {
        return SESSION + "/" + specialty + "/" + option + "/" + form;
    }
}
