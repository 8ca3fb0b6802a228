package fr.preinscription.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTests {

    final Backoff backoff = new MailSettings(
                    null,
                    null,
                    null,
                    4,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    Duration.ofHours(1),
                    Duration.ofDays(7),
                    60)
            .backoff();

    @Test
    void doubles_from_ten_seconds_up_to_an_hour() {
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backoff.after(9)).isEqualTo(Duration.ofSeconds(2560));
        assertThat(backoff.after(10)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(10_000)).isEqualTo(Duration.ofHours(1));
    }
}
