package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * D'où vient une note : la même spécialité, ou celle qu'elle remplace.
 *
 * <p>Notice, questions : « La conservation des notes reste possible entre les anciennes et les nouvelles épreuves […] selon
 * le tableau de correspondance ». Arrêtés de spécialité : « au maximum 5 ans à compter de la 1re session d'examen du nouveau
 * diplôme ».
 */
final class MarkOriginRules {

    private static final String FIVE_YEARS = Citation.education("D. 643-15 et D. 643-23");
    private static final String TABLE =
            Citation.notice("questions « tableau de correspondance »") + " ; " + Citation.education("D. 643-15");

    static final RuleGroup GROUP = new RuleGroup(
            "D’où vient une note",
            List.of(
                    "R-60 : l’académie d’origine d’une note ne compte pas.",
                    "Sans spécialité indiquée, une note vient de celle de l’examen précédent.",
                    "Un tableau de correspondance dont le texte n’a pas été lu n’est pas appliqué : le bureau décide."),
            List.of(
                    Rule.blocks("R-55", Topic.UNITS)
                            .states("Une note gardée vient de la même spécialité, ou de celle qu’elle remplace.")
                            .cites(FIVE_YEARS)
                            .says("La note de {unité} vient d’un autre BTS. Elle ne peut pas être gardée. Regardez la"
                                    + " partie « dispenses ».")
                            .curedBy("Choisissez de passer {unité}, ou demandez une dispense.")
                            .each(KeptMarks.where((facts, unit) -> !facts.chosenOrReplaced(origin(facts, unit)))),
                    Rule.blocks("R-39", Topic.UNITS)
                            .states("Une note de la spécialité remplacée se garde si l’unité a une correspondance.")
                            .cites(TABLE)
                            .says("Le tableau de correspondance entre votre ancien BTS et le nouveau ne donne rien pour"
                                    + " {unité}. Cette note ne peut pas être gardée.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(KeptMarks.where((facts, unit) -> {
                                Successor replacement = replacement(facts, unit);
                                return replacement != null
                                        && replacement.tableKnown()
                                        && !replacement.units().containsValue(unit.code());
                            })),
                    Rule.flags("R-39", Topic.UNITS)
                            .states("Le tableau de correspondance n’est pas connu, ou le nouveau diplôme a plus de cinq"
                                    + " sessions : le bureau vérifie.")
                            .cites(TABLE)
                            .says("La note de {unité} vient du BTS que celui-ci remplace. Le {bureau} vérifiera le"
                                    + " tableau de correspondance.")
                            .curedBy("Joignez le relevé de notes de votre ancien BTS.")
                            .each(KeptMarks.where(MarkOriginRules::tableToCheck))));

    private MarkOriginRules() {}

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
}
