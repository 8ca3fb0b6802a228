package fr.preinscription.staff.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A question as the database reads it, about rows called e.
 *
 * @param parameters by name
 */
record Condition(String where, Map<String, Object> parameters) {

    /** After every text that begins with what stands before it. */
    private static final String LAST = "\uffff";

    private static final int FEWEST_OF_A_PHONE = 6;

    static Condition of(
            Question question, int session, boolean near, String majority, BiFunction<Facet, String, String> codes) {
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parts.add("e.session = :session");
        parameters.put("session", session);
        text(question.typed(), near, parts, parameters);
        question.filters().forEach((facet, values) -> {
            parts.add(facet.condition());
            if (facet == Facet.MINOR) {
                parameters.put("majorite", majority);
            } else if (facet.kind() == Facet.Kind.DAY) {
                parameters.put(facet.parameter(), values.getFirst());
            } else if (facet.kind() != Facet.Kind.YES) {
                parameters.put(
                        facet.parameter(),
                        values.stream().map(value -> codes.apply(facet, value)).toList());
            }
        });
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** The same, and something more. */
    Condition and(String more, String name, Object value) {
        var all = new HashMap<>(parameters);
        all.put(name, value);
        return new Condition(where + " and " + more, all);
    }

    private static void text(Typed typed, boolean near, List<String> parts, Map<String, Object> parameters) {
        switch (typed) {
            case Typed.Nothing nothing -> {}
            case Typed.Number number -> {
                parts.add("e.number = :number");
                parameters.put("number", number.value());
            }
            case Typed.Mistyped mistyped -> {
                parts.add("e.number in (:candidates)");
                parameters.put("candidates", mistyped.candidates());
            }
            case Typed.Digits digits -> {
                parts.add("""
                        (e.number >= :digits and e.number < :digitsEnd
                         or e.candidate_number >= :digits and e.candidate_number < :digitsEnd and e.candidate_number <> ''
                         or e.phone_reversed >= :phone and e.phone_reversed < :phoneEnd and e.phone_reversed <> '')""");
                var reversed = digits.phone().length() < FEWEST_OF_A_PHONE
                        ? LAST
                        : new StringBuilder(digits.phone()).reverse().toString();
                parameters.put("digits", digits.value());
                parameters.put("digitsEnd", digits.value() + LAST);
                parameters.put("phone", reversed);
                parameters.put("phoneEnd", reversed + LAST);
            }
            case Typed.Mail mail -> {
                parts.add("e.email >= :mail and e.email < :mailEnd");
                parameters.put("mail", mail.value());
                parameters.put("mailEnd", mail.value() + LAST);
            }
            case Typed.Name name -> name(name, near, parts, parameters);
        }
    }

    private static void name(Typed.Name name, boolean near, List<String> parts, Map<String, Object> parameters) {
        if (name.birth() != null) {
            parts.add("e.birth_date >= :birth and e.birth_date < :birthEnd");
            parameters.put("birth", name.birth());
            parameters.put("birthEnd", name.birth() + LAST);
        }
        if (name.words().isEmpty()) {
            return;
        }
        var readings = Spellings.readings(name.words());
        parts.add(readings.stream()
                .map(words -> near ? near(words, parameters) : beginnings(words, parameters))
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    private static String beginnings(List<String> words, Map<String, Object> parameters) {
        var key = "beginnings" + parameters.size();
        parameters.put(key, words.stream().map(Spellings::beginning).toList());
        return "e.spellings @> array[:" + key + "]::text[]";
    }

    private static String near(List<String> words, Map<String, Object> parameters) {
        var all = new ArrayList<String>();
        for (var word : words) {
            var key = "near" + parameters.size();
            parameters.put(key, Spellings.near(word));
            all.add("e.spellings && array[:" + key + "]::text[]");
        }
        return all.stream().collect(Collectors.joining(" and ", "(", ")"));
    }
}
