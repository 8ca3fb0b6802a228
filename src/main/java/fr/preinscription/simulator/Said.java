package fr.preinscription.simulator;

import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A rule that speaks.
 *
 * @param rule R-15 for example
 * @param effect BLOCKS refuses, WARNS must be acknowledged, FLAGS is checked by the office, INFORMS is told
 * @param unit the unit it is about, null when it is about the whole
 * @param message the reason, in French
 * @param source the article or the notice that says so
 * @param cure what would change it
 */
record Said(String rule, Effect effect, @Nullable String unit, String message, String source, String cure) {

    static Said of(Breach breach) {
        return new Said(
                breach.ruleId(), breach.effect(), breach.subject(), breach.message(), breach.citation(), breach.cure());
    }

    /** The same of no unit in particular, in these words. */
    Said inGeneral(String otherMessage, String otherCure) {
        return new Said(rule, effect, null, otherMessage, source, otherCure);
    }
}
