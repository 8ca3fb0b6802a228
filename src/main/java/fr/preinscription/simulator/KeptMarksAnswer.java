package fr.preinscription.simulator;

import fr.preinscription.regulation.ExamForm;
import java.util.List;

/**
 * Which marks could be kept.
 *
 * @param session year of the examination
 * @param specialty its name
 * @param unitsKnown false when the units of this BTS are not listed yet: the codes were not checked
 * @param units one for each mark asked about
 * @param general what the rules say of all of them together
 */
record KeptMarksAnswer(
        int session, String specialty, ExamForm form, boolean unitsKnown, List<UnitSaid> units, List<Said> general) {

    public String title() {
        var kept = units.stream().filter(UnitSaid::keepable).count();
        if (kept == units.size()) {
            return kept == 1 ? "Vous pouvez garder cette note" : "Vous pouvez garder ces " + kept + " notes";
        }
        return switch ((int) kept) {
            case 0 -> "Vous ne pouvez garder aucune note";
            case 1 -> "Vous pouvez garder une note sur " + units.size();
            default -> "Vous pouvez garder " + kept + " notes sur " + units.size();
        };
    }
}
