package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.List;

/**
 * Garder une note, ou y renoncer.
 *
 * <p>Code de l'éducation, article D. 643-15 : les notes « sont valables cinq ans à compter de leur date d'obtention ».
 * Article D. 643-23 : seule la dernière note compte. Notice : « la renonciation au bénéfice de note est définitive, seule la
 * dernière note obtenue sera prise en compte ».
 */
final class KeptMarkRules {

    private static final String KEEPING = Citation.education("D. 643-23");
    private static final String FIVE_YEARS = Citation.education("D. 643-15 et D. 643-23");

    static final RuleGroup GROUP = new RuleGroup(
            "Garder une note, ou y renoncer",
            List.of(
                    "A-21 : la renonciation est réversible jusqu’à la fermeture, définitive avec la dernière version.",
                    "A-36 : cinq ans se lit en sessions : 1 ≤ N − S ≤ 5. La date du jury est une information pour le"
                            + " bureau.",
                    "R-126 : l’article D. 643-15 a une nouvelle version au 1er janvier 2027, dont le texte n’a pas été"
                            + " lu : rien n’est appliqué d’office, les notes gardées sont signalées au bureau."),
            List.of(
                    Rule.blocks("R-48", Topic.UNITS)
                            .states("Un candidat qui ne s’est jamais inscrit à l’examen n’a pas de note à garder.")
                            .cites(Citation.education("D. 643-14 et D. 643-23"))
                            .says("Vous n’avez jamais passé ce BTS : vous n’avez pas de note à garder pour {unité}.")
                            .curedBy("Choisissez de passer {unité}, ou indiquez l’examen que vous avez déjà présenté.")
                            .each(facts -> facts.with(UnitStatus.KEEP)
                                    .filter(unit -> facts.candidacy().previousExam() == null)
                                    .map(Finding::about)),
                    Rule.blocks("R-54", Topic.UNITS)
                            .states("Une note se garde pendant les cinq sessions qui suivent la sienne.")
                            .cites(FIVE_YEARS)
                            .says("La note de {unité} date de la session {session de la note}. Une note se garde {ans}"
                                    + " ans : pour la session {session}, il faut une note des sessions {première} à"
                                    + " {dernière}. Vous repassez cette épreuve.")
                            .curedBy("Choisissez de passer {unité}, ou corrigez la session de la note.")
                            .each(facts -> KeptMarks.of(facts)
                                    .filter(unit -> unit.answer().markSession() != null)
                                    .filter(unit -> !inTime(facts, unit))
                                    .map(unit -> KeptMarks.finding(facts, unit))),
                    Rule.blocks("R-54", Topic.UNITS)
                            .states("La session de la note est indiquée.")
                            .cites(FIVE_YEARS)
                            .says("Indiquez la session de la note de {unité} : une année de {première} à {dernière}.")
                            .curedBy("Écrivez l’année de la session, imprimée sur le relevé de notes.")
                            .each(facts -> KeptMarks.of(facts)
                                    .filter(unit -> unit.answer().markSession() == null)
                                    .map(unit -> KeptMarks.finding(facts, unit))),
                    Rule.warns("R-56", Topic.UNITS)
                            .states("Passer une unité dont une note pourrait se garder, c’est y renoncer pour"
                                    + " toujours.")
                            .cites(KEEPING + " ; "
                                    + Citation.notice(
                                            "questions « la renonciation au bénéfice de note" + " est définitive »"))
                            .says("Vous avez déjà {note à garder}/20 à l’épreuve {unité}. Si vous la repassez, vous"
                                    + " perdez cette note pour toujours. Seule la nouvelle note comptera, même si elle"
                                    + " est plus basse.")
                            .curedBy("Gardez la note, ou cochez que vous y renoncez.")
                            .each(facts -> facts.with(UnitStatus.SIT)
                                    .filter(unit -> !Facts.empty(unit.answer().keepableMark()))
                                    .map(unit -> Finding.about(unit)
                                            .with(
                                                    "note à garder",
                                                    KeptMarks.comma(
                                                            unit.answer().keepableMark())))),
                    Rule.blocks("R-57", Topic.UNITS)
                            .states("Quand une unité a été repassée, seule la dernière note se garde.")
                            .cites(KEEPING + " ; " + Citation.notice("questions « seule la dernière note obtenue »"))
                            .says("Vous avez repassé l’épreuve {unité} en {repassée}. Votre note de {session de la"
                                    + " note} ne peut plus être gardée.")
                            .curedBy("Donnez la note de {repassée}, ou choisissez de passer {unité}.")
                            .each(facts -> KeptMarks.of(facts)
                                    .filter(KeptMarkRules::retakenLater)
                                    .map(unit -> KeptMarks.finding(facts, unit)
                                            .with("repassée", unit.answer().retakenIn()))),
                    Rule.informs("R-120", Topic.UNITS)
                            .states("Les notes gardées comptent dans les moyennes qui ouvrent les épreuves de"
                                    + " contrôle.")
                            .cites(Citation.education("D. 643-22"))
                            .sinceSession(2022)
                            .says("Si votre moyenne est entre 8 et 10 et si votre moyenne professionnelle est au moins"
                                    + " 10, vous pourrez passer deux oraux de contrôle. Les notes que vous gardez"
                                    + " comptent dans ces moyennes.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> facts.session().controlOrals() && facts.any(UnitStatus.KEEP)),
                    Rule.flags("R-126", Topic.UNITS)
                            .states("Le texte de la règle des cinq ans change avant l’examen : le bureau confirme les"
                                    + " notes gardées.")
                            .cites(Citation.education("D. 643-15"))
                            .sinceSession(2027)
                            .says("La règle sur la durée des notes peut changer avant l’examen. Le {bureau} vérifiera"
                                    + " les notes que vous gardez.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> facts.session().markRuleToConfirmFrom() != null
                                    && !facts.session()
                                            .examStartsOn()
                                            .isBefore(facts.session().markRuleToConfirmFrom())
                                    && facts.keeps())));

    private KeptMarkRules() {}

    private static boolean inTime(Facts facts, UnitFact unit) {
        Integer session = unit.answer().markSession();
        int years = session == null ? 0 : facts.session().year() - session;
        return 1 <= years && years <= facts.session().markKeptYears();
    }

    private static boolean retakenLater(UnitFact unit) {
        Integer session = unit.answer().markSession();
        Integer retaken = unit.answer().retakenIn();
        return session != null && retaken != null && retaken > session;
    }
}
