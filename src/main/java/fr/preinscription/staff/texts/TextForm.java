package fr.preinscription.staff.texts;

import fr.preinscription.notification.LetterText;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts.Edition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param base number of the edition that was read before it was changed, 0 for the text of the house
 * @param number registration on which the text is tried
 */
record TextForm(
        @Nullable String subject,
        @Nullable String body,
        @Nullable Integer base,
        @Nullable String number) {

    static TextForm of(LetterText text, Optional<Edition> last) {
        return new TextForm(
                text.subject(), text.body(), last.map(Edition::number).orElse(0), null);
    }

    LetterText text() {
        return new LetterText(subject == null ? "" : subject, body == null ? "" : body);
    }

    int baseOrZero() {
        return base == null ? 0 : base;
    }

    void check(MessageKind kind, Errors errors) {
        text().subjectProblems().forEach(problem -> errors.rejectValue("subject", "subject", problem));
        text().bodyProblems(kind).forEach(problem -> errors.rejectValue("body", "body", problem));
    }
}
