package fr.preinscription.account;

import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow without locking anybody out: after a few failures of one subject, each further one must wait
 * longer. A subject names an address of the network, so whoever guesses slows down only that address. The same for all
 * nodes; an attempt counts before it is looked at, so that many at once gain nothing.
 */
@Component
class SignInDelays {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient database;
    private final Clock clock;

    SignInDelays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until {@link #forget} says otherwise.
     *
     * @param free how many failures cost nothing
     * @return how long to wait when the attempt came too early; it is then not counted and must not be looked at
     */
    Optional<Duration> attempt(String subject, int free) {
        var now = clock.instant();
        var digest = SecretToken.digest(subject);
        var counted = database.sql("""
                        insert into sign_in_delay as d (subject, failures, failed_at, until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set
                            failures = case when d.failed_at < :forgotten then 1 else d.failures + 1 end,
                            failed_at = :now,
                            until = case
                                when d.failed_at < :forgotten or d.failures + 1 < :free then :now
                                else :now::timestamptz + least(:longest,
                                    :first * power(2, least(d.failures + 1 - :free, :doublings))) * interval '1 second' end
                        where d.until <= :now
                        returning failures""")
                .param("subject", digest)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                .param("free", free)
                .param("first", FIRST.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .param("doublings", MOST_DOUBLINGS)
                .query(Integer.class)
                .optional();
        return counted.isPresent()
                ? Optional.empty()
                : database.sql("select until from sign_in_delay where subject = ?")
                        .param(digest)
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(until -> Duration.between(now, until.toInstant()));
    }

    /** This attempt was none: where many people share an address, those who succeed do not add up. */
    void undo(String subject) {
        database.sql(
                        "update sign_in_delay set failures = greatest(failures - 1, 0), until = :now where subject = :subject")
                .param("now", utc(clock.instant()))
                .param("subject", SecretToken.digest(subject))
                .update();
    }

    /** Whoever succeeded did not guess. */
    void forget(String subject) {
        database.sql("delete from sign_in_delay where subject = ?")
                .param(SecretToken.digest(subject))
                .update();
    }

    void sweep() {
        database.sql("delete from sign_in_delay where failed_at < ?")
                .param(utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
