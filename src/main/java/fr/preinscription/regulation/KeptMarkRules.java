package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import fr.preinscription.regulation.Mark.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Garder une note.
 *
 * <p>Code de l'éducation, article D. 643-15 : les notes « sont valables cinq ans à compter de leur date d'obtention ».
 * Article D. 643-23 : bénéfice des notes égales ou supérieures à 10 sur 20 en forme globale ; report des notes, quelles
 * qu'elles soient, en forme progressive ; seule la dernière note compte. Notice : « la renonciation au bénéfice de note
 * est définitive, seule la dernière note obtenue sera prise en compte ».
 */
final class KeptMarkRules {

    private static final String KEEPING = Citation.education("D. 643-23");
    private static final String FIVE_YEARS = Citation.education("D. 643-15 et D. 643-23");
    private static final String TABLE =
            Citation.notice("questions « tableau de correspondance »") + " ; " + Citation.education("D. 643-15");

    static final RuleGroup GROUP = new RuleGroup(
            "Garder une note",
            List.of(
                    "A-01 : « inférieures ou égales à 10 » est une erreur de plume : 10,00 se garde dans les deux"
                            + " formes.",
                    "A-21 : la renonciation est réversible jusqu'à la fermeture, définitive avec la dernière version.",
                    "A-36 : cinq ans se lit en sessions : 1 ≤ N − S ≤ 5. La date du jury est une information pour le"
                            + " bureau.",
                    "R-126 : l'article D. 643-15 a une nouvelle version au 1er janvier 2027, dont le texte n'a pas été"
                            + " lu : rien n'est appliqué d'office, les notes gardées sont signalées au bureau.",
                    "R-58 : les notes d'épreuves facultatives ou de contrôle ne sont pas modelées.",
                    "R-60 : l'académie d'origine d'une note ne compte pas.",
                    "R-114 : une note plus ancienne venue d'une autre académie n'est pas repérée."),
            List.of(
                    Rule.blocks("R-48", Topic.UNITS)
                            .states("Un candidat qui ne s'est jamais inscrit à l'examen n'a pas de note à garder.")
                            .cites(Citation.education("D. 643-14 et D. 643-23"))
                            .says("Vous n'avez jamais passé ce BTS : vous n'avez pas de note à garder pour {unité}.")
                            .curedBy("Choisissez de passer {unité}, ou indiquez l'examen que vous avez déjà présenté.")
                            .each(facts -> facts.with(UnitStatus.KEEP)
                                    .filter(unit -> facts.candidacy().previousExam() == null)
                                    .map(Finding::about)),
                    Rule.blocks("R-52", Topic.UNITS)
                            .states("En forme globale, une note se garde à partir de 10 sur 20, sans arrondi.")
                            .cites(KEEPING + ", premier alinéa")
                            .says("Vous pouvez garder seulement les notes égales ou supérieures à 10/20. La note {note}"
                                    + " ne peut pas être gardée : vous repassez l'épreuve {unité}.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(kept((facts, unit) ->
                                    facts.global() && mark(unit).belowAverage())),
                    Rule.informs("R-53", Topic.UNITS)
                            .states("En forme progressive, une note inférieure à 10 se garde ou se repasse.")
                            .cites(KEEPING + ", deuxième et troisième alinéas")
                            .says("La note {note} est inférieure à 10. Vous pouvez la garder ou repasser l'épreuve"
                                    + " {unité}. Si vous repassez, seule la nouvelle note comptera.")
                            .curedBy("Choisissez librement de garder la note ou de passer {unité}.")
                            .each(kept((facts, unit) ->
                                    facts.progressive() && mark(unit).belowAverage())),
                    Rule.blocks("R-54", Topic.UNITS)
                            .states("Une note se garde pendant les cinq sessions qui suivent la sienne.")
                            .cites(FIVE_YEARS)
                            .says("La note de {unité} date de la session {session de la note}. Une note se garde {ans}"
                                    + " ans : pour la session {session}, il faut une note des sessions {première} à"
                                    + " {dernière}. Vous repassez cette épreuve.")
                            .curedBy("Choisissez de passer {unité}, ou corrigez la session de la note.")
                            .each(facts -> keptMarks(facts)
                                    .filter(unit -> unit.answer().markSession() != null)
                                    .filter(unit -> !inTime(facts, unit))
                                    .map(unit -> withSessions(facts, unit))),
                    Rule.blocks("R-54", Topic.UNITS)
                            .states("La session de la note est indiquée.")
                            .cites(FIVE_YEARS)
                            .says("Indiquez la session de la note de {unité} : une année de {première} à {dernière}.")
                            .curedBy("Écrivez l'année de la session, imprimée sur le relevé de notes.")
                            .each(facts -> keptMarks(facts)
                                    .filter(unit -> unit.answer().markSession() == null)
                                    .map(unit -> withSessions(facts, unit))),
                    Rule.blocks("R-55", Topic.UNITS)
                            .states("Une note gardée vient de la même spécialité, ou de celle qu'elle remplace.")
                            .cites(FIVE_YEARS)
                            .says("La note de {unité} vient d'un autre BTS. Elle ne peut pas être gardée. Regardez la"
                                    + " partie « dispenses ».")
                            .curedBy("Choisissez de passer {unité}, ou demandez une dispense.")
                            .each(kept((facts, unit) -> !facts.chosenOrReplaced(origin(facts, unit)))),
                    Rule.blocks("R-39", Topic.UNITS)
                            .states("Une note de la spécialité remplacée se garde si l'unité a une correspondance.")
                            .cites(TABLE)
                            .says("Le tableau de correspondance entre votre ancien BTS et le nouveau ne donne rien pour"
                                    + " {unité}. Cette note ne peut pas être gardée.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(kept((facts, unit) -> {
                                Successor replacement = replacement(facts, unit);
                                return replacement != null
                                        && replacement.tableKnown()
                                        && !replacement.units().containsValue(unit.code());
                            })),
                    Rule.flags("R-39", Topic.UNITS)
                            .states("Le tableau de correspondance n'est pas connu, ou le nouveau diplôme a plus de cinq"
                                    + " sessions : le bureau vérifie.")
                            .cites(TABLE)
                            .says("La note de {unité} vient du BTS que celui-ci remplace. Le {bureau} vérifiera le"
                                    + " tableau de correspondance.")
                            .curedBy("Joignez le relevé de notes de votre ancien BTS.")
                            .each(kept(KeptMarkRules::tableToCheck)),
                    Rule.warns("R-56", Topic.UNITS)
                            .states("Passer une unité dont une note pourrait se garder, c'est y renoncer pour"
                                    + " toujours.")
                            .cites(KEEPING + " ; "
                                    + Citation.notice(
                                            "questions « la renonciation au bénéfice de note" + " est définitive »"))
                            .says("Vous avez déjà {note à garder}/20 à l'épreuve {unité}. Si vous la repassez, vous"
                                    + " perdez cette note pour toujours. Seule la nouvelle note comptera, même si elle"
                                    + " est plus basse.")
                            .curedBy("Gardez la note, ou cochez que vous y renoncez.")
                            .each(facts -> facts.with(UnitStatus.SIT)
                                    .filter(unit -> !Facts.empty(unit.answer().keepableMark()))
                                    .map(unit -> Finding.about(unit)
                                            .with(
                                                    "note à garder",
                                                    comma(unit.answer().keepableMark())))),
                    Rule.blocks("R-57", Topic.UNITS)
                            .states("Quand une unité a été repassée, seule la dernière note se garde.")
                            .cites(KEEPING + " ; " + Citation.notice("questions « seule la dernière note obtenue »"))
                            .says("Vous avez repassé l'épreuve {unité} en {repassée}. Votre note de {session de la"
                                    + " note} ne peut plus être gardée.")
                            .curedBy("Donnez la note de {repassée}, ou choisissez de passer {unité}.")
                            .each(facts -> keptMarks(facts)
                                    .filter(KeptMarkRules::retakenLater)
                                    .map(unit -> withSessions(facts, unit)
                                            .with("repassée", unit.answer().retakenIn()))),
                    Rule.blocks("R-58", Topic.UNITS)
                            .states("« Absent » ou « dispensé » n'est pas une note.")
                            .cites(Citation.education("D. 643-15, D. 643-23 et D. 643-24"))
                            .says("« {note} » n'est pas une note. Vous repassez l'épreuve {unité}.")
                            .curedBy("Choisissez de passer {unité}, ou écrivez la note imprimée sur votre relevé.")
                            .each(kept((facts, unit) -> mark(unit).kind() == Kind.NOT_A_NUMBER)),
                    Rule.blocks("R-59", Topic.UNITS)
                            .states("Une note s'écrit de 0 à 20, avec deux décimales au plus.")
                            .cites(Citation.office("la note est recopiée du relevé, sans arrondi"))
                            .says("La note « {note} » de {unité} n'est pas possible. Écrivez la note comme sur votre"
                                    + " relevé, par exemple 10,50.")
                            .curedBy("Corrigez la note de {unité}.")
                            .each(kept((facts, unit) -> mark(unit).kind() == Kind.BADLY_WRITTEN)),
                    Rule.blocks("R-59", Topic.UNITS)
                            .states("La note gardée est indiquée.")
                            .cites(Citation.office("la note est recopiée du relevé, sans arrondi"))
                            .says("Écrivez la note que vous gardez pour {unité}, comme sur votre relevé, par exemple"
                                    + " 10,50.")
                            .curedBy("Écrivez la note de {unité}.")
                            .each(kept((facts, unit) -> mark(unit).kind() == Kind.MISSING)),
                    Rule.informs("R-120", Topic.UNITS)
                            .states("Les notes gardées comptent dans les moyennes qui ouvrent les épreuves de"
                                    + " contrôle.")
                            .cites(Citation.education("D. 643-22"))
                            .sinceSession(2022)
                            .says("Si votre moyenne est entre 8 et 10 et si votre moyenne professionnelle est au moins"
                                    + " 10, vous pourrez passer deux oraux de contrôle. Les notes que vous gardez"
                                    + " comptent dans ces moyennes.")
                            .curedBy("Vous n'avez rien à faire maintenant.")
                            .when(facts -> facts.session().controlOrals() && facts.any(UnitStatus.KEEP)),
                    Rule.flags("R-126", Topic.UNITS)
                            .states("Le texte de la règle des cinq ans change avant l'examen : le bureau confirme les"
                                    + " notes gardées.")
                            .cites(Citation.education("D. 643-15"))
                            .sinceSession(2027)
                            .says("La règle sur la durée des notes peut changer avant l'examen. Le {bureau} vérifiera"
                                    + " les notes que vous gardez.")
                            .curedBy("Vous n'avez rien à faire maintenant.")
                            .when(facts -> facts.session().markRuleToConfirmFrom() != null
                                    && !facts.session()
                                            .examStartsOn()
                                            .isBefore(facts.session().markRuleToConfirmFrom())
                                    && facts.keeps())));

    private KeptMarkRules() {}

    private interface UnitTest {
        boolean test(Facts facts, UnitFact unit);
    }

    private static java.util.function.Function<Facts, Stream<Finding>> kept(UnitTest breach) {
        return facts -> {
            Predicate<UnitFact> found = unit -> breach.test(facts, unit);
            return keptMarks(facts).filter(found).map(unit -> withSessions(facts, unit));
        };
    }

    /** The units whose mark is kept; none when there was no previous exam: R-48 says so, and nothing else (P-09). */
    private static Stream<UnitFact> keptMarks(Facts facts) {
        return facts.candidacy().previousExam() == null ? Stream.empty() : facts.with(UnitStatus.KEEP);
    }

    private static Mark mark(UnitFact unit) {
        return Mark.of(unit.answer().mark());
    }

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

    private static @Nullable String origin(Facts facts, UnitFact unit) {
        PreviousExam exam = facts.candidacy().previousExam();
        String own = unit.answer().markSpecialty();
        return !Facts.empty(own) || exam == null ? own : exam.specialty();
    }

    private static @Nullable Successor replacement(Facts facts, UnitFact unit) {
        String origin = origin(facts, unit);
        return facts.isChosen(origin) ? null : facts.replacementOf(origin);
    }

    private static boolean tableToCheck(Facts facts, UnitFact unit) {
        Successor replacement = replacement(facts, unit);
        Specialty specialty = facts.specialty();
        if (replacement == null || specialty == null) {
            return false;
        }
        Integer first = specialty.firstSession();
        boolean old = first != null
                && facts.session().year() - first >= facts.session().markKeptYears();
        return !replacement.tableKnown() || (old && replacement.units().containsValue(unit.code()));
    }

    private static Finding withSessions(Facts facts, UnitFact unit) {
        SessionParameters session = facts.session();
        return Finding.about(unit)
                .with("note", comma(unit.answer().mark()))
                .with("session de la note", unit.answer().markSession())
                .with("ans", session.markKeptYears())
                .with("première", session.year() - session.markKeptYears())
                .with("dernière", session.year() - 1);
    }

    private static String comma(@Nullable String mark) {
        return Facts.text(mark).replace('.', ',');
    }
}
