package fr.preinscription.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessages.OpenMessage;
import fr.preinscription.web.Unexpected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Delivers one message: its turn, its text, the mail server, the stamp. A crash between the server's answer and the
 * stamp sends it once more, with the same Message-ID.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration AFTER_ANOTHER = Duration.ofSeconds(1);

    private final OutgoingMessages messages;
    private final Postman postman;
    private final MailServer server;
    private final Outage outage;
    private final DeliveryMetrics metrics;
    private final MailSettings settings;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Delivery(
            OutgoingMessages messages,
            Postman postman,
            MailServer server,
            Outage outage,
            DeliveryMetrics metrics,
            MailSettings settings,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.messages = messages;
        this.postman = postman;
        this.server = server;
        this.outage = outage;
        this.metrics = metrics;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    CompletionHandler<Void> deliver(long id) {
        var found = messages.open(id);
        if (found.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var message = found.get();
        if (message.waitsUntil() != null) {
            return again(later(message.waitsUntil(), clock.instant()).plus(AFTER_ANOTHER));
        }
        var attempt = attempt(message);
        var next = nextAfter(message, attempt);
        messages.attempted(message, attempt, next);
        log(message, attempt, next);
        metrics.count(message, attempt, next == null);
        if (next != null) {
            return again(next);
        }
        if (attempt.outcome() == Outcome.SENT) {
            outage.over();
        }
        messages.after(message).ifPresent(this::wake);
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private DeliveryAttempt attempt(OpenMessage message) {
        if (message.expiresAt() != null && !clock.instant().isBefore(message.expiresAt())) {
            return new DeliveryAttempt(clock.instant(), Outcome.EXPIRED, "too late to be of use");
        }
        try {
            var answer = server.send(session -> postman.prepare(message, session));
            return new DeliveryAttempt(clock.instant(), Outcome.SENT, answer);
        } catch (DeliveryFailure e) {
            if (e.outcome() == Outcome.UNREACHABLE) {
                outage.noticed();
            }
            return new DeliveryAttempt(clock.instant(), e.outcome(), e.reason());
        } catch (RuntimeException e) {
            log.error("Message {} could not be written", message.id(), Unexpected.of(e));
            return new DeliveryAttempt(
                    clock.instant(), Outcome.ERROR, e.getClass().getName());
        }
    }

    private @Nullable Instant nextAfter(OpenMessage message, DeliveryAttempt attempt) {
        if (attempt.outcome().isLast()
                || !attempt.at().isBefore(message.createdAt().plus(settings.giveUpAfter()))) {
            return null;
        }
        var next = attempt.at().plus(settings.backoff().after(message.attempts() + 1));
        return message.expiresAt() != null && message.expiresAt().isBefore(next) ? message.expiresAt() : next;
    }

    private void wake(long message) {
        try {
            var task = TaskInstanceId.of(DeliveryTask.NAME, Long.toString(message));
            scheduler.getObject().reschedule(task, clock.instant());
            scheduler.getObject().triggerCheckForDueExecutions();
        } catch (TaskInstanceException e) {
            // it is looking at its turn right now, and looks again in a second
        }
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void log(OpenMessage message, DeliveryAttempt attempt, @Nullable Instant next) {
        if (attempt.outcome() == Outcome.SENT) {
            log.info("Message {} ({}) sent", message.id(), message.kind());
        } else {
            log.warn(
                    "Message {} ({}) not sent: {}, next attempt {}",
                    message.id(),
                    message.kind(),
                    attempt.outcome(),
                    next);
        }
    }
}
