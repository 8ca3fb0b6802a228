package fr.preinscription.notification;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** A message did not leave: why, and whether it is worth another try. */
final class DeliveryFailure extends Exception {

    private static final int CLOSING = 421;
    private static final int FIRST_PERMANENT = 500;

    private final Outcome outcome;
    private final String reason;

    DeliveryFailure(Outcome outcome, String reason, @Nullable Throwable cause) {
        super(outcome.name(), cause, false, false);
        this.outcome = outcome;
        this.reason = reason;
    }

    Outcome outcome() {
        return outcome;
    }

    /** For the record of the message, never for the log. */
    String reason() {
        return reason;
    }

    static DeliveryFailure connecting(MessagingException e) {
        return new DeliveryFailure(Outcome.UNREACHABLE, words(e), e);
    }

    /** Reads the answer of the server in the chain of exceptions of one sending. */
    static DeliveryFailure sending(MessagingException e) {
        for (var link = e; link != null; link = next(link)) {
            if (link instanceof SMTPAddressFailedException refused) {
                return new DeliveryFailure(ofRecipient(refused.getReturnCode()), words(refused), e);
            }
            if (link instanceof SMTPSenderFailedException refused) {
                return new DeliveryFailure(ofServer(refused.getReturnCode()), words(refused), e);
            }
            if (link instanceof AddressException) {
                return new DeliveryFailure(Outcome.BAD_ADDRESS, words(link), e);
            }
        }
        if (e instanceof SMTPSendFailedException refused) {
            return new DeliveryFailure(ofMessage(refused), words(refused), e);
        }
        return new DeliveryFailure(Outcome.UNREACHABLE, words(e), e);
    }

    private static Outcome ofRecipient(int code) {
        return isCut(code)
                ? Outcome.UNREACHABLE
                : code >= FIRST_PERMANENT ? Outcome.REFUSED : Outcome.RECIPIENT_DEFERRED;
    }

    /** What the server has against us as a sender is ours to put right, and no reason to lose the message. */
    private static Outcome ofServer(int code) {
        return isCut(code) ? Outcome.UNREACHABLE : Outcome.DEFERRED;
    }

    /** The server takes its leave, or said nothing before the line was cut. */
    private static boolean isCut(int code) {
        return code == CLOSING || code <= 0;
    }

    private static Outcome ofMessage(SMTPSendFailedException refused) {
        var aboutTheMessage = !refused.getCommand().startsWith("MAIL");
        return aboutTheMessage && refused.getReturnCode() >= FIRST_PERMANENT
                ? Outcome.REFUSED
                : ofServer(refused.getReturnCode());
    }

    private static @Nullable MessagingException next(MessagingException e) {
        return e.getNextException() instanceof MessagingException next ? next : null;
    }

    private static String words(Exception e) {
        var message = e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip();
        return message.length() > 500 ? message.substring(0, 500) : message;
    }
}
