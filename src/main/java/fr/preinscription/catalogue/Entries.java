package fr.preinscription.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping of the data, of a file or of a row, read key by key. */
record Entries(Map<?, ?> entries) {

    private static final Pattern STRAIGHT = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    static Entries of(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return new Entries(map);
        }
        throw new IllegalArgumentException("une suite de clés était attendue au lieu de " + node);
    }

    @Nullable
    Object get(String key) {
        return entries.get(key);
    }

    Object need(String key) {
        var value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " manque dans " + entries);
        }
        return value;
    }

    String text(String key) {
        return need(key).toString();
    }

    @Nullable
    String textOrNull(String key) {
        var value = get(key);
        return value == null ? null : value.toString();
    }

    /** A name that people read, with the typographic apostrophe. */
    @Nullable
    String wordsOrNull(String key) {
        var text = textOrNull(key);
        return text == null ? null : STRAIGHT.matcher(text).replaceAll("’");
    }

    String words(String key) {
        return STRAIGHT.matcher(text(key)).replaceAll("’");
    }

    int number(String key) {
        return ((Number) need(key)).intValue();
    }

    @Nullable
    Integer numberOrNull(String key) {
        return get(key) instanceof Number number ? number.intValue() : null;
    }

    @Nullable
    BigDecimal decimalOrNull(String key) {
        return get(key) instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : null;
    }

    boolean bool(String key) {
        return (Boolean) need(key);
    }

    @Nullable
    Boolean boolOrNull(String key) {
        return (Boolean) get(key);
    }

    /** The texts of a list; none when the list is absent. */
    List<String> texts(String key) {
        return get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Entries map(String key) {
        return of(need(key));
    }

    List<Entries> list(String key) {
        if (need(key) instanceof List<?> list) {
            return list.stream().map(Entries::of).toList();
        }
        throw new IllegalArgumentException(key + " n'est pas une liste");
    }

    /** The statement's mark under this key, unknown when there is none. */
    Verification verification(String key) {
        return get(key) instanceof Map<?, ?> map ? new Entries(map).asVerification() : Verification.UNKNOWN;
    }

    /** This mapping's own mark: its keys {@code verified}, {@code source}, {@code confidence} and {@code note}. */
    Verification asVerification() {
        var verified = textOrNull("verified");
        var confidence = textOrNull("confidence");
        var source = get("source");
        return new Verification(
                verified == null ? Verification.Standing.UNKNOWN : named(Verification.Standing.class, verified),
                confidence == null ? null : named(Verification.Confidence.class, confidence),
                source == null ? List.of() : source instanceof List<?> ? texts("source") : List.of(source.toString()),
                textOrNull("note"));
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    Map<String, @Nullable Object> only(List<String> keys) {
        var some = new LinkedHashMap<String, @Nullable Object>();
        for (var key : keys) {
            if (entries.containsKey(key)) {
                some.put(key, entries.get(key));
            }
        }
        return some;
    }
}
