package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import java.util.List;

/**
 * La forme de l'examen.
 *
 * <p>Code de l'éducation, article D. 643-14 : forme globale, 1° ; forme progressive, 2°. Article D. 643-22 : « Le choix
 * […] est définitif ». Notice, questions : « Cela concerne UNIQUEMENT les candidats de l'enseignement à distance, les
 * candidats formation continue, les candidats […] expérience professionnelle […], et les candidats qui déclarent des
 * dispenses acquises par la VAE » ; « doivent OBLIGATOIREMENT s'inscrire en FORME GLOBALE ».
 */
final class FormRules {

    private static final String CHOICE = Citation.education("D. 643-22");

    private static final String ROUTE = "changement de voie de formation depuis ce choix (A-08)";

    static final RuleGroup GROUP = new RuleGroup(
            "La forme de l’examen",
            List.of(
                    "A-07 : la VAE n’est pas dans l’article D. 643-22 ; la notice l’admet, si aucune forme antérieure"
                            + " ne lie.",
                    "A-08 : un changement de voie de formation libérerait le choix ailleurs ; ici, blocage en ligne, et"
                            + " décision motivée du bureau.",
                    "La forme antérieure lie même sans présence, et quelle que soit la situation (même diplôme).",
                    "R-47 : à partir de la session 2025, un sportif de haut niveau demande l’étalement à l’inscription"
                            + " (R-117)."),
            List.of(
                    Rule.blocks("R-41", Topic.FORM)
                            .states("La forme progressive est ouverte à l’enseignement à distance, à l’expérience"
                                    + " professionnelle et aux dispenses acquises par la VAE.")
                            .cites(CHOICE + " ; " + Citation.notice("questions « forme progressive »"))
                            .says("La forme progressive n’est pas possible dans votre situation. Vous devez choisir la"
                                    + " forme globale.")
                            .curedBy("Choisissez la forme globale.")
                            .when(facts -> facts.progressive()
                                    && facts.bindingExam() == null
                                    && !facts.inDistanceLearning()
                                    && !facts.in(CandidateCategory.WORK_EXPERIENCE)
                                    && !obtainedVae(facts)),
                    Rule.blocks("R-42", Topic.FORM)
                            .states("Qui a commencé ce diplôme en forme globale le finit en forme globale.")
                            .cites(CHOICE + " ; " + Citation.notice("questions « forme globale »"))
                            .says("La dernière fois, vous étiez en forme globale. Vous ne pouvez pas changer."
                                    + " Choisissez la forme globale et déclarez les notes que vous gardez.")
                            .curedBy("Choisissez la forme globale.")
                            .waivedBy(ROUTE)
                            .when(facts -> bound(facts, ExamForm.GLOBAL) && !facts.global()),
                    Rule.blocks("R-42", Topic.FORM)
                            .states("Qui a commencé ce diplôme en forme progressive le finit en forme progressive.")
                            .cites(CHOICE + " ; "
                                    + Citation.notice(
                                            "questions « vous ne pouvez pas changer de forme de" + " passage »"))
                            .says("La dernière fois, vous étiez en forme progressive. Vous ne pouvez pas changer."
                                    + " Choisissez la forme progressive.")
                            .curedBy("Choisissez la forme progressive.")
                            .waivedBy(ROUTE)
                            .when(facts -> bound(facts, ExamForm.PROGRESSIVE) && !facts.progressive()),
                    Rule.warns("R-43", Topic.FORM)
                            .states("Le choix de la forme est définitif ; le candidat le reconnaît.")
                            .cites(CHOICE)
                            .says("Ce choix est définitif. Vous ne pourrez plus changer de forme les années suivantes.")
                            .curedBy("Cochez que vous avez compris.")
                            .when(facts -> facts.candidacy().form() != null && facts.bindingExam() == null),
                    Rule.informs("R-46", Topic.FORM)
                            .states("En forme progressive, les attestations de stage sont dues avec l’unité liée au"
                                    + " stage.")
                            .cites(Citation.education("D. 643-16") + ", dernier alinéa ; articles 3 et 4 de l’arrêté"
                                    + " du 3 juin 1988")
                            .says("Vous ne passez pas cette année l’épreuve liée au stage : vos attestations de stage"
                                    + " ne sont pas demandées maintenant.")
                            .curedBy("Gardez vos attestations de stage pour la session où vous passerez cette"
                                    + " épreuve.")
                            .when(facts -> facts.progressive()
                                    && facts.gridKnown()
                                    && facts.with(UnitStatus.POSTPONE)
                                            .anyMatch(unit -> Boolean.TRUE.equals(
                                                    unit.unit().internshipBased()))
                                    && !facts.sitsInternshipUnit()),
                    Rule.flags("R-47", Topic.DECISIONS)
                            .states(
                                    "Une décision d’étalement ou de dérogation laisse reporter des unités ; le bureau la"
                                            + " vérifie.")
                            .cites(Citation.education("D. 613-26 et D. 643-22"))
                            .says("Vous avez une décision du rectorat qui étale vos épreuves sur plusieurs sessions :"
                                    + " joignez-la.")
                            .curedBy("Joignez la décision.")
                            .when(facts ->
                                    facts.holds(OfficeDecision.SPREADING) || facts.holds(OfficeDecision.DEROGATION)),
                    Rule.flags("R-117", Topic.DECISIONS)
                            .states("Un sportif de haut niveau demande l’étalement à l’inscription ; le recteur de"
                                    + " région académique décide.")
                            .cites("Décret n° 2024-788 du 8 juillet 2024")
                            .sinceSession(2025)
                            .says(
                                    "Vous êtes sur la liste des sportifs de haut niveau et vous demandez à passer vos épreuves sur plusieurs sessions : joignez votre demande.")
                            .curedBy("Joignez votre demande et la preuve de votre inscription sur la liste.")
                            .when(facts -> facts.session().highLevelAthletes()
                                    && facts.holds(OfficeDecision.HIGH_LEVEL_ATHLETE))));

    private FormRules() {}

    private static boolean bound(Facts facts, ExamForm form) {
        PreviousExam exam = facts.bindingExam();
        return exam != null && exam.form() == form;
    }

    private static boolean obtainedVae(Facts facts) {
        return facts.with(UnitStatus.EXEMPT)
                .anyMatch(unit -> unit.answer().ground() == ExemptionGround.VAE
                        && unit.answer().state() != VaeState.PENDING);
    }
}
