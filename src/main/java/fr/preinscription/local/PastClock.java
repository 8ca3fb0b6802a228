package fr.preinscription.local;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the house, but for what is played again: there it tells the invented hour at which it happened. */
final class PastClock extends Clock {

    private static final ScopedValue<Instant> PLAYED = ScopedValue.newInstance();

    private final Clock clock;

    PastClock(Clock clock) {
        this.clock = clock;
    }

    /** Does something as it would have been done then. */
    static void at(Instant then, Runnable act) {
        ScopedValue.where(PLAYED, then).run(act);
    }

    @Override
    public Instant instant() {
        return PLAYED.isBound() ? PLAYED.get() : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new PastClock(clock.withZone(zone));
    }
}
