package fr.preinscription.staff.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a head decides to open a campaign.
 *
 * @param values as typed, by key; what is left as the texts say keeps its source
 * @param leftOut slugs of the specialties that are not offered
 */
record OpeningForm(
        @Nullable String session,
        Map<String, String> values,
        List<String> leftOut,
        @Nullable String leftOutReason,
        @Nullable Boolean demonstration,
        DecisionForm decision,
        @Nullable Boolean signed) {

    OpeningForm {
        values = values == null ? Map.of() : values;
        leftOut = leftOut == null ? List.of() : leftOut;
        decision = decision == null ? DecisionForm.EMPTY : decision;
    }

    static OpeningForm of(int session, Map<String, String> values) {
        return new OpeningForm(Integer.toString(session), values, List.of(), null, false, DecisionForm.EMPTY, false);
    }
}
