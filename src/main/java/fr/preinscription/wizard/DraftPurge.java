package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases what nobody needs any more, as the page on personal data says: drafts at the end of their life, and whatever did
 * not become a registration thirty days after the closing, with the addresses left for it.
 */
@Component
class DraftPurge {

    private static final Duration AFTER_CLOSING = Duration.ofDays(30);
    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final Campaigns campaigns;
    private final Clock clock;

    DraftPurge(JdbcClient database, Campaigns campaigns, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void erase() {
        erase(database.sql("""
                        delete from draft where id in (
                            select id from draft where expires_at <= :now limit :batch for update skip locked)
                        """).param("now", utc(clock.instant())));
        campaigns.current().filter(this::isLongClosed).ifPresent(this::eraseBefore);
    }

    private void eraseBefore(Campaign campaign) {
        erase(database.sql("""
                        delete from draft where id in (
                            select id from draft where session <= :session and base_registration is null and office is null
                            limit :batch for update skip locked)
                        """).param("session", campaign.year()));
        database.sql("delete from draft_reminder where session <= ?")
                .param(campaign.year())
                .update();
        database.sql("delete from draft_reminder_refusal where session <= ?")
                .param(campaign.year())
                .update();
    }

    private static void erase(StatementSpec statement) {
        int erased;
        do {
            erased = statement.param("batch", BATCH).update();
        } while (erased == BATCH);
    }

    private boolean isLongClosed(Campaign campaign) {
        return campaign.isClosedAt(clock.instant().minus(AFTER_CLOSING));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
