package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Consents;
import java.util.List;

/**
 * Les accords.
 *
 * <p>Notice : « Le candidat précisera s'il accepte ou refuse la communication de ses résultats ».
 */
final class ConsentRules {

    private static final String NOTICE = Citation.notice(
            "partie II « le candidat précisera s’il accepte ou refuse la communication de ses" + " résultats »");

    static final RuleGroup GROUP = new RuleGroup(
            "Les accords",
            List.of(
                    "Rien n’est coché d’avance ; dans une donnée ancienne ou saisie par un agent, le silence vaut non.",
                    "R-81 : la dernière réponse datée l’emporte ; pour un mineur, elle vaut avec la signature du"
                            + " représentant légal."),
            List.of(
                    Rule.blocks("R-79", Topic.CONSENTS)
                            .states("Le candidat répond oui ou non à la publication de ses résultats.")
                            .cites(NOTICE)
                            .says("Acceptez-vous que vos résultats soient donnés à la presse et à des sites privés ?"
                                    + " Répondez oui ou non.")
                            .curedBy("Répondez oui ou non.")
                            .when(facts -> {
                                Consents consents = facts.candidacy().consents();
                                return consents == null || consents.press() == null;
                            }),
                    Rule.blocks("R-80", Topic.CONSENTS)
                            .states("Le candidat répond oui ou non à la communication aux collectivités.")
                            .cites(NOTICE)
                            .says("Acceptez-vous que vos résultats, votre nom et votre adresse soient donnés à votre"
                                    + " mairie, département ou région, pour une éventuelle récompense ? Répondez oui ou"
                                    + " non.")
                            .curedBy("Répondez oui ou non.")
                            .when(facts -> {
                                Consents consents = facts.candidacy().consents();
                                return consents == null || consents.localAuthorities() == null;
                            })));

    private ConsentRules() {}
}
