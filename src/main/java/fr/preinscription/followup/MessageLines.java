package fr.preinscription.followup;

import fr.preinscription.followup.FollowUp.MessageLine;
import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.notification.OutgoingMessage.Status;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages to a candidate, in the candidate's words. */
final class MessageLines {

    private MessageLines() {}

    static List<MessageLine> of(List<OutgoingMessage> messages) {
        return messages.stream()
                .sorted(Comparator.comparingLong(OutgoingMessage::id).reversed())
                .map(MessageLines::line)
                .toList();
    }

    /** Whether the last message to this address came back: what waits, expired or was replaced says nothing of it. */
    static boolean fails(List<OutgoingMessage> messages, @Nullable String address) {
        return messages.stream()
                .filter(message -> message.recipient().equalsIgnoreCase(address))
                .filter(message -> message.status() == Status.SENT || isRefused(message))
                .max(Comparator.comparing(message ->
                        Objects.requireNonNull(message.sentAt() == null ? message.failedAt() : message.sentAt())))
                .filter(MessageLines::isRefused)
                .isPresent();
    }

    private static boolean isRefused(OutgoingMessage message) {
        if (message.status() != Status.FAILED || message.attempts().isEmpty()) {
            return false;
        }
        var outcome = message.attempts().getLast().outcome();
        return outcome == Outcome.REFUSED || outcome == Outcome.BAD_ADDRESS || outcome == Outcome.RECIPIENT_DEFERRED;
    }

    private static MessageLine line(OutgoingMessage message) {
        var letter = message.content();
        return new MessageLine(
                letter == null ? subject(message) : letter.subject(),
                Paris.dayAndHour(toTheMinute(message.createdAt())),
                delivery(message),
                message.status() == Status.FAILED,
                message.recipient(),
                letter == null ? List.of() : letter.blocks(),
                letter == null ? content(message) : "");
    }

    private static Instant toTheMinute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static String delivery(OutgoingMessage message) {
        return switch (message.status()) {
            case SENT -> "Envoyé";
            case WAITING -> "Il part bientôt";
            case DELAYED -> "En attente\u00a0: nous essayons encore";
            case FAILED -> isRefused(message) ? "Pas arrivé\u00a0: votre messagerie l’a refusé" : "Pas envoyé";
            case EXPIRED -> "Pas envoyé\u00a0: il ne servait plus";
            case SUPERSEDED -> "Remplacé par un message plus récent";
        };
    }

    private static String subject(OutgoingMessage message) {
        return switch (message.kind()) {
            case CONFIRMATION, CHANGE -> "Votre confirmation d’inscription, version " + message.version();
            case ACCESS_LINK -> "Lien pour retrouver votre inscription";
            case ALREADY_REGISTERED -> "Vous avez déjà une inscription";
            case ADDRESS_LINK -> "Lien pour confirmer votre nouvelle adresse";
            default -> message.kind().title();
        };
    }

    private static String content(OutgoingMessage message) {
        return switch (message.kind()) {
            case CONFIRMATION, CHANGE ->
                "Ce message portait votre numéro, votre clé d’accès et votre confirmation (PDF). Vous pouvez télécharger la dernière confirmation sur cette page.";
            case ACCESS_LINK, ALREADY_REGISTERED, ADDRESS_LINK ->
                "Ce message portait un lien qui sert une seule fois et pendant peu de temps.";
            default -> "";
        };
    }
}
