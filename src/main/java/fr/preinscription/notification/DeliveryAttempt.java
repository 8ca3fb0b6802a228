package fr.preinscription.notification;

import java.time.Instant;

/**
 * One try to hand a message to the mail server.
 *
 * @param reason the server's answer, or what went wrong; it may name the recipient, so it is never logged
 */
public record DeliveryAttempt(Instant at, Outcome outcome, String reason) {

    public enum Outcome {
        /** The mail server took it. */
        SENT(true),
        /** No mail server answered, or the line was cut. */
        UNREACHABLE(false),
        /** The mail server asks to come back later. */
        DEFERRED(false),
        /** The same, because of this recipient. */
        RECIPIENT_DEFERRED(false),
        /** Our own fault: the message could not be written. */
        ERROR(false),
        /** The mail server refuses it for good. */
        REFUSED(true),
        /** The address cannot be written to. */
        BAD_ADDRESS(true),
        /** The link or code it carries is not valid any more. */
        EXPIRED(true),
        /** A later version's message reached another address first. */
        SUPERSEDED(true);

        private final boolean last;

        Outcome(boolean last) {
            this.last = last;
        }

        boolean isLast() {
            return last;
        }
    }
}
