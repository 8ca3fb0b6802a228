package fr.preinscription.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The clock of the database, the only one that decides, whatever the clocks of the nodes say. It is asked once a second;
 * between two answers time is counted by the processor's own counter, which no change of the node's date disturbs. While
 * the database does not answer, it keeps counting from the last answer.
 */
final class DatabaseClock extends Clock {

    private static final Duration TRUSTED_ROUND_TRIP = Duration.ofMillis(50);
    private static final Duration OLD = Duration.ofSeconds(30);

    private final JdbcClient database;
    private volatile Reading last;

    DatabaseClock(JdbcClient database) {
        this.database = database;
        this.last = read();
    }

    @Scheduled(fixedDelay = 1000)
    void synchronise() {
        var reading = read();
        if (reading.roundTrip <= TRUSTED_ROUND_TRIP.toNanos() || System.nanoTime() - last.at > OLD.toNanos()) {
            last = reading;
        }
    }

    private Reading read() {
        var before = System.nanoTime();
        var instant = database.sql("select clock_timestamp()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        var after = System.nanoTime();
        return new Reading(before + (after - before) / 2, instant, after - before);
    }

    @Override
    public Instant instant() {
        var reading = last;
        return reading.instant.plusNanos(System.nanoTime() - reading.at);
    }

    @Override
    public ZoneId getZone() {
        return Paris.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Zoned(this, zone);
    }

    private record Reading(long at, Instant instant, long roundTrip) {}

    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
