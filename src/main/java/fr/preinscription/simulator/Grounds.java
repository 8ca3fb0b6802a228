package fr.preinscription.simulator;

import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.ExamForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why the answer is yes: the rules that are met, but for those that already speak as a condition. */
final class Grounds {

    private Grounds() {}

    static List<Ground> of(EligibilityQuestion question, int session, int experienceMonths, Set<String> told) {
        var grounds = new ArrayList<Ground>();
        grounds.add(situation(question, Choices.months(experienceMonths)));
        grounds.add(Ground.of(
                "R-18", "Vous n’avez pas de cours dans un établissement\u00a0: vous vous inscrivez vous-même."));
        grounds.add(Ground.of("R-08", "Vous habitez dans l’académie."));
        grounds.add(Ground.of("R-38", "Ce BTS est ouvert à la session " + session + "."));
        if (question.hasPreviousExam() && question.form() != null && question.form() == question.previousForm()) {
            grounds.add(Ground.of("R-42", "Vous gardez la forme de votre dernier examen."));
        } else if (question.form() == ExamForm.PROGRESSIVE) {
            grounds.add(Ground.of("R-41", "La forme progressive est possible dans votre situation."));
        }
        return grounds.stream().filter(ground -> !told.contains(ground.rule())).toList();
    }

    private static Ground situation(EligibilityQuestion question, String enough) {
        if (question.is(Situation.PREVIOUS_SESSION)) {
            return Ground.of("R-12", "Vous avez déjà présenté ce BTS, ou le BTS qu’il remplace.");
        }
        if (question.inDistanceLearning()) {
            return Integer.valueOf(2).equals(question.trainingYear())
                    ? Ground.of("R-13", "Vous êtes en seconde année de préparation à distance.")
                    : Ground.of("R-14", "Le rectorat vous autorise à entrer directement en seconde année.");
        }
        return question.experienceKind() == ExperienceKind.SELF_EMPLOYED
                ? Ground.of("R-16", "Votre entreprise est inscrite à un registre depuis au moins " + enough + ".")
                : Ground.of(
                        "R-15",
                        "Vous avez au moins " + enough + " d’expérience professionnelle dans le domaine de ce BTS.");
    }
}
