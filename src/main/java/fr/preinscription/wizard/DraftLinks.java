package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Attempts;
import fr.preinscription.registration.DraftLinkIssued;
import fr.preinscription.registration.DraftLinkIssued.Reason;
import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One-time links that carry a draft to another device. Only the digest of a link is stored; opening it gives the device a
 * token of its own. A link that was used opens nothing, and another one is sent for the asking.
 */
@Component
class DraftLinks {

    static final String PATH = "/inscription/lien";

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int PER_DRAFT = 5;
    private static final int PER_ADDRESS = 5;
    private static final int PER_NETWORK = 30;

    private final JdbcClient database;
    private final Drafts drafts;
    private final Campaigns campaigns;
    private final Attempts attempts;
    private final ReminderRefusals refusals;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    DraftLinks(
            JdbcClient database,
            Drafts drafts,
            Campaigns campaigns,
            Attempts attempts,
            ReminderRefusals refusals,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.attempts = attempts;
        this.refusals = refusals;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a link to the address that the candidate gives.
     *
     * @param network from where it is asked
     * @return false when too many were sent this hour from here; that others sent too many to this address is told to nobody
     */
    boolean send(Draft draft, String email, boolean reminderRefused, String network) {
        var ofDraft = "draft link of " + draft.id();
        if (attempts.exhausted(ofDraft, PER_DRAFT) || exhaustedFrom(network)) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            attempts.failed(ofDraft);
            drafts.remind(draft, email, reminderRefused);
            issueUnlessTooMany(draft.id(), draft.session(), email, !reminderRefused);
        });
        return true;
    }

    /** Sends a link to the last draft that is to be found with this address, if there is one; nobody is told. */
    void sendAgain(String email, String network) {
        var campaign = campaigns.current().filter(current -> current.isOpenAt(clock.instant()));
        if (exhaustedFrom(network) || campaign.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> database.sql("""
                        select d.id, d.reminder_refused from draft d
                        where d.session = :session and d.office is null and d.base_registration is null
                          and d.expires_at > :now
                          and (lower(d.answers -> 'contact' ->> 'email') = lower(:email)
                               or exists (select from draft_link l where l.draft = d.id and lower(l.email) = lower(:email)))
                        order by d.updated_at desc limit 1
                        """)
                .param("session", campaign.get().year())
                .param("now", utc(clock.instant()))
                .param("email", email)
                .query((row, index) -> {
                    issueUnlessTooMany(
                            row.getObject("id", UUID.class),
                            campaign.get().year(),
                            email,
                            !row.getBoolean("reminder_refused"));
                    return email;
                })
                .optional());
    }

    /** A reminder is a link that lives until the closing; in the transaction that claims it. */
    void remind(UUID draft, Campaign campaign, String email) {
        issue(draft, campaign, email, Reason.REMINDER, campaign.closesAt(), true);
    }

    /** What an unused link opens; from now on it is used, and this browser has a token of its own. */
    Optional<Drafts.Token> open(@Nullable String token, Optional<Draft> here) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(status -> spend(token).map(spent -> {
            if (here.filter(draft -> draft.id().equals(spent.draft())).isPresent()) {
                return Drafts.Token.SAME;
            }
            return device(spent);
        })));
    }

    private Drafts.Token device(Spent spent) {
        var token = SecretToken.random();
        database.sql("insert into draft_device (digest, id, draft, opened_at) values (?, ?, ?, ?)")
                .params(token.digest(), UUID.randomUUID(), spent.draft(), utc(clock.instant()))
                .update();
        return new Drafts.Token(token.value(), spent.expiresAt().toInstant());
    }

    private Optional<Spent> spend(String token) {
        return database.sql("""
                        with spent as (
                            update draft_link l set used_at = :now from draft d
                            where l.digest = :digest and l.used_at is null and l.expires_at > :now
                              and d.id = l.draft and d.base_registration is null and d.expires_at > :now
                            returning l.draft, l.email)
                        update draft set proven_email = spent.email from spent where draft.id = spent.draft
                        returning spent.draft, draft.expires_at
                        """)
                .param("digest", SecretToken.digest(token))
                .param("now", utc(clock.instant()))
                .query(Spent.class)
                .optional();
    }

    private void issueUnlessTooMany(UUID draft, int session, String email, boolean reminder) {
        var toAddress = "draft link to " + email.toLowerCase(Locale.ROOT);
        var campaign = campaigns.find(session);
        if (attempts.exhausted(toAddress, PER_ADDRESS) || campaign.isEmpty()) {
            return;
        }
        attempts.failed(toAddress);
        var now = clock.instant();
        var closing = campaign.get().closesAt();
        var expiry = closing.isBefore(now.plus(LIFE)) ? closing : now.plus(LIFE);
        issue(
                draft,
                campaign.get(),
                email,
                Reason.ASKED,
                expiry,
                reminder && campaign.get().draftReminderDays() > 0);
    }

    private void issue(
            UUID draft, Campaign campaign, String email, Reason reason, Instant expiresAt, boolean refusable) {
        var token = SecretToken.random();
        database.sql("insert into draft_link (digest, draft, email, sent_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(token.digest(), draft, email, utc(clock.instant()), utc(expiresAt))
                .update();
        events.publishEvent(new DraftLinkIssued(
                draft,
                email,
                reason,
                PATH + "?jeton=" + token.value(),
                refusable ? refusals.path(campaign.year(), email) : null,
                expiresAt));
    }

    private boolean exhaustedFrom(String network) {
        var subject = "draft links from " + network;
        if (attempts.exhausted(subject, PER_NETWORK)) {
            return true;
        }
        attempts.failed(subject);
        return false;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Spent(UUID draft, OffsetDateTime expiresAt) {}
}
