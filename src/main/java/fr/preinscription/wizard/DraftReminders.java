package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.web.Paris;
import fr.preinscription.web.Unexpected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds, once, whoever left an address and did not finish, some days before the closing. A reminder is claimed by a row in
 * the transaction that writes its message: several nodes, a restart or a later closing never make a second one.
 */
@Component
class DraftReminders {

    private static final Logger log = LoggerFactory.getLogger(DraftReminders.class);

    /** A minute, so that the provider of many candidates does not take the reminders for a flood. */
    private static final int BATCH = 60;

    /** Whoever wrote lately knows that they are not done. */
    private static final Duration IDLE = Duration.ofDays(1);

    /** The address: where the last link was asked for, else the one of the form. */
    private static final String DUE = """
            with due as (
                select d.id, d.session, d.updated_at, address.email,
                       sha256(convert_to(lower(address.email), 'UTF8')) as recipient
                from draft d
                cross join lateral (select coalesce(d.resume_email, d.answers -> 'contact' ->> 'email') as email) address
                where d.session = :session and d.office is null and d.base_registration is null
                  and not d.reminder_refused and d.expires_at > :now and d.updated_at <= :idle
                  and address.email is not null and not exists (select from draft_reminder r where r.draft = d.id)),
            awaited as (
                select * from due
                where not exists (select from draft_reminder r
                                  where r.session = due.session and r.recipient = due.recipient)
                  and not exists (select from draft_reminder_refusal r
                                  where r.session = due.session and r.recipient = due.recipient)
                  and not exists (select from registration r
                                  where r.session = due.session and r.email_key = lower(due.email)))
            """;

    private final JdbcClient database;
    private final Campaigns campaigns;
    private final DraftLinks links;
    private final TransactionOperations transaction;
    private final Clock clock;

    DraftReminders(
            JdbcClient database,
            Campaigns campaigns,
            DraftLinks links,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void send() {
        campaigns
                .current()
                .filter(this::isTime)
                .ifPresent(campaign -> waiting(campaign).forEach(draft -> send(draft, campaign)));
    }

    private boolean isTime(Campaign campaign) {
        var now = clock.instant();
        var from = Paris.at(campaign.closesAt())
                .minusDays(campaign.draftReminderDays())
                .toInstant();
        return campaign.draftReminderDays() > 0 && campaign.isOpenAt(now) && !now.isBefore(from);
    }

    private List<UUID> waiting(Campaign campaign) {
        return at(clock.instant(), campaign, DUE + "select id from awaited order by updated_at limit :batch")
                .param("batch", BATCH)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    private void send(UUID draft, Campaign campaign) {
        try {
            transaction.executeWithoutResult(status -> {
                if (claim(draft, campaign)) {
                    links.remind(draft, campaign, address(draft));
                }
            });
        } catch (RuntimeException e) {
            log.error("The reminder of draft {} failed", draft, Unexpected.of(e));
        }
    }

    /** Everything is asked again, for the candidate may have finished meanwhile; then one node at most gets the row. */
    private boolean claim(UUID draft, Campaign campaign) {
        return at(clock.instant(), campaign, DUE + """
                        insert into draft_reminder (session, recipient, draft, sent_at)
                        select session, recipient, id, :now from awaited where id = :draft
                        on conflict do nothing""").param("draft", draft).update() == 1;
    }

    private String address(UUID draft) {
        return database.sql("select coalesce(resume_email, answers -> 'contact' ->> 'email') from draft where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }

    private StatementSpec at(Instant now, Campaign campaign, String statement) {
        return database.sql(statement)
                .param("session", campaign.year())
                .param("now", utc(now))
                .param("idle", utc(now.minus(IDLE)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
