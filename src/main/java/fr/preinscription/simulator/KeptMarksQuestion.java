package fr.preinscription.simulator;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * « Quelles notes puis-je garder ? »: nothing that tells who asks.
 *
 * @param specialty slug of today's BTS; with its option behind a slash, {@code slug/A}, when it comes from the page
 * @param option letter of the option
 * @param previousSpecialty slug of the BTS of the marks, or « autre »
 * @param form of the examination
 * @param marks the page sends a row for every unit; empty ones do not count
 */
record KeptMarksQuestion(
        @Nullable String specialty,
        @Nullable String option,
        @Nullable String previousSpecialty,
        @Nullable ExamForm form,
        @Nullable List<@Nullable MarkAsked> marks) {

    static final int MOST_MARKS = 40;

    KeptMarksQuestion {
        var chosen = ChosenSpecialty.of(specialty, option);
        specialty = chosen.slug();
        option = chosen.option();
        previousSpecialty = ChosenSpecialty.text(previousSpecialty);
        marks = marks == null ? List.of() : new ArrayList<>(marks);
    }

    static final KeptMarksQuestion EMPTY = new KeptMarksQuestion(null, null, null, null, null);

    KeptMarksQuestion withRows(List<MarkAsked> rows) {
        return new KeptMarksQuestion(specialty, option, previousSpecialty, form, new ArrayList<>(rows));
    }

    List<@Nullable MarkAsked> rows() {
        return marks == null ? List.of() : marks;
    }

    List<MarkAsked> asked() {
        return rows().stream()
                .filter(Objects::nonNull)
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    /** As somebody would answer who keeps these marks, but for those of some units, which they would sit again. */
    Answers answers(int session, String grid, Set<String> satAgain) {
        var units = new LinkedHashMap<String, Answers.Unit>();
        for (var mark : asked()) {
            var code = String.valueOf(mark.unit());
            units.put(code, satAgain.contains(code) ? sitting(mark) : keeping(mark));
        }
        return new Answers(
                null,
                null,
                null,
                new Answers.Situation(false, null, false, true),
                null,
                new Answers.PreviousExam(
                        session - 1,
                        "",
                        String.valueOf(previousSpecialty),
                        form == null ? ExamForm.GLOBAL : form,
                        true),
                null,
                new Answers.Specialty(String.valueOf(specialty)),
                option == null ? null : new Answers.Option(option),
                form == null ? null : new Answers.Form(form, false),
                null,
                new Answers.Units(grid, units, "", "", ""),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Answers.Unit keeping(MarkAsked asked) {
        return new Answers.Unit(
                UnitStatus.KEEP,
                asked.mark(),
                asked.session(),
                null,
                asked.retakenIn(),
                null,
                false,
                null,
                null,
                false);
    }

    private static Answers.Unit sitting(MarkAsked asked) {
        return new Answers.Unit(UnitStatus.SIT, null, null, null, null, asked.mark(), false, null, null, false);
    }
}
