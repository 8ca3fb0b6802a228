package fr.preinscription.regulation;

import fr.preinscription.regulation.Mark.Kind;
import java.util.List;

/**
 * Ce que vaut une note.
 *
 * <p>Code de l'éducation, article D. 643-23 : bénéfice des notes égales ou supérieures à 10 sur 20 en forme globale (premier
 * alinéa) ; en forme progressive, report des notes, quelles qu'elles soient (deuxième et troisième alinéas). Notice : « En
 * « forme globale », seules les notes égales ou supérieures à 10/20 ».
 */
final class MarkRules {

    private static final String KEEPING = Citation.education("D. 643-23");

    static final RuleGroup GROUP = new RuleGroup(
            "Ce que vaut une note",
            List.of(
                    "A-01 : « inférieures ou égales à 10 » est une erreur de plume : 10,00 se garde dans les deux"
                            + " formes.",
                    "R-58 : les notes d’épreuves facultatives ou de contrôle ne sont pas modelées."),
            List.of(
                    Rule.blocks("R-52", Topic.UNITS)
                            .states("En forme globale, une note se garde à partir de 10 sur 20, sans arrondi.")
                            .cites(KEEPING + ", premier alinéa")
                            .says("Vous pouvez garder seulement les notes égales ou supérieures à 10/20. La note {note}"
                                    + " ne peut pas être gardée : vous repassez l’épreuve {unité}.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(KeptMarks.where((facts, unit) ->
                                    facts.global() && mark(unit).belowAverage())),
                    Rule.informs("R-53", Topic.UNITS)
                            .states("En forme progressive, une note inférieure à 10 se garde ou se repasse.")
                            .cites(KEEPING + ", deuxième et troisième alinéas")
                            .says("La note {note} est inférieure à 10. Vous pouvez la garder ou repasser l’épreuve"
                                    + " {unité}. Si vous repassez, seule la nouvelle note comptera.")
                            .curedBy("Choisissez librement de garder la note ou de passer {unité}.")
                            .each(KeptMarks.where((facts, unit) ->
                                    facts.progressive() && mark(unit).belowAverage())),
                    Rule.blocks("R-58", Topic.UNITS)
                            .states("« Absent » ou « dispensé » n’est pas une note.")
                            .cites(Citation.education("D. 643-15, D. 643-23 et D. 643-24"))
                            .says("« {note} » n’est pas une note. Vous repassez l’épreuve {unité}.")
                            .curedBy("Choisissez de passer {unité}, ou écrivez la note imprimée sur votre relevé.")
                            .each(KeptMarks.where((facts, unit) -> mark(unit).kind() == Kind.NOT_A_NUMBER)),
                    Rule.blocks("R-59", Topic.UNITS)
                            .states("Une note s’écrit de 0 à 20, avec deux décimales au plus.")
                            .cites(Citation.office("la note est recopiée du relevé, sans arrondi"))
                            .says("La note « {note} » de {unité} n’est pas possible. Écrivez la note comme sur votre"
                                    + " relevé, par exemple 10,50.")
                            .curedBy("Corrigez la note de {unité}.")
                            .each(KeptMarks.where((facts, unit) -> mark(unit).kind() == Kind.BADLY_WRITTEN)),
                    Rule.blocks("R-59", Topic.UNITS)
                            .states("La note gardée est indiquée.")
                            .cites(Citation.office("la note est recopiée du relevé, sans arrondi"))
                            .says("Écrivez la note que vous gardez pour {unité}, comme sur votre relevé, par exemple"
                                    + " 10,50.")
                            .curedBy("Écrivez la note de {unité}.")
                            .each(KeptMarks.where((facts, unit) -> mark(unit).kind() == Kind.MISSING))));

    private MarkRules() {}

    private static Mark mark(UnitFact unit) {
        return Mark.of(unit.answer().mark());
    }
}
