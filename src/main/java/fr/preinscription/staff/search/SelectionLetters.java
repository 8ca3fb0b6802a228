package fr.preinscription.staff.search;

import fr.preinscription.notification.LetterContent;
import fr.preinscription.notification.LetterVariable;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.notification.OfficeLetter;
import fr.preinscription.notification.OfficeLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters that can go to a whole selection: what they leave open is the same for everybody. */
@Component
class SelectionLetters {

    static final List<MessageKind> KINDS = List.of(
            MessageKind.NEWS,
            MessageKind.INSTRUCTIONS,
            MessageKind.LANGUAGE_ELSEWHERE,
            MessageKind.ACCOMMODATION_REMINDER,
            MessageKind.RESULTS);

    private final OfficeLetters letters;
    private final MessageTexts texts;

    SelectionLetters(OfficeLetters letters, MessageTexts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    /** What is to be filled in for a letter. */
    public record Blank(String name, String meaning, String value, boolean several) {}

    MessageKind kind(Selection selection) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(selection.parameter("courrier")))
                .findFirst()
                .orElse(MessageKind.NEWS);
    }

    List<Blank> blanks(Selection selection) {
        return letters.asked(texts.of(kind(selection))).stream()
                .map(variable -> new Blank(
                        variable.word(),
                        variable.meaning(),
                        selection.parameter(variable.word()),
                        variable == LetterVariable.MESSAGE))
                .toList();
    }

    OfficeLetter letter(Selection selection, UUID registration) {
        var letter = OfficeLetter.to(registration, kind(selection));
        for (var variable : LetterVariable.values()) {
            var value = selection.parameter(variable.word());
            if (!variable.isKnown() && !value.isBlank()) {
                letter = letter.with(variable, value);
            }
        }
        return letter;
    }

    List<String> problems(Selection selection, UUID registration) {
        return new ArrayList<>(letters.problems(letter(selection, registration)));
    }

    LetterContent preview(Selection selection, UUID registration) {
        return letters.preview(letter(selection, registration));
    }

    /** Names of the form that this module reads. */
    static List<String> names() {
        return Arrays.stream(LetterVariable.values())
                .filter(variable -> !variable.isKnown())
                .map(LetterVariable::word)
                .toList();
    }
}
