package fr.preinscription.regulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Les aménagements d'épreuves.
 *
 * <p>Notice, « Aménagements d'épreuves » : les candidats « veilleront à cocher la case prévue à cet effet » ; « Session
 * 2021 » : la demande part « le plus rapidement possible ». Code de l'éducation, articles D. 613-26, D. 613-27.
 */
final class AccommodationRules {

    private static final String LAW = Citation.education("D. 613-26 et D. 613-27");
    private static final String BOX_IS_NOT_ENOUGH =
            "Cocher la case ne suffit pas. Ne donnez aucune information médicale ici. ";

    static final RuleGroup GROUP = new RuleGroup(
            "Les aménagements d’épreuves",
            List.of(
                    "A-11 : pour la session 2021, aucune date ne fait refuser une demande.",
                    "R-75 : une case oui ou non, rien d’autre : aucune donnée de santé.",
                    "R-119 : une décision déjà obtenue pour ce diplôme vaut pendant toute la formation (D. 613-27-1) ;"
                            + " elle va au service des aménagements, pas dans ce dossier.",
                    "R-77 : la réponse arrive de janvier à mars ; elle n’est pas une règle d’inscription."),
            List.of(
                    Rule.informs("R-76", Topic.DECISIONS)
                            .states("La case n’est pas la demande ; aucune date limite n’est fixée.")
                            .cites(LAW + " ; circulaire du 8 décembre 2020")
                            .untilSession(2021)
                            .says(BOX_IS_NOT_ENOUGH + "Envoyez votre demande au médecin désigné dès que possible. Pour"
                                    + " la session {session}, le formulaire sera publié plus tard sur le site de"
                                    + " l’académie.")
                            .curedBy("Envoyez votre demande dès que le formulaire est publié.")
                            .when(facts -> facts.candidacy().disability()),
                    Rule.informs("R-76", Topic.DECISIONS)
                            .states("La case n’est pas la demande, qui part au plus tard à la date limite.")
                            .cites(LAW + " ; circulaires du 8 décembre 2020 et du 6 février 2023")
                            .sinceSession(2022)
                            .says(BOX_IS_NOT_ENOUGH + "Envoyez votre demande d’aménagement au médecin désigné au plus"
                                    + " tard le {limite}. Si vous avez déjà une décision pour ce BTS, elle reste"
                                    + " valable.")
                            .curedBy("Envoyez votre demande au médecin désigné.")
                            .each(facts -> Stream.of(Finding.WHOLE.with("limite", limit(facts)))
                                    .filter(finding -> facts.candidacy().disability()))));

    private AccommodationRules() {}

    private static String limit(Facts facts) {
        SessionParameters session = facts.session();
        return French.instant(
                session.accommodationDueAt() == null ? session.closesAt() : session.accommodationDueAt(),
                session.zone());
    }
}
