package fr.preinscription.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Stands at whatever instant a test puts it. */
@TestComponent
@Primary
public class OfficeClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant now = LocalDate.of(2026, 11, 16).atTime(10, 0).toInstant(ZoneOffset.ofHours(1));

    /** At ten in the morning of that day, in Paris. */
    public void standAt(String day) {
        now = LocalDate.parse(day).atTime(10, 0).atZone(PARIS).toInstant();
    }

    /** At that very instant. */
    public void standAt(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
