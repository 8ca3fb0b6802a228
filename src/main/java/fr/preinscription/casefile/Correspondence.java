package fr.preinscription.casefile;

import static fr.preinscription.notification.LetterVariable.DUE_DATE;
import static fr.preinscription.notification.LetterVariable.LAST_VERSION;
import static fr.preinscription.notification.LetterVariable.PAPERS;
import static fr.preinscription.notification.LetterVariable.REASON;
import static fr.preinscription.notification.LetterVariable.SIGNATORY;
import static fr.preinscription.notification.LetterVariable.VERSION;

import fr.preinscription.account.StaffMember;
import fr.preinscription.notification.LetterText;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.notification.OfficeLetter;
import fr.preinscription.regulation.Timeliness;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which letter tells what. */
@Component
class Correspondence {

    private final MessageTexts texts;

    Correspondence(MessageTexts texts) {
        this.texts = texts;
    }

    /** Asks for what is missing: with the letter made for it when there is only one thing to ask. */
    OfficeLetter reminder(CaseFile file, List<Missing> missing, LocalDate deadline, @Nullable String addition) {
        return with(addition, reminder(file, missing, deadline));
    }

    private static OfficeLetter reminder(CaseFile file, List<Missing> missing, LocalDate deadline) {
        var registration = file.registration();
        var only = missing.size() == 1 ? missing.getFirst().code() : "";
        if (only.equals(Missing.PROOF) && file.timeliness() == Timeliness.PROOF_NEEDED) {
            return OfficeLetter.to(registration, MessageKind.PROOF_ASKED).with(DUE_DATE, deadline);
        }
        var confirmation = file.confirmation();
        if (only.equals("D-CONF") && file.hasOldConfirmation() && confirmation.isPresent()) {
            return OfficeLetter.to(registration, MessageKind.OLD_VERSION)
                    .with(VERSION, Integer.toString(confirmation.get().version()))
                    .with(LAST_VERSION, Integer.toString(file.versionToSign()))
                    .with(DUE_DATE, deadline);
        }
        return OfficeLetter.to(registration, MessageKind.REMINDER)
                .with(PAPERS, missing.stream().map(Missing::line).toList())
                .with(DUE_DATE, deadline);
    }

    OfficeLetter hearing(CaseFile file, Ground ground, String facts, LocalDate deadline) {
        return OfficeLetter.to(file.registration(), MessageKind.HEARING)
                .with(REASON, ground.french() + ".\n" + facts)
                .with(DUE_DATE, deadline);
    }

    OfficeLetter decision(CaseFile file, Ruling ruling, StaffMember by) {
        var signatory = by.name() + ", " + by.capacity();
        return switch (ruling.kind()) {
            case CONFORMING -> to(file, MessageKind.REGISTERED);
            case CANCELLED ->
                to(file, MessageKind.CANCELLED).with(REASON, ruling.reasons()).with(SIGNATORY, signatory);
            case REFUSED ->
                to(file, MessageKind.REFUSED).with(REASON, ruling.reasons()).with(SIGNATORY, signatory);
            case WITHDRAWN -> to(file, MessageKind.WITHDRAWN);
            case KEPT_WITH_PROOF, REINSTATED -> to(file, MessageKind.KEPT).with(REASON, ruling.facts());
            case WAIVER -> throw new IllegalArgumentException("A paper is waived by ticking it");
        };
    }

    private static OfficeLetter to(CaseFile file, MessageKind kind) {
        return OfficeLetter.to(file.registration(), kind);
    }

    /** Words of the agent come last; they are words, whatever signs they hold. */
    private OfficeLetter with(@Nullable String addition, OfficeLetter letter) {
        if (addition == null) {
            return letter;
        }
        var text = texts.of(letter.kind());
        var words = addition.replace('{', '(').replace('}', ')');
        return letter.saying(new LetterText(text.subject(), text.body() + "\n\n" + words));
    }
}
