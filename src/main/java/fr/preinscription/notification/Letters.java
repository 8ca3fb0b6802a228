package fr.preinscription.notification;

import static java.util.Objects.requireNonNull;

import fr.preinscription.academy.Academy;
import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.notification.Letter.Attachment;
import fr.preinscription.notification.OutgoingMessages.OpenMessage;
import fr.preinscription.registration.Confirmation.Letterhead;
import fr.preinscription.registration.FrozenConfirmations;
import fr.preinscription.web.Paris;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the messages. Those of a version are the electronic acknowledgement of CRPA L. 112-11. */
@Component
class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final FrozenConfirmations registrations;
    private final ConfirmationPdf pdf;
    private final Sealing sealing;
    private final LetterTemplates templates;
    private final MailSettings settings;
    private final Academy academy;

    Letters(
            FrozenConfirmations registrations,
            ConfirmationPdf pdf,
            Sealing sealing,
            LetterTemplates templates,
            MailSettings settings,
            Academy academy) {
        this.registrations = registrations;
        this.pdf = pdf;
        this.sealing = sealing;
        this.templates = templates;
        this.settings = settings;
        this.academy = academy;
        if (academy.silence().isBlank()) {
            log.warn("academy.silence is not set: acknowledgements do not say what the silence of the"
                    + " administration means, and the delays of appeal do not run (CRPA L. 112-12)");
        }
    }

    Letter write(OpenMessage message) {
        return switch (message.kind()) {
            case CONFIRMATION -> acknowledgement(message, "Confirmation d’inscription");
            case CHANGE -> acknowledgement(message, "Modification d’inscription");
            case ACCESS_LINK -> link(message, "Votre lien pour retrouver votre inscription au BTS");
            case ALREADY_REGISTERED -> link(message, "Vous avez déjà une inscription au BTS");
            case PROOF_CODE -> code(message);
            case STAFF_INVITATION -> staffLink(message, "Votre compte au bureau des examens");
            case STAFF_RENEWAL -> staffLink(message, "Un nouveau lien pour votre compte au bureau des examens");
            case ADDRESS_LINK -> addressLink(message);
            default -> ofTheOffice(message);
        };
    }

    private Letter acknowledgement(OpenMessage message, String title) {
        var registration = requireNonNull(message.registration());
        var confirmation = registrations.confirmation(registration, requireNonNull(message.version()));
        var words = new HashMap<String, Object>();
        words.put("confirmation", confirmation);
        words.put("change", message.kind() == MessageKind.CHANGE);
        words.put("origin", registrations.origin(registration, requireNonNull(message.version())));
        words.put("receivedAt", Paris.dayAndHour(confirmation.registeredAt()));
        words.put("key", registrations.accessKey(registration));
        words.put("closing", Paris.dayAndHour(registrations.closesAt(registration)));
        words.put("comeBack", registrations.office().comeBack().toString());
        words.put("silence", academy.silence().strip());
        words.put("demonstration", confirmation.demonstration());
        var subject =
                "%s au BTS, session %d – n° %s".formatted(title, confirmation.session(), confirmation.fullNumber());
        return letter(
                subject,
                "acknowledgement",
                words,
                confirmation.letterhead(),
                new Attachment(pdf.fileName(confirmation), pdf.of(confirmation)));
    }

    private Letter link(OpenMessage message, String title) {
        var sealed = words(message);
        var office = registrations.office();
        var words = new HashMap<String, Object>();
        words.put("already", message.kind() == MessageKind.ALREADY_REGISTERED);
        words.put("number", requireNonNull(sealed.get(Outbox.NUMBER)));
        words.put("link", behind(office.site(), requireNonNull(sealed.get(Outbox.PATH))));
        words.put("until", Paris.dayAndHour(requireNonNull(message.expiresAt())));
        return officeLetter("%s, session %d".formatted(title, office.session()), "link", words, office);
    }

    private Letter addressLink(OpenMessage message) {
        var sealed = words(message);
        var office = registrations.office();
        var words = new HashMap<String, Object>();
        words.put("number", requireNonNull(sealed.get(Outbox.NUMBER)));
        words.put("address", message.recipient());
        words.put("link", behind(office.site(), requireNonNull(sealed.get(Outbox.PATH))));
        words.put("until", Paris.dayAndHour(requireNonNull(message.expiresAt())));
        return officeLetter(
                "Confirmez votre nouvelle adresse, session " + office.session(), "address-link", words, office);
    }

    private Letter code(OpenMessage message) {
        var office = registrations.office();
        var words = new HashMap<String, Object>();
        words.put("code", requireNonNull(words(message).get(Outbox.CODE)));
        words.put("until", Paris.hour(requireNonNull(message.expiresAt())));
        return officeLetter("Votre code pour l’inscription au BTS, session " + office.session(), "code", words, office);
    }

    /** Written by the academy, for it may leave before any campaign is open. */
    private Letter staffLink(OpenMessage message, String subject) {
        var words = new HashMap<String, Object>();
        words.put("invitation", message.kind() == MessageKind.STAFF_INVITATION);
        words.put("link", requireNonNull(words(message).get(Outbox.PATH)));
        words.put("until", Paris.dayAndHour(requireNonNull(message.expiresAt())));
        words.put("demonstration", false);
        var letterhead = new Letterhead(
                academy.name(),
                academy.service(),
                academy.address(),
                academy.email(),
                academy.phones(),
                academy.website());
        return letter(subject, "staff-link", words, letterhead, null);
    }

    /** Nothing is asked again: the words are those that the office read when it wrote. */
    private Letter ofTheOffice(OpenMessage message) {
        var content = requireNonNull(message.content());
        var words = new HashMap<String, Object>();
        words.put("letter", true);
        words.put("blocks", content.blocks());
        return officeLetter(content.subject(), "letter", words, registrations.office());
    }

    private Letter officeLetter(
            String subject, String template, Map<String, Object> words, FrozenConfirmations.Office office) {
        words.put("examSession", office.session());
        words.put("demonstration", office.demonstration());
        return letter(subject, template, words, office.letterhead(), null);
    }

    private Letter letter(
            String subject,
            String template,
            Map<String, Object> words,
            Letterhead letterhead,
            @Nullable Attachment attachment) {
        var from = settings.from() == null ? letterhead.email() : settings.from();
        words.put("subject", subject);
        words.put("letterhead", letterhead);
        words.put("phones", phones(letterhead));
        words.put("serviceAddress", addressBeyondName(letterhead));
        words.put("from", from);
        return new Letter(
                subject,
                templates.text(template, words),
                templates.html(template, words),
                attachment,
                "Inscriptions au BTS, " + letterhead.academy(),
                from);
    }

    /** No number is cut at the end of a line. */
    private static String phones(Letterhead letterhead) {
        return letterhead.phones().stream()
                .map(phone -> phone.replace(' ', '\u00a0'))
                .collect(Collectors.joining(" ou "));
    }

    /** Without the lines that the name of the service says already. */
    private static List<String> addressBeyondName(Letterhead letterhead) {
        var service = letterhead.service().toLowerCase(Locale.FRENCH);
        return letterhead.address().stream()
                .filter(line -> !service.contains(line.toLowerCase(Locale.FRENCH)))
                .toList();
    }

    private static String behind(URI site, String path) {
        return site.toString().replaceFirst("/$", "") + path;
    }

    private Map<String, String> words(OpenMessage message) {
        return sealing.open(requireNonNull(message.sealed()), message.recipient());
    }
}
