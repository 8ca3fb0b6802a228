package fr.preinscription.staff.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of an opened campaign to be changed.
 *
 * @param values as typed, by key; what was left as it is changes nothing
 * @param seen the last change that the page showed
 */
record ChangeForm(
        Map<String, String> values,
        DecisionForm decision,
        @Nullable Boolean signed,
        @Nullable String seen) {

    ChangeForm {
        values = values == null ? Map.of() : values;
        decision = decision == null ? DecisionForm.EMPTY : decision;
    }
}
