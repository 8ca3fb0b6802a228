package fr.preinscription.notification;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessages.OpenMessage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What an operator watches of the mail: how fast it leaves, what fails, how old the oldest waiting message is. */
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters, OutgoingMessages messages, Clock clock) {
        this.meters = meters;
        Gauge.builder(
                        "preinscription.mail.oldest.unsent",
                        messages,
                        all -> all.oldestOpen()
                                .map(oldest -> Duration.between(oldest, clock.instant())
                                                .toMillis()
                                        / 1000.0)
                                .orElse(0.0))
                .description("Age of the oldest message that has neither left nor failed")
                .baseUnit("seconds")
                .register(meters);
    }

    void count(OpenMessage message, DeliveryAttempt attempt, boolean last) {
        var kind = message.kind().name();
        Counter.builder("preinscription.mail.attempts")
                .tag("kind", kind)
                .tag("outcome", attempt.outcome().name())
                .tag("last", Boolean.toString(last))
                .register(meters)
                .increment();
        if (attempt.outcome() == Outcome.SENT) {
            Timer.builder("preinscription.mail.delay")
                    .description("From the registration of a message to the mail server’s answer")
                    .tag("kind", kind)
                    .publishPercentileHistogram()
                    .register(meters)
                    .record(Duration.between(message.createdAt(), attempt.at()));
        }
    }
}
