package fr.preinscription.registration;

import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which warnings the candidate has read and accepted: at the step that asks for it, or on the page of the verdict. */
public final class Acknowledged {

    private Acknowledged() {}

    /** What names a warning among all: its rule, and the unit or language it is about. */
    public static String key(Breach warning) {
        return warning.subject() == null ? warning.ruleId() : warning.ruleId() + ":" + warning.subject();
    }

    public static List<Breach> missing(Verdict verdict, Answers answers) {
        var accepted = keys(answers);
        return verdict.warnings().stream()
                .filter(warning -> !accepted.contains(key(warning)))
                .toList();
    }

    static Set<String> keys(Answers answers) {
        var keys = new HashSet<String>();
        if (answers.acknowledgements() != null) {
            keys.addAll(answers.acknowledgements().warnings());
        }
        if (answers.form() != null && answers.form().definitive()) {
            keys.add("R-43");
        }
        if (answers.units() != null) {
            answers.units().choices().forEach((code, unit) -> {
                if (unit.renounced()) {
                    keys.add("R-56:" + code);
                }
            });
        }
        return keys;
    }
}
