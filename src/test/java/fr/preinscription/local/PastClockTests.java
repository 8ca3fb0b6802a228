package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PastClockTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant THEN = Instant.parse("2026-10-16T07:00:00Z");

    private final Clock clock = new PastClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tells_the_hour_that_is_played_here_and_the_true_one_elsewhere() throws Exception {
        PastClock.at(THEN, () -> {
            assertThat(clock.instant()).isEqualTo(THEN);
            assertThat(clock.withZone(ZoneOffset.ofHours(2)).instant()).isEqualTo(THEN);
        });
        assertThat(clock.instant()).isEqualTo(NOW);

        var elsewhere = new Instant[1];
        PastClock.at(THEN, () -> {
            try {
                Thread.ofPlatform().start(() -> elsewhere[0] = clock.instant()).join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(elsewhere[0]).isEqualTo(NOW);
    }

    @Test
    void comes_back_when_what_is_played_fails() {
        assertThatThrownBy(() -> PastClock.at(THEN, () -> {
                    throw new IllegalStateException("played");
                }))
                .hasMessage("played");
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
