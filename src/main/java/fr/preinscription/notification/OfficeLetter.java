package fr.preinscription.notification;

import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the office wants written.
 *
 * @param kind one of {@link MessageKind#letters()}
 * @param words what is not known of the registration itself
 * @param text null for the text of the kind, as the head edited it
 * @param recipient null for the address on file
 */
public record OfficeLetter(
        MessageKind kind,
        UUID registration,
        Map<LetterVariable, String> words,
        @Nullable LetterText text,
        @Nullable String recipient) {

    public OfficeLetter {
        if (!kind.isLetter()) {
            throw new IllegalArgumentException(kind + " is no letter of the office");
        }
        words = Map.copyOf(words);
    }

    public static OfficeLetter to(UUID registration, MessageKind kind) {
        return new OfficeLetter(kind, registration, Map.of(), null, null);
    }

    public OfficeLetter with(LetterVariable variable, String value) {
        var more = new EnumMap<LetterVariable, String>(LetterVariable.class);
        more.putAll(words);
        more.put(variable, value);
        return new OfficeLetter(kind, registration, more, text, recipient);
    }

    /** One line for each. */
    public OfficeLetter with(LetterVariable variable, List<String> values) {
        return with(variable, String.join("\n", values));
    }

    public OfficeLetter with(LetterVariable variable, LocalDate day) {
        return with(variable, Paris.day(day));
    }

    public OfficeLetter saying(LetterText other) {
        return new OfficeLetter(kind, registration, words, other, recipient);
    }

    /** To another address than the one on file. */
    public OfficeLetter sentTo(String address) {
        return new OfficeLetter(kind, registration, words, text, address);
    }
}
