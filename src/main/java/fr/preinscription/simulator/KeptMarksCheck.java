package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Whether a question « Quelles notes puis-je garder ? » says all that the rules need. */
@Component
class KeptMarksCheck {

    private static final int LONGEST = 20;

    private final Specialties specialties;

    KeptMarksCheck(Specialties specialties) {
        this.specialties = specialties;
    }

    /** What is asked before the marks. */
    void checkExam(KeptMarksQuestion question, int session, Errors errors) {
        SpecialtyCheck.check(specialties, question.specialty(), question.option(), session, errors);
        specialties
                .find(String.valueOf(question.specialty()), session)
                .filter(specialty -> !specialty.open())
                .ifPresent(closed -> errors.rejectValue("specialty", "closed", closed(closed, session)));
        var previous = question.previousSpecialty();
        if (previous == null
                || !previous.equals(EligibilityCheck.OTHER_SPECIALTY)
                        && specialties.find(previous, session).isEmpty()) {
            errors.rejectValue("previousSpecialty", "missing", "Choisissez le BTS de vos notes.");
        }
        if (question.form() == null && !errors.hasFieldErrors("form")) {
            errors.rejectValue("form", "missing", "Choisissez la forme de l’examen.");
        }
    }

    void check(KeptMarksQuestion question, int session, Errors errors) {
        checkExam(question, session, errors);
        checkMarks(question, errors);
    }

    void checkMarks(KeptMarksQuestion question, Errors errors) {
        if (question.asked().isEmpty()) {
            errors.rejectValue("marks", "missing", "Écrivez au moins une note.");
        }
        if (question.rows().size() > KeptMarksQuestion.MOST_MARKS) {
            errors.rejectValue("marks", "many", "Ne demandez pas plus de 40 notes à la fois.");
            return;
        }
        var codes = new HashSet<String>();
        var index = 0;
        for (var mark : question.rows()) {
            if (mark != null && !mark.isEmpty()) {
                check(mark, "marks[" + index + "].", codes, errors);
            }
            index++;
        }
    }

    private static void check(MarkAsked asked, String path, HashSet<String> codes, Errors errors) {
        var unit = asked.unit();
        if (unit == null || unit.length() > LONGEST) {
            errors.rejectValue(path + "unit", "missing", "Écrivez le code de l’épreuve. Exemple\u00a0: E3 ou U31");
        } else if (!codes.add(unit)) {
            errors.rejectValue(path + "unit", "twice", "L’épreuve " + unit + " est déjà dans la liste.");
        }
        var mark = asked.mark();
        if (mark == null || mark.length() > LONGEST) {
            errors.rejectValue(path + "mark", "missing", "Écrivez la note de votre relevé. Exemple\u00a0: 12,5");
        }
        if (asked.session() == null && !errors.hasFieldErrors(path + "session")) {
            errors.rejectValue(path + "session", "missing", "Choisissez la session de la note.");
        }
    }

    private String closed(Specialty specialty, int session) {
        var next = specialty.replacedBy().stream()
                .flatMap(slug -> specialties.find(slug, session).stream())
                .map(Specialty::name)
                .collect(Collectors.joining(" ou "));
        return next.isEmpty()
                ? "Ce BTS n’existe plus. Choisissez le BTS que vous voulez passer."
                : "Ce BTS a été remplacé. Choisissez\u00a0: " + next + ".";
    }
}
