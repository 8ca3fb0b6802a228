package fr.preinscription.regulation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a rule speaks, about what, and the candidate's own values for its message.
 *
 * @param subject unit, paper or language concerned, null for the whole
 * @param values by the name of their place in the message
 */
record Finding(@Nullable String subject, Map<String, String> values) {

    static final Finding WHOLE = new Finding(null, Map.of());

    static Stream<Finding> when(boolean spoken) {
        return spoken ? Stream.of(WHOLE) : Stream.empty();
    }

    static Finding about(String subject) {
        return new Finding(subject, Map.of());
    }

    static Finding about(UnitFact unit) {
        return about(unit.code()).with("unité", unit.label());
    }

    Finding with(String name, @Nullable Object value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value == null ? "" : value.toString());
        return new Finding(subject, more);
    }
}
