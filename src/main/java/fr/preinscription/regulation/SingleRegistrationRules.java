package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Existing;
import java.util.List;

/**
 * Une seule inscription.
 *
 * <p>Code de l'éducation, article D. 643-29 : « les candidats ne peuvent s'inscrire qu'en vue de l'obtention d'une seule
 * spécialité ». Notice, questions : « Ce n'est pas possible : une seule inscription doit être effectuée. »
 */
final class SingleRegistrationRules {

    private static final String LAW = Citation.education("D. 643-29");

    static final RuleGroup GROUP = new RuleGroup(
            "Une seule inscription",
            List.of(
                    "R-37 : les autres académies ne se voient pas d’ici ; le candidat déclare sur l’honneur, et une"
                            + " double inscription prouvée plus tard relève du bureau (R-104).",
                    "R-36 : une inscription annulée ou retirée n’empêche pas d’en faire une autre."),
            List.of(
                    Rule.blocks("R-35", Topic.SPECIALTY)
                            .states("Une seule option d’une seule spécialité par session.")
                            .cites(LAW)
                            .says("Vous pouvez vous inscrire à un seul BTS et à une seule option par session.")
                            .curedBy("Choisissez une seule option.")
                            .when(facts -> facts.specialty() != null
                                    && !facts.specialty().replaced()
                                    && facts.candidacy().options().size() > 1),
                    Rule.blocks("R-36", Topic.DUPLICATES)
                            .states("Une seule inscription active par identité et par session.")
                            .cites(LAW)
                            .says("Une inscription existe déjà avec cette identité. Nous avons envoyé un message à"
                                    + " l’adresse électronique déjà enregistrée. Utilisez le numéro indiqué pour"
                                    + " modifier l’inscription. Besoin d’aide : {courriel}.")
                            .curedBy("Modifiez l’inscription qui existe.")
                            .when(facts -> facts.candidacy().existing() == Existing.SAME_IDENTITY),
                    Rule.flags("R-36", Topic.DUPLICATES)
                            .states("Une identité très proche d’une autre est acceptée ; le bureau compare.")
                            .cites(LAW)
                            .says("Une autre inscription ressemble à la vôtre. Le {bureau} vérifiera.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> facts.candidacy().existing() == Existing.SIMILAR),
                    Rule.blocks("R-37", Topic.DECLARATION)
                            .states("Le candidat déclare sur l’honneur une seule inscription, dans une seule"
                                    + " académie.")
                            .cites(LAW)
                            .says(
                                    "Cochez la case : « Je certifie que je m’inscris une seule fois, dans une seule académie, pour la session {session}. »")
                            .curedBy("Cochez la déclaration, si elle est vraie.")
                            .when(facts -> !facts.candidacy().declaresSingleRegistration())));

    private SingleRegistrationRules() {}
}
