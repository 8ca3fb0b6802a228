package fr.preinscription.notification;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a candidate, as the exam office sees it.
 *
 * @param registration null for a message that is about no registration
 * @param version null for a message that is about no version
 * @param nextAttemptAt null once the message left or failed
 * @param content the words of a letter of the office as they were sent; null for the other messages, whose words are
 *     written when they leave
 * @param copyOf number of the message that was sent again, null when it is the first
 * @param attempts oldest first
 */
public record OutgoingMessage(
        long id,
        MessageKind kind,
        String recipient,
        @Nullable UUID registration,
        @Nullable Integer version,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable LetterContent content,
        @Nullable Long copyOf,
        List<DeliveryAttempt> attempts) {

    public enum Status {
        WAITING("en attente"),
        DELAYED("retardé"),
        SENT("envoyé"),
        FAILED("échoué"),
        EXPIRED("périmé"),
        SUPERSEDED("remplacé");

        private final String french;

        Status(String french) {
            this.french = french;
        }

        public String french() {
            return french;
        }
    }

    /** What happened at the last try, in plain words; empty before the first. */
    public String explanation() {
        return attempts.isEmpty() ? "" : attempts.getLast().explanation();
    }

    public Status status() {
        if (sentAt != null) {
            return Status.SENT;
        }
        if (failedAt == null) {
            return attempts.isEmpty() ? Status.WAITING : Status.DELAYED;
        }
        return switch (attempts.isEmpty() ? Outcome.ERROR : attempts.getLast().outcome()) {
            case EXPIRED -> Status.EXPIRED;
            case SUPERSEDED -> Status.SUPERSEDED;
            default -> Status.FAILED;
        };
    }
}
