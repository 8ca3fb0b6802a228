package fr.preinscription.account;

import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses of the network from which an account signed in within the last month; kept as digests only. */
@Component
class KnownAddresses {

    private static final Duration MEMORY = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    KnownAddresses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean knows(String email, String address) {
        return database.sql("""
                        select exists (select from staff_known_address k join staff_account a on a.id = k.account
                            where a.email = ? and k.address = ? and k.last_at > ?)""")
                .params(email, digest(address), clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void remember(UUID account, String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into staff_known_address (account, address, last_at) values (?, ?, ?)
                        on conflict (account, address) do update set last_at = excluded.last_at""").params(account, digest(address), now).update();
        database.sql("delete from staff_known_address where account = ? and last_at < ?")
                .params(account, now.minus(MEMORY))
                .update();
    }

    private static byte[] digest(String address) {
        return SecretToken.digest("address " + address);
    }
}
