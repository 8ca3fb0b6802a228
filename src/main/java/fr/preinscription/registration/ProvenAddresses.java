package fr.preinscription.registration;

import fr.preinscription.registration.Registrations.Opened;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which mail addresses candidates proved to be theirs: by the code of a message, or by its link. An address that is not
 * proven is shown as « pas encore confirmée » and changes nothing else: registering never waits for a mail.
 */
@Component
public class ProvenAddresses {

    /** Between two sendings of the code. */
    public static final Duration DELAY = Duration.ofMinutes(2);

    private static final int SENDINGS_AN_HOUR = 5;
    private static final int TRIES_AN_HOUR = 10;

    private final JdbcClient database;
    private final AccessKeys keys;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    ProvenAddresses(
            JdbcClient database,
            AccessKeys keys,
            Attempts attempts,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.attempts = attempts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How an address was proven. */
    public enum Means {
        CODE,
        LINK,
        FORM
    }

    public enum Result {
        PROVEN,
        WRONG,
        /** Too many wrong codes this hour. */
        EXHAUSTED
    }

    public enum Sending {
        SENT,
        /** The one before left less than {@link #DELAY} ago. */
        TOO_SOON,
        /** Too many this hour. */
        EXHAUSTED
    }

    /** Whether the address of the current version is proven; false when there is none. */
    public boolean isProven(Opened registration) {
        var contact = registration.answers().contact();
        return contact != null && isProven(registration.id(), contact.email());
    }

    public boolean isProven(UUID registration, String email) {
        return database.sql("select exists (select from proven_address where registration = ? and email = ?)")
                .params(registration, folded(email))
                .query(Boolean.class)
                .single();
    }

    /** From now on this address counts as the candidate's. */
    public void proven(UUID registration, String email, Means means) {
        database.sql("""
                        insert into proven_address (registration, email, means, proven_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(registration, folded(email), means.name(), now())
                .update();
    }

    /** Sends the code to the address on file once more, always the same one. */
    public Sending send(Opened registration) {
        var email = Objects.requireNonNull(registration.answers().contact()).email();
        var subject = "address code to " + registration.id();
        if (attempts.exhausted(subject, SENDINGS_AN_HOUR)) {
            return Sending.EXHAUSTED;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = now();
            var due = database.sql("""
                            insert into address_code_sending as a (registration, sent_at) values (:registration, :now)
                            on conflict (registration) do update set sent_at = :now where a.sent_at <= :before
                            """)
                    .param("registration", registration.id())
                    .param("now", now)
                    .param("before", now.minus(DELAY))
                    .update();
            if (due == 0) {
                return Sending.TOO_SOON;
            }
            attempts.failed(subject);
            events.publishEvent(new AddressCodeIssued(
                    registration.id(), registration.number(), email, codeFor(registration.id(), email)));
            return Sending.SENT;
        }));
    }

    /** Whether this is the code of the address on file; then it is proven. */
    public Result check(Opened registration, String typed) {
        var email = Objects.requireNonNull(registration.answers().contact()).email();
        var subject = "address code of " + registration.id();
        if (attempts.exhausted(subject, TRIES_AN_HOUR)) {
            return Result.EXHAUSTED;
        }
        if (!MessageDigest.isEqual(bytes(codeFor(registration.id(), email)), bytes(typed))) {
            attempts.failed(subject);
            return Result.WRONG;
        }
        proven(registration.id(), email, Means.CODE);
        return Result.PROVEN;
    }

    /** The code of the message to this address; null once it is proven. */
    @Nullable
    String codeUnlessProven(UUID registration, String email) {
        return isProven(registration, email) ? null : codeFor(registration, email);
    }

    /** Derived, so that the first message can carry it and nothing more is stored when somebody registers. */
    private String codeFor(UUID registration, String email) {
        return keys.codeOf(registration, folded(email));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
