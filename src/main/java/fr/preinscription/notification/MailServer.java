package fr.preinscription.notification;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The mail server, over a few connections that stay open between messages. A connection that failed in any way is
 * closed; one that was idle is asked whether it still lives before it is used again.
 */
@Component
class MailServer implements DisposableBean {

    private static final int MESSAGES_PER_CONNECTION = 100;

    private final MailProperties where;
    private final Session session;
    private final Duration idle;
    private final Semaphore permits;
    private final Deque<MailConnection> open = new ArrayDeque<>();

    MailServer(MailProperties where, MailSettings settings) {
        this.where = where;
        this.session = Session.getInstance(properties(where));
        this.idle = settings.idle();
        this.permits = new Semaphore(settings.connections(), true);
    }

    /** Writes a message once the server is known to answer. */
    interface Letterbox {
        SMTPMessage write(Session session) throws MessagingException;
    }

    /** @return the server's answer, which names the message in its own log */
    String send(Letterbox letterbox) throws DeliveryFailure {
        permits.acquireUninterruptibly();
        try {
            var used = living();
            if (used != null) {
                try {
                    return send(letterbox, used);
                } catch (DeliveryFailure e) {
                    if (e.outcome() != Outcome.UNREACHABLE) {
                        throw e;
                    }
                    // the server left this connection meanwhile; that says nothing about a new one
                }
            }
            return send(letterbox, connect());
        } finally {
            permits.release();
        }
    }

    private String send(Letterbox letterbox, MailConnection connection) throws DeliveryFailure {
        var sound = false;
        try {
            var answer = connection.send(letterbox.write(session));
            sound = true;
            return answer;
        } catch (MessagingException e) {
            throw DeliveryFailure.sending(e);
        } finally {
            giveBack(connection, sound);
        }
    }

    private @Nullable MailConnection living() {
        for (var connection = last(); connection != null; connection = last()) {
            if (connection.isAlive()) {
                return connection;
            }
            connection.close();
        }
        return null;
    }

    private MailConnection connect() throws DeliveryFailure {
        try {
            var transport = (SMTPTransport) session.getTransport();
            transport.connect(where.getHost(), orNone(where.getUsername()), orNone(where.getPassword()));
            return new MailConnection(transport);
        } catch (MessagingException e) {
            throw DeliveryFailure.connecting(e);
        }
    }

    private void giveBack(MailConnection connection, boolean sound) {
        if (!sound || connection.messages() >= MESSAGES_PER_CONNECTION) {
            connection.close();
            return;
        }
        synchronized (open) {
            open.addLast(connection);
        }
    }

    private @Nullable MailConnection last() {
        synchronized (open) {
            return open.pollLast();
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void closeIdle() {
        close(idle);
    }

    @Override
    public void destroy() {
        close(Duration.ZERO);
    }

    private void close(Duration idleFor) {
        var old = new ArrayList<MailConnection>();
        synchronized (open) {
            open.removeIf(connection -> connection.isIdleFor(idleFor) && old.add(connection));
        }
        old.forEach(MailConnection::close);
    }

    /** An environment variable can be empty, hardly absent. */
    private static @Nullable String orNone(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    private static Properties properties(MailProperties where) {
        var protocol = where.getProtocol() == null ? "smtp" : where.getProtocol();
        var mail = "mail." + protocol + ".";
        var properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(mail + "socketFactory", new NoDelaySockets());
        properties.put(mail + "socketFactory.fallback", "false");
        properties.put(mail + "ssl.socketFactory", new NoDelayTlsSockets());
        properties.put(mail + "ssl.checkserveridentity", "true");
        properties.put(mail + "ssl.enable", Boolean.toString(where.getSsl().isEnabled()));
        properties.put(mail + "connectiontimeout", "5000");
        properties.put(mail + "timeout", "20000");
        properties.put(mail + "writetimeout", "20000");
        if (orNone(where.getUsername()) != null) {
            properties.put(mail + "auth", "true");
        }
        if (where.getPort() != null) {
            properties.put(mail + "port", where.getPort().toString());
        }
        properties.putAll(where.getProperties());
        return properties;
    }
}
