package fr.preinscription.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer that radios, checkboxes or a list propose: the value sent, the words shown and, below them, a hint. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public static Choice of(Enum<?> value, String label) {
        return new Choice(value.name(), label, null);
    }

    public static Choice of(Enum<?> value, String label, String hint) {
        return new Choice(value.name(), label, hint);
    }

    /** « Oui » (true) and « Non » (false). */
    public static List<Choice> yesNo() {
        return List.of(of("true", "Oui"), of("false", "Non"));
    }
}
