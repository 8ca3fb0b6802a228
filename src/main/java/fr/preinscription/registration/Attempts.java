package fr.preinscription.registration;

import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed attempts of the running hour, the same for all nodes. Subjects are kept as digests only. */
@Component
public class Attempts {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this subject has already failed at least this often in the running hour. */
    public boolean exhausted(String subject, int limit) {
        return database.sql("select tries from attempt where subject = ? and started_at > ?")
                        .params(SecretToken.digest(subject), now().minus(WINDOW))
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                >= limit;
    }

    public void failed(String subject) {
        database.sql("""
                        insert into attempt as a (subject, tries, started_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            tries = case when a.started_at > :limit then a.tries + 1 else 1 end,
                            started_at = case when a.started_at > :limit then a.started_at else :now end
                        """)
                .param("subject", SecretToken.digest(subject))
                .param("now", now())
                .param("limit", now().minus(WINDOW))
                .update();
    }

    /** Forgets the failures of a subject that succeeded. */
    public void succeeded(String subject) {
        database.sql("delete from attempt where subject = ?")
                .param(SecretToken.digest(subject))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
