package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * La période d'inscription.
 *
 * <p>Notice, partie II : « AUCUNE INSCRIPTION HORS DELAIS NE SERA ACCEPTEE ». Questions : « Oui, c'est possible jusqu'à
 * la date de clôture des inscriptions ».
 */
final class WindowRules {

    private static final String NOTICE =
            Citation.notice("partie II « aucune inscription hors délais ne sera acceptée »");
    private static final String CHANGES =
            Citation.notice("questions « Puis-je modifier mon inscription ? », jusqu’à la date de clôture");

    static final RuleGroup GROUP = new RuleGroup(
            "La période d’inscription",
            List.of(
                    "A-27 : « 20 novembre à 17 h » se lit sans l’instant de fermeture : 17 h 00 est trop tard.",
                    "Une seule horloge compte, celle du service, à l’heure de Paris (R-02).",
                    "R-06 : seule une décision de l’autorité compétente déplace la fermeture, pour tous ; c’est un"
                            + " paramètre de la session, pas une règle."),
            List.of(
                    Rule.blocks("R-01", Topic.WINDOW)
                            .states("Une inscription reçue avant l’ouverture n’est pas acceptée.")
                            .cites(NOTICE)
                            .says("Les inscriptions ne sont pas encore ouvertes. Revenez le {ouverture}.")
                            .curedBy("Revenez à partir du {ouverture} (heure de Paris).")
                            .when(facts -> facts.submitting() && early(facts)),
                    Rule.blocks("R-01", Topic.WINDOW)
                            .states("Une inscription reçue à l’instant de la fermeture ou après n’est pas acceptée.")
                            .cites(NOTICE)
                            .says("Les inscriptions sont fermées depuis le {fermeture}. Aucune inscription en retard"
                                    + " n’est acceptée. Vous pourrez vous inscrire pour la prochaine session, à"
                                    + " l’automne prochain.")
                            .curedBy("Inscrivez-vous à la prochaine session.")
                            .when(facts -> facts.submitting() && late(facts)),
                    Rule.blocks("R-04", Topic.WINDOW)
                            .states("Une inscription ne se modifie pas avant l’ouverture.")
                            .cites(CHANGES)
                            .says("Le site n’est pas encore ouvert. Revenez le {ouverture}.")
                            .curedBy("Revenez à partir du {ouverture} (heure de Paris).")
                            .when(facts -> modifying(facts) && early(facts)),
                    Rule.blocks("R-04", Topic.WINDOW)
                            .states(
                                    "Une inscription ne se modifie plus en ligne à partir de l’instant de la fermeture.")
                            .cites(CHANGES)
                            .says("Le site est fermé depuis le {fermeture}. Vous ne pouvez plus modifier votre"
                                    + " inscription en ligne. {correction}")
                            .curedBy("{correction}")
                            .each(facts -> Stream.of(Finding.WHOLE.with("correction", correction(facts)))
                                    .filter(finding -> modifying(facts) && late(facts)))));

    private WindowRules() {}

    private static boolean modifying(Facts facts) {
        return facts.candidacy().action() == Action.MODIFY;
    }

    private static boolean early(Facts facts) {
        return facts.candidacy().at().isBefore(facts.session().opensAt());
    }

    private static boolean late(Facts facts) {
        Instant closesAt = facts.session().closesAt();
        return !facts.candidacy().at().isBefore(closesAt) && !early(facts);
    }

    private static String correction(Facts facts) {
        LocalDate lastDay = facts.session().lastPostingDay();
        return lastDay == null
                ? "Pour corriger une erreur, écrivez à " + facts.value("courriel") + "."
                : "Corrigez en rouge votre confirmation d’inscription, signez-la et envoyez-la au plus tard le "
                        + French.day(lastDay) + ".";
    }
}
