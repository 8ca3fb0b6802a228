package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Whether a question « Puis-je m'inscrire ? » says all that the rules need, in answers they can read. */
@Component
class EligibilityCheck {

    /** A BTS that the catalogue does not know. */
    static final String OTHER_SPECIALTY = "autre";

    private static final String DEPARTMENT = "\\d{2}|2[AB]|9[78]\\d";
    private static final int MOST_MONTHS = 720;

    private final Specialties specialties;

    EligibilityCheck(Specialties specialties) {
        this.specialties = specialties;
    }

    void check(EligibilityQuestion question, int session, Errors errors) {
        SpecialtyCheck.check(specialties, question.specialty(), question.option(), session, errors);
        if (question.department() == null || !question.department().matches(DEPARTMENT)) {
            errors.rejectValue("department", "missing", "Choisissez le département où vous habitez.");
        }
        require(
                question.faceToFaceSchool(),
                "faceToFaceSchool",
                "Dites si vous suivez des cours dans un établissement.",
                errors);
        if (!question.hasSituation() && !question.taughtInSchool()) {
            errors.rejectValue("situation", "missing", "Choisissez votre situation.");
        }
        if (question.inDistanceLearning()) {
            checkTraining(question, errors);
        }
        if (question.is(Situation.WORK_EXPERIENCE)) {
            checkExperience(question, errors);
        }
        checkPast(question, session, errors);
    }

    private static void checkTraining(EligibilityQuestion question, Errors errors) {
        var year = question.trainingYear();
        if (year == null || year < 1 || year > 2) {
            errors.rejectValue("trainingYear", "missing", "Choisissez première ou seconde année.");
        }
        if (question.is(Situation.DISTANCE_CONTINUING_EDUCATION)) {
            require(
                    question.continuingEducation(),
                    "continuingEducation",
                    "Choisissez votre situation de formation continue.",
                    errors);
        }
    }

    private static void checkExperience(EligibilityQuestion question, Errors errors) {
        require(question.experienceKind(), "experienceKind", "Dites si vous êtes salarié ou indépendant.", errors);
        if (question.experienceKind() == ExperienceKind.SELF_EMPLOYED) {
            require(
                    question.registered(),
                    "registered",
                    "Dites si votre entreprise est inscrite à un registre.",
                    errors);
        }
        var months = question.experienceMonths();
        if ((months == null || months < 0 || months > MOST_MONTHS) && !errors.hasFieldErrors("experienceMonths")) {
            errors.rejectValue(
                    "experienceMonths", "missing", "Écrivez un nombre de mois, de 0 à 720. Exemple\u00a0: 18");
        }
        require(question.stillWorking(), "stillWorking", "Dites si vous travaillez encore dans ce domaine.", errors);
    }

    private void checkPast(EligibilityQuestion question, int session, Errors errors) {
        if (!question.hasSituation() || question.is(Situation.NONE)) {
            return;
        }
        if (!question.is(Situation.PREVIOUS_SESSION)) {
            require(
                    question.satBefore(),
                    "satBefore",
                    "Dites si vous avez déjà été inscrit à l’examen d’un BTS.",
                    errors);
        }
        if (!question.inDistanceLearning()) {
            require(
                    question.distanceLearning(),
                    "distanceLearning",
                    "Dites si vous suivez une préparation à distance cette année.",
                    errors);
        }
        if (!question.hasPreviousExam()) {
            return;
        }
        var previous = question.previousSpecialty();
        if (previous == null
                || !previous.equals(OTHER_SPECIALTY)
                        && specialties.find(previous, session).isEmpty()) {
            errors.rejectValue("previousSpecialty", "missing", "Choisissez le BTS que vous avez déjà présenté.");
        }
        require(
                question.previousForm(),
                "previousForm",
                "Dites si l’examen était en forme globale ou progressive.",
                errors);
        require(question.previousSat(), "previousSat", "Dites si vous avez passé au moins une épreuve.", errors);
    }

    /** What was typed and could not be read is already said. */
    private static void require(@Nullable Object answer, String field, String message, Errors errors) {
        if (answer == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "missing", message);
        }
    }
}
