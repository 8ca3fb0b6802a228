package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Les unités : passer, garder, être dispensé, reporter.
 *
 * <p>Code de l'éducation, article D. 643-14 : en forme globale, toutes les unités à la même session (1°) ; en forme
 * progressive, certaines (2°). Article D. 643-24 : l'absence à une épreuve obligatoire. Notice : « pour passer toutes les
 * épreuves qu'ils n'ont pas déjà validées » ; « obtenues à une épreuve ou à une sous-épreuve ».
 */
final class UnitRules {

    private static final String LAW = Citation.education("D. 643-14 et D. 643-23");

    static final RuleGroup GROUP = new RuleGroup(
            "Les unités",
            List.of(
                    "Une unité sans réponse est passée.",
                    "La réponse donnée pour une épreuve vaut pour toutes ses unités et l’emporte sur les leurs.",
                    "R-49 : à partir de la session 2023, seule une unité se garde. Une épreuve d’une seule unité se"
                            + " répond par son unité.",
                    "Quand la grille de la spécialité n’est pas connue, rien ne bloque : le bureau lit les lignes"
                            + " écrites par le candidat.",
                    "L’ordre des unités qu’un règlement particulier impose n’est pas modelé."),
            List.of(
                    Rule.blocks("R-44", Topic.UNITS)
                            .states("En forme globale, aucune unité n’attend une autre session, sauf décision du"
                                    + " rectorat.")
                            .cites(LAW)
                            .says("En forme globale, vous devez passer toutes les épreuves que vous n’avez pas déjà"
                                    + " validées. Choisissez une réponse pour l’épreuve {unité}.")
                            .curedBy("Choisissez de passer {unité}, de garder sa note ou d’en être dispensé.")
                            .each(facts -> facts.with(UnitStatus.POSTPONE)
                                    .filter(unit -> facts.global() && !facts.mayPostpone())
                                    .map(Finding::about)),
                    Rule.blocks("R-45", Topic.UNITS)
                            .states("En forme progressive, au moins une unité se passe à cette session.")
                            .cites(Citation.education("D. 643-14") + ", 2°")
                            .says("Choisissez au moins une épreuve à passer cette année.")
                            .curedBy("Choisissez de passer au moins une épreuve.")
                            .when(facts ->
                                    nothingToSit(facts) && facts.progressive() && facts.any(UnitStatus.POSTPONE)),
                    Rule.blocks("R-48", Topic.UNITS)
                            .states("Une réponse porte sur une unité ou une épreuve de la spécialité.")
                            .cites(LAW)
                            .says("L’épreuve {unité} n’existe pas dans ce BTS.")
                            .curedBy("Retirez la réponse donnée pour {unité}.")
                            .each(facts -> facts.units().unknownCodes().stream()
                                    .map(code -> Finding.about(code).with("unité", code))),
                    Rule.blocks("R-48", Topic.UNITS)
                            .states("Chaque unité a une réponse et une seule.")
                            .cites(LAW)
                            .says("Choisissez une réponse pour l’épreuve {unité} : la passer, garder sa note, en être"
                                    + " dispensé ou la reporter.")
                            .curedBy("Choisissez une réponse pour {unité}.")
                            .each(facts -> facts.units().units().stream()
                                    .filter(unit -> unit.answer().status() == null)
                                    .map(Finding::about)),
                    Rule.flags("R-48", Topic.UNITS)
                            .states("La grille des unités n’est pas connue : le bureau lit les lignes du candidat.")
                            .cites(LAW)
                            .says("Les épreuves de ce BTS ne sont pas encore dans notre liste. Le {bureau} lira ce que"
                                    + " vous avez écrit sur vos notes et vos dispenses.")
                            .curedBy("Écrivez les notes que vous gardez et les dispenses que vous demandez.")
                            .when(facts -> facts.specialty() != null && !facts.gridKnown()),
                    Rule.blocks("R-49", Topic.UNITS)
                            .states("Une réponse se donne pour l’épreuve ou pour ses unités, jamais pour les deux.")
                            .cites(Citation.notice("questions « obtenues à une épreuve ou à une sous-épreuve »"))
                            .says(
                                    "Choisissez : répondre pour toute l’épreuve {unité}, ou pour chacune de ses parties. Pas les deux.")
                            .curedBy("Répondez pour l’épreuve {unité}, ou pour chacune de ses parties.")
                            .each(facts -> facts.units().papersBesideUnits().stream()
                                    .map(paper -> Finding.about(paper).with("unité", paper))),
                    Rule.blocks("R-49", Topic.UNITS)
                            .states("Une note se garde pour une unité, jamais pour une épreuve qui en regroupe"
                                    + " plusieurs.")
                            .cites(Citation.education("D. 643-15 et D. 643-23")
                                    + " ; consignes académiques de la session 2023")
                            .says("Vous pouvez garder une note seulement pour une unité. L’épreuve {unité} regroupe"
                                    + " plusieurs unités : choisissez pour chacune.")
                            .curedBy("Répondez pour chaque unité de l’épreuve {unité}.")
                            .each(facts -> papersKept(facts)
                                    .filter(paper -> !isProtected(facts, paper.getValue()))
                                    .map(paper -> Finding.about(paper.getKey()).with("unité", paper.getKey()))),
                    Rule.flags("R-115", Topic.UNITS)
                            .states("Une note d’épreuve déjà gardée par un candidat inscrit avant 2022 est vérifiée.")
                            .cites("Consignes académiques de la session 2023, « épreuves maîtresses »")
                            .sinceSession(2023)
                            .says(
                                    "Votre première inscription date d’avant 2022 et vous gardiez déjà la note de l’épreuve {unité} : le {bureau} vérifie.")
                            .curedBy("Joignez le relevé de notes qui montre que cette note était déjà gardée.")
                            .each(facts -> papersKept(facts)
                                    .filter(paper -> isProtected(facts, paper.getValue()))
                                    .map(paper -> Finding.about(paper.getKey()).with("unité", paper.getKey()))),
                    Rule.blocks("R-50", Topic.UNITS)
                            .states("Au moins une unité se passe à cette session.")
                            .cites(LAW)
                            .says("Vous ne passez aucune épreuve. Si vous pensez avoir déjà toutes les épreuves,"
                                    + " écrivez à {courriel}.")
                            .curedBy("Choisissez de passer au moins une épreuve, ou écrivez à {courriel}.")
                            .when(facts ->
                                    nothingToSit(facts) && !(facts.progressive() && facts.any(UnitStatus.POSTPONE))),
                    Rule.informs("R-51", Topic.UNITS)
                            .states("L’absence à une épreuve obligatoire est éliminatoire.")
                            .cites(Citation.education("D. 643-24"))
                            .says(
                                    "Une absence à une épreuve obligatoire empêche d’avoir le diplôme cette année. Si vous prouvez un cas de force majeure (un événement grave et imprévu), l’absence compte zéro.")
                            .curedBy("Présentez-vous à chaque épreuve que vous avez choisi de passer.")
                            .when(facts -> facts.specialty() != null)));

    private UnitRules() {}

    private static boolean nothingToSit(Facts facts) {
        return facts.gridKnown() && !facts.any(UnitStatus.SIT);
    }

    private static Stream<Map.Entry<String, UnitAnswer>> papersKept(Facts facts) {
        return facts.units().papers().entrySet().stream()
                .filter(paper ->
                        facts.session().keepOnUnitsOnly() && paper.getValue().status() == UnitStatus.KEEP);
    }

    private static boolean isProtected(Facts facts, UnitAnswer kept) {
        Set<Integer> sessions = facts.session().containerMarkSessions();
        return facts.candidacy().containerMarkProtected()
                && kept.markSession() != null
                && sessions.contains(kept.markSession());
    }
}
