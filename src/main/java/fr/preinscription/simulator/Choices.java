package fr.preinscription.simulator;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.web.Choice;
import java.util.List;

/** The answers that the pages of the simulators propose, in words. */
final class Choices {

    static final List<Choice> YEARS = List.of(Choice.of("1", "Première année"), Choice.of("2", "Seconde année"));

    static final List<Choice> EDUCATIONS = List.of(
            Choice.of(ContinuingEducation.PROFESSIONAL_CONTRACT, "Contrat de professionnalisation"),
            Choice.of(ContinuingEducation.FIRST_TRAINING, "Première formation", "Vous apprenez votre premier métier."),
            Choice.of(ContinuingEducation.CAREER_CHANGE, "Reconversion", "Vous changez de métier."),
            Choice.of(
                    ContinuingEducation.FURTHER_TRAINING,
                    "Perfectionnement",
                    "Vous travaillez, ou avez travaillé, dans le secteur du BTS."));

    static final List<Choice> KINDS = List.of(
            Choice.of(ExperienceKind.EMPLOYEE, "Salarié"), Choice.of(ExperienceKind.SELF_EMPLOYED, "Indépendant"));

    static final List<Choice> FORMS = List.of(
            Choice.of(ExamForm.GLOBAL, "Forme globale", "Toutes les épreuves à la même session."),
            Choice.of(ExamForm.PROGRESSIVE, "Forme progressive", "Les épreuves réparties sur plusieurs sessions."));

    static final List<Choice> FORMS_OR_NONE =
            List.of(FORMS.getFirst(), FORMS.getLast(), Choice.of("", "Je ne sais pas encore"));

    static final List<Choice> INTERNSHIP = List.of(
            Choice.of(Internship.DONE, "Il est fait"), Choice.of(Internship.PLANNED, "Il n’est pas encore fait"));

    private static final List<Choice> DECISIONS = List.of(
            Choice.of(
                    OfficeDecision.POSITIONING,
                    "Entrer directement en seconde année",
                    "Décision de positionnement ou formation aménagée."),
            Choice.of(
                    OfficeDecision.SPREADING,
                    "Passer mes épreuves sur plusieurs sessions",
                    "Décision d’étalement, à cause d’un handicap."),
            Choice.of(OfficeDecision.DEROGATION, "Passer seulement une partie des épreuves", "Dérogation."));

    private static final Choice ATHLETE = Choice.of(
            OfficeDecision.HIGH_LEVEL_ATHLETE,
            "Je suis sur la liste des sportifs de haut niveau",
            "Je demande à passer mes épreuves sur plusieurs sessions.");

    private Choices() {}

    static List<Choice> situations(String experience) {
        return List.of(
                Choice.of(
                        Situation.PREVIOUS_SESSION,
                        "J’ai déjà présenté ce BTS",
                        "À une session précédente, et je ne l’ai pas obtenu."),
                Choice.of(
                        Situation.DISTANCE_PUPIL,
                        "Je prépare le BTS à distance, comme élève",
                        "Je suis inscrit comme élève au CNED ou dans un organisme privé."),
                Choice.of(
                        Situation.DISTANCE_APPRENTICE,
                        "Je prépare le BTS à distance, comme apprenti",
                        "J’ai un contrat d’apprentissage."),
                Choice.of(
                        Situation.DISTANCE_CONTINUING_EDUCATION,
                        "Je prépare le BTS à distance, en formation continue",
                        "Je suis salarié, indépendant ou demandeur d’emploi."),
                Choice.of(
                        Situation.WORK_EXPERIENCE,
                        "J’ai une expérience professionnelle dans le domaine du BTS",
                        "Il faut " + experience + ", au plus tard la veille de l’examen."),
                Choice.of(Situation.NONE, "Aucune de ces situations"));
    }

    static List<Choice> decisions(boolean athletes) {
        return athletes ? List.of(DECISIONS.get(0), DECISIONS.get(1), DECISIONS.get(2), ATHLETE) : DECISIONS;
    }

    /** Only the limits that a paper of this session depends on. */
    static List<Choice> ages(int askedUnder) {
        var young = List.of(Choice.of(Age.UNDER_18, "Moins de 18 ans"), Choice.of(Age.FROM_18_TO_24, "De 18 à 24 ans"));
        return askedUnder <= 25
                ? List.of(young.getFirst(), young.getLast(), Choice.of(Age.FROM_26, "25 ans ou plus"))
                : List.of(
                        young.getFirst(),
                        young.getLast(),
                        Choice.of(Age.AGE_25, "25 ans"),
                        Choice.of(Age.FROM_26, "26 ans ou plus"));
    }

    /** « un an », « 18 mois ». */
    static String months(int months) {
        return switch (months) {
            case 12 -> "un an";
            case 24 -> "deux ans";
            case 36 -> "trois ans";
            default -> months + " mois";
        };
    }
}
