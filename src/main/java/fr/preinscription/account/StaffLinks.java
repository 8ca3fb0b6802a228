package fr.preinscription.account;

import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links by which people make an account theirs. A new one voids those before it. */
@Component
class StaffLinks {

    static final Duration LIFE = Duration.ofHours(72);
    static final String PATH = "/bureau/connexion/lien";

    private final JdbcClient database;
    private final Clock clock;

    StaffLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param path path and query, to be put behind the public address of the site */
    record Link(String path, Instant expiresAt) {}

    Link create(UUID account) {
        revoke(account);
        var token = SecretToken.random();
        var expiresAt = clock.instant().plus(LIFE);
        database.sql("insert into staff_link (digest, account, expires_at) values (?, ?, ?)")
                .params(token.digest(), account, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new Link(PATH + "?jeton=" + token.value(), expiresAt);
    }

    /** Whose unused link this is; looking does not use it up, for mail programs look as well. */
    Optional<UUID> account(@Nullable String token) {
        return token == null || token.isBlank() ? Optional.empty() : account(SecretToken.digest(token));
    }

    Optional<UUID> account(byte[] digest) {
        return database.sql("select account from staff_link where digest = ? and used_at is null and expires_at > ?")
                .params(digest, clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    boolean spend(byte[] digest) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.sql("update staff_link set used_at = ? where digest = ? and used_at is null and expires_at > ?")
                        .params(now, digest, now)
                        .update()
                == 1;
    }

    void revoke(UUID account) {
        database.sql("delete from staff_link where account = ? and used_at is null")
                .param(account)
                .update();
    }
}
