package fr.preinscription.registration;

import fr.preinscription.registration.RegistrationTable.Stored;
import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One-time links to a registration, sent to the address on file and to no other. */
@Component
class AccessLinks {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final int PER_HOUR = 5;

    private final JdbcClient database;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccessLinks(
            JdbcClient database,
            Attempts attempts,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A few an hour at most: nobody's mailbox is filled by somebody else. */
    void send(Stored registration, AccessLinkIssued.Reason reason) {
        var subject = "access link " + registration.id();
        if (attempts.exhausted(subject, PER_HOUR)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            attempts.failed(subject);
            issue(registration, reason);
        });
    }

    /** The office voids the key of a caller whose identity it checked, and sends a link. */
    void renew(Stored registration) {
        voidKey(registration.id());
        issue(registration, AccessLinkIssued.Reason.LOST_KEY);
    }

    void voidKey(UUID registration) {
        database.sql("update registration set access_generation = access_generation + 1 where id = ?")
                .param(registration)
                .update();
    }

    private void issue(Stored registration, AccessLinkIssued.Reason reason) {
        var token = SecretToken.random();
        var expiresAt = clock.instant().plus(LIFE);
        database.sql("insert into access_link (digest, registration, email, expires_at) values (?, ?, ?, ?)")
                .params(token.digest(), registration.id(), registration.email(), utc(expiresAt))
                .update();
        events.publishEvent(new AccessLinkIssued(
                registration.id(),
                registration.number(),
                registration.email(),
                reason,
                "/mon-inscription/lien?jeton=" + token.value(),
                expiresAt));
    }

    /**
     * The registration of an unused link; from now on the link is used, the former access key is void, and
     * the address that the link was sent to is proven.
     */
    Optional<UUID> spend(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return database.sql("""
                        with spent as (
                            update access_link set used_at = :now
                            where digest = :digest and used_at is null and expires_at > :now
                            returning registration, email),
                        proven as (
                            insert into proven_address (registration, email, means, proven_at)
                            select registration, lower(email), 'LINK', :now from spent where email <> ''
                            on conflict do nothing)
                        update registration set access_generation = access_generation + 1
                        from spent where id = spent.registration
                        returning id
                        """)
                .param("digest", SecretToken.digest(token))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
