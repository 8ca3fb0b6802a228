package fr.preinscription.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Runs like the machine's clock until a test puts it on a day of the campaign. */
@TestComponent
@Primary
public class OfficeDay extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant stopped;

    /** At ten in the morning of that day, in Paris. */
    public void standAt(String day) {
        stopped = LocalDate.parse(day).atTime(10, 0).atZone(PARIS).toInstant();
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
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
