package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Internship;
import java.util.List;

/**
 * Ce que les pièces demandent de savoir : la situation en formation continue, l'état du stage.
 *
 * <p>Notice, annexe II : contrat de professionnalisation, première formation, reconversion, perfectionnement. Questions :
 * les stages sont obligatoires, même pour un salarié.
 */
final class ContinuingEducationRules {

    static final RuleGroup GROUP = new RuleGroup(
            "La formation continue et le stage",
            List.of(
                    "R-87 : les certificats du perfectionnement montrent six mois à temps plein dans l’année, ou un an à"
                            + " temps partiel dans les deux ans, avant l’examen ; le bureau le calcule à la réception."),
            List.of(
                    Rule.blocks("R-87", Topic.CATEGORY)
                            .states("En formation continue, la situation est choisie : elle décide des pièces.")
                            .cites(Citation.notice("annexe II"))
                            .says("Choisissez votre situation : contrat de professionnalisation, première formation,"
                                    + " reconversion ou perfectionnement.")
                            .curedBy("Choisissez votre situation de formation continue.")
                            .when(facts -> facts.in(CandidateCategory.DISTANCE_CONTINUING_EDUCATION)
                                    && facts.candidacy().continuingEducation() == null),
                    Rule.informs("R-90", Topic.INTERNSHIP)
                            .states("Stage pas encore fait : la convention maintenant, l’attestation ensuite.")
                            .cites(Citation.notice("questions sur les stages") + " ; article 4 de l’arrêté du 3 juin"
                                    + " 1988")
                            .says("Votre stage n’est pas terminé ? Écrivez ses dates et joignez la convention. Envoyez"
                                    + " l’attestation dès la fin du stage.")
                            .curedBy("Joignez la convention de stage.")
                            .when(facts -> facts.candidacy().internship() == Internship.PLANNED
                                    && Regulation.papers(facts).stream()
                                            .anyMatch(paper -> paper.alternatives()
                                                    .contains(SupportingDocument.INTERNSHIP_AGREEMENT)))));

    private ContinuingEducationRules() {}
}
