package fr.preinscription.staff.campaign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files between the page that shows what they would change and the one that applies it; kept for an hour. */
@Component
class Uploads {

    private static final Duration LIFE = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    Uploads(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Purpose {
        CATALOGUE,
        LAST_SESSION
    }

    record Upload(UUID id, String name, byte[] content, String digest) {}

    UUID keep(Purpose purpose, String name, byte[] content, String author) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into upload (id, purpose, name, content, digest, author, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        purpose.name(),
                        name,
                        content,
                        digest(content),
                        author,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Exactly what was sent, while it is kept. */
    Optional<Upload> find(UUID id, Purpose purpose) {
        return database.sql("""
                        select id, name, content, digest from upload
                        where id = ? and purpose = ? and sent_at > ?""")
                .params(id, purpose.name(), clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBytes("content"),
                        row.getString("digest")))
                .optional()
                .filter(upload -> digest(upload.content()).equals(upload.digest()));
    }

    void forget(UUID id) {
        database.sql("delete from upload where id = ?").param(id).update();
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOld() {
        database.sql("delete from upload where sent_at <= ?")
                .param(clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
