package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import java.util.List;
import java.util.Objects;

/**
 * Les trois situations qui permettent de s'inscrire.
 *
 * <p>Code de l'éducation, article D. 643-16 : les candidats « s'inscrivent à l'examen au titre de [la voie] dans laquelle
 * ils achèvent leur formation ». Notice, questions : « Ce type de candidature [libre] n'existe pas au BTS » ; « Je suis
 * inscrit en première année… ».
 */
final class CategoryRules {

    private static final String LAW = Citation.education("D. 643-16");
    private static final String FIRST_YEAR = Citation.notice("questions « Je suis inscrit en première année »") + " ; "
            + Citation.education("D. 643-7 et D. 643-10");

    static final RuleGroup GROUP = new RuleGroup(
            "Les trois situations",
            List.of(
                    "A-04 : trois portes, la seconde avec trois statuts.",
                    "A-05 : la voie suivie cette année l’emporte sur l’examen déjà présenté.",
                    "A-07 : une VAE partielle n’est pas une porte.",
                    "A-09 : la formation continue peut s’inscrire en première année « sous conditions », non dites : le"
                            + " bureau regarde.",
                    "A-29 : la seconde année est exigée aussi en forme progressive, plus strictement que l’arrêté du 3"
                            + " juin 1988.",
                    "Une spécialité en remplace une autre directement : les remplacements ne s’enchaînent pas."),
            List.of(
                    Rule.blocks("R-11", Topic.CATEGORY)
                            .states("Le candidat est dans l’une des trois situations ; la candidature libre n’existe"
                                    + " pas.")
                            .cites(LAW + " ; " + Citation.notice("partie I"))
                            .says(
                                    "La candidature « libre » n’existe pas au BTS. Pour vous inscrire, il faut : avoir déjà"
                                            + " présenté l’examen ; ou suivre la seconde année d’une préparation à distance"
                                            + " (CNED…) ; ou avoir {seuil} mois d’expérience professionnelle dans le domaine"
                                            + " du BTS.")
                            .curedBy("Choisissez votre situation, si elle est dans la liste.")
                            .when(facts -> facts.candidacy().category() == null),
                    Rule.blocks("R-12", Topic.CATEGORY)
                            .states("« Session précédente » demande un examen déjà présenté.")
                            .cites(Citation.notice(
                                    "partie I « candidats ayant présenté l’examen à une session" + " précédente »"))
                            .says("Vous n’indiquez aucun examen déjà présenté. Pour ce BTS, vous devez choisir une"
                                    + " autre situation (préparation à distance ou expérience professionnelle).")
                            .curedBy("Indiquez l’examen que vous avez présenté, ou choisissez une autre situation.")
                            .when(facts ->
                                    previousSession(facts) && facts.candidacy().previousExam() == null),
                    Rule.blocks("R-12", Topic.CATEGORY)
                            .states("L’examen déjà présenté est celui de la même spécialité, ou de celle qu’elle"
                                    + " remplace.")
                            .cites(Citation.notice("partie I « candidats ayant présenté l’examen à une session"
                                            + " précédente »")
                                    + " ; " + LAW)
                            .says("Vous avez présenté un autre BTS. Pour ce BTS, vous devez choisir une autre"
                                    + " situation (préparation à distance ou expérience professionnelle).")
                            .curedBy("Choisissez le BTS que vous avez présenté, ou une autre situation.")
                            .when(facts -> {
                                PreviousExam exam = facts.candidacy().previousExam();
                                return previousSession(facts)
                                        && exam != null
                                        && !facts.chosenOrReplaced(exam.specialty());
                            }),
                    Rule.flags("R-12", Topic.CATEGORY)
                            .states("Inscrit mais absent partout : le bureau vérifie que l’examen a été présenté.")
                            .cites(Citation.notice(
                                    "partie I « candidats ayant présenté l’examen à une session" + " précédente »"))
                            .says(
                                    "Vous aviez une inscription, mais vous n’avez passé aucune épreuve. Le {bureau} vérifiera votre relevé de notes.")
                            .curedBy("Si vous avez passé au moins une épreuve, corrigez votre réponse.")
                            .when(facts -> {
                                PreviousExam exam = facts.bindingExam();
                                return previousSession(facts) && exam != null && !exam.sat();
                            }),
                    Rule.blocks("R-13", Topic.CATEGORY)
                            .states("L’enseignement à distance se suit en seconde année ; l’année est indiquée.")
                            .cites(Citation.notice("partie I") + " ; articles 2 et 3 de l’arrêté du 3 juin 1988")
                            .says("Pour vous inscrire, vous devez être en seconde année de préparation à distance.")
                            .curedBy("Indiquez votre année de préparation.")
                            .when(facts -> facts.inDistanceLearning() && !inYear(facts, 1) && !inYear(facts, 2)),
                    Rule.blocks("R-14", Topic.CATEGORY)
                            .states("La première année ne s’inscrit pas, sauf décision d’entrée directe en seconde"
                                    + " année.")
                            .cites(FIRST_YEAR)
                            .says("Vous êtes en première année. Vous pourrez vous inscrire l’an prochain. Exceptions :"
                                    + " vous êtes en formation continue, ou le rectorat vous a autorisé à entrer"
                                    + " directement en seconde année.")
                            .curedBy("Si vous avez une décision de positionnement, déclarez-la.")
                            .when(facts -> firstYear(facts) && !continuingEducation(facts)),
                    Rule.flags("R-14", Topic.CATEGORY)
                            .states("En formation continue, la première année s’inscrit sous conditions ; le bureau"
                                    + " regarde.")
                            .cites(FIRST_YEAR)
                            .says("Vous êtes en première année de formation continue. Le {bureau} vérifiera que vous"
                                    + " pouvez passer l’examen à la session {session}.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> firstYear(facts) && continuingEducation(facts)),
                    Rule.warns("R-17", Topic.CATEGORY)
                            .states("La situation est la voie dans laquelle le candidat finit sa préparation.")
                            .cites(LAW)
                            .says("Vous suivez cette année une préparation à distance : choisissez « enseignement à"
                                    + " distance », même si vous avez déjà passé l’examen.")
                            .curedBy("Choisissez « enseignement à distance ».")
                            .when(facts -> facts.candidacy().enrolledInDistanceLearning()
                                    && (previousSession(facts) || facts.in(CandidateCategory.WORK_EXPERIENCE))),
                    Rule.blocks("R-18", Topic.CATEGORY)
                            .states("Les élèves, apprentis et stagiaires d’un établissement sont inscrits par lui.")
                            .cites(Citation.notice("partie I, liste des candidats concernés"))
                            .says("Vous suivez des cours dans un établissement. C’est lui qui vous inscrit. Parlez-en à"
                                    + " son secrétariat avant le {fermeture}.")
                            .curedBy("Adressez-vous au secrétariat de votre établissement.")
                            .when(facts -> facts.candidacy().faceToFaceSchool())));

    private CategoryRules() {}

    private static boolean previousSession(Facts facts) {
        return facts.in(CandidateCategory.PREVIOUS_SESSION);
    }

    private static boolean continuingEducation(Facts facts) {
        return facts.in(CandidateCategory.DISTANCE_CONTINUING_EDUCATION);
    }

    private static boolean inYear(Facts facts, int year) {
        return Objects.equals(facts.candidacy().trainingYear(), year);
    }

    private static boolean firstYear(Facts facts) {
        return facts.inDistanceLearning() && inYear(facts, 1) && !facts.holds(OfficeDecision.POSITIONING);
    }
}
