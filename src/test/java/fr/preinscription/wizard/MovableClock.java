package fr.preinscription.wizard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Runs like the machine's clock, but at whatever instant a test puts it. */
@TestComponent
@Primary
public class MovableClock extends Clock {

    private volatile Instant stopped;

    /** Stands still at this instant until {@link #run()}. */
    public void stopAt(Instant instant) {
        stopped = instant;
    }

    public void advance(Duration duration) {
        stopped = instant().plus(duration);
    }

    public void run() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        return stopped == null ? Clock.systemUTC().instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
