package fr.preinscription.registration;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.web.Paris;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Situation, training, experience and former exam, in words. */
@Component
class SituationWords {

    private final Specialties specialties;

    SituationWords(Specialties specialties) {
        this.specialties = specialties;
    }

    List<Line> lastSession(int session, Answers answers) {
        var last = answers.lastSession();
        if (last == null) {
            return List.of();
        }
        var lines = new Lines()
                .add("Inscrit dans l’académie à la session " + (session - 1), Lines.yesNo(last.registeredHere()));
        if (last.registeredHere()) {
            lines.add("Numéro de candidat " + (session - 1), last.number() == null ? "Non fourni" : last.number());
        }
        return lines.toList();
    }

    List<Line> situation(Answers.@Nullable Situation situation) {
        if (situation == null) {
            return List.of();
        }
        var lines = new Lines().add("Catégorie", category(situation.category()));
        if (situation.faceToFaceSchool()) {
            lines.add("Cours dans un établissement", "Oui");
        }
        if (situation.enrolledInDistanceLearning()
                && (situation.category() == null || !situation.category().distance())) {
            lines.add("Préparation à distance cette année", "Oui");
        }
        return lines.add("Déjà inscrit à un examen du BTS", Lines.yesNo(situation.hasPreviousExam()))
                .toList();
    }

    static String category(@Nullable CandidateCategory category) {
        return switch (category) {
            case PREVIOUS_SESSION -> "Candidat ayant présenté l’examen à une session précédente";
            case DISTANCE_PUPIL -> "Enseignement à distance, scolaire";
            case DISTANCE_APPRENTICE -> "Enseignement à distance, apprenti";
            case DISTANCE_CONTINUING_EDUCATION -> "Enseignement à distance, formation continue";
            case WORK_EXPERIENCE -> "Expérience professionnelle";
            case null -> "Aucune des situations proposées";
        };
    }

    List<Line> training(Answers answers) {
        var situation = answers.situation();
        var training = answers.training();
        if (training == null
                || situation == null
                || situation.category() == null
                || !situation.category().distance()) {
            return List.of();
        }
        var lines = new Lines()
                .add(
                        "Année de formation",
                        training.year() == null ? null : training.year() == 1 ? "Première" : "Seconde");
        if (training.continuingEducation() != null) {
            lines.add(
                    "Formation continue",
                    switch (training.continuingEducation()) {
                        case PROFESSIONAL_CONTRACT -> "Contrat de professionnalisation";
                        case FIRST_TRAINING -> "Première formation";
                        case CAREER_CHANGE -> "Reconversion";
                        case FURTHER_TRAINING -> "Perfectionnement";
                    });
        }
        return lines.toList();
    }

    List<Line> experience(Answers answers) {
        var situation = answers.situation();
        var experience = answers.experience();
        if (experience == null || situation == null || situation.category() != CandidateCategory.WORK_EXPERIENCE) {
            return List.of();
        }
        var lines = new Lines().add("Activité", experience.selfEmployed() ? "Indépendant" : "Salarié");
        if (experience.selfEmployed()) {
            lines.add("Entreprise immatriculée", Lines.yesNo(experience.registered()));
        }
        return lines.add(
                        experience.periods().size() > 1 ? "Périodes" : "Période",
                        experience.periods().stream()
                                .map(SituationWords::period)
                                .toList())
                .toList();
    }

    private static String period(Answers.Period period) {
        var span = period.to() == null
                ? "depuis le " + Paris.date(period.from())
                : "du " + Paris.date(period.from()) + " au " + Paris.date(period.to());
        return period.employer().isBlank() ? span : span + ", " + period.employer();
    }

    List<Line> previousExam(int session, Answers answers) {
        var situation = answers.situation();
        var exam = answers.previousExam();
        if (exam == null || situation == null || !situation.hasPreviousExam()) {
            return List.of();
        }
        return new Lines()
                .add("Session", String.valueOf(exam.session()))
                .add("Académie", exam.academy())
                .add("BTS présenté", specialty(exam.specialty(), session))
                .add("Forme", ExamWords.form(exam.form()))
                .add("Épreuves passées", exam.sat() ? "Au moins une" : "Aucune")
                .toList();
    }

    private String specialty(String slug, int session) {
        return specialties
                .find(slug, session)
                .map(specialty -> specialty.name())
                .orElse("Autre");
    }
}
