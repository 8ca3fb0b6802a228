package fr.preinscription.staff.letters;

import fr.preinscription.notification.LetterText;
import fr.preinscription.notification.LetterVariable;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.OfficeLetter;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.web.Paris;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param modele the kind, as it stands in an address
 * @param words what the text leaves open, by variable
 */
record WriteForm(
        @Nullable String modele,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Map<String, String> words) {

    private static final int LONGEST = 5_000;

    /** A reminder's fortnight, and the versions at hand, to begin with. */
    static WriteForm start(MessageKind kind, LetterText text, Opened registration, LocalDate today, String website) {
        return new WriteForm(
                kind.path(),
                text.subject(),
                text.body(),
                new HashMap<>(Map.of(
                        LetterVariable.DUE_DATE.word(), today.plusDays(15).toString(),
                        LetterVariable.LAST_VERSION.word(), Integer.toString(registration.version()),
                        LetterVariable.VERSION.word(), Integer.toString(Math.max(0, registration.version() - 1)),
                        LetterVariable.LINK.word(), website)));
    }

    LetterText text() {
        return new LetterText(subject == null ? "" : subject, body == null ? "" : body);
    }

    void check(MessageKind kind, Set<LetterVariable> asked, Errors errors) {
        text().subjectProblems().forEach(problem -> errors.rejectValue("subject", "subject", problem));
        text().bodyProblems(kind).forEach(problem -> errors.rejectValue("body", "body", problem));
        for (var variable : asked) {
            var typed = typed(variable);
            if (typed.isBlank()) {
                reject(variable, "À remplir : " + variable.meaning() + ".", errors);
            } else if (typed.length() > LONGEST) {
                reject(variable, LONGEST + " signes au plus.", errors);
            } else if (variable == LetterVariable.DUE_DATE && date(typed) == null) {
                reject(variable, "Écrivez une date, par exemple 2027-01-26.", errors);
            }
        }
    }

    OfficeLetter letter(MessageKind kind, Set<LetterVariable> asked, Opened registration) {
        var letter = OfficeLetter.to(registration.id(), kind).saying(text());
        for (var variable : asked) {
            var typed = typed(variable);
            var date = variable == LetterVariable.DUE_DATE ? date(typed) : null;
            letter = letter.with(variable, date == null ? typed : Paris.day(date));
        }
        return letter;
    }

    private String typed(LetterVariable variable) {
        return words == null ? "" : words.getOrDefault(variable.word(), "").strip();
    }

    private static void reject(LetterVariable variable, String problem, Errors errors) {
        errors.rejectValue("words[" + variable.word() + "]", "words", problem);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
