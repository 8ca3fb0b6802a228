package fr.preinscription.notification;

import fr.preinscription.TestDatabase;
import fr.preinscription.academy.Academy;
import fr.preinscription.document.ConfirmationPdf;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * This room alone, on a real database, with registrations that are all alike. No annotation makes it a configuration of
 * the whole application.
 */
@EnableAutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(Academy.class)
@ComponentScan
@Import({TestDatabase.class, ConfirmationPdf.class})
class NotificationRoom {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FrozenRegistrations registrations() {
        return new FrozenRegistrations();
    }

    @Bean
    KnownAddressees addressees() {
        return new KnownAddressees();
    }

    static UUID registration() {
        return UUID.randomUUID();
    }

    static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never happened: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
