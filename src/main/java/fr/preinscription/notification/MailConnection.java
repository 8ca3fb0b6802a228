package fr.preinscription.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One open connection to the mail server; used by one thread at a time. */
final class MailConnection {

    /** Used so lately that the server cannot have closed it for idleness. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SMTPTransport transport;
    private int messages;
    private long usedAt = System.nanoTime();

    MailConnection(SMTPTransport transport) {
        this.transport = transport;
    }

    /** @return the server's answer, which names the message in the server's own log */
    String send(SMTPMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
        messages++;
        usedAt = System.nanoTime();
        return transport.getLastServerResponse().strip();
    }

    int messages() {
        return messages;
    }

    boolean isAlive() {
        return !isIdleFor(FRESH) || transport.isConnected();
    }

    boolean isIdleFor(Duration duration) {
        return System.nanoTime() - usedAt >= duration.toNanos();
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // nothing left to close
        }
    }
}
