package fr.preinscription.account;

import fr.preinscription.web.Seal;
import fr.preinscription.web.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes of last resort, for who has lost their telephone: each serves once, and only its digest is kept. */
@Component
class RecoveryCodes {

    private static final int CODES = 8;
    private static final int SYMBOLS = 16;

    /** Crockford's alphabet: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Seal seal;
    private final Clock clock;

    RecoveryCodes(JdbcClient database, @Value("${preinscription.secret}") String secret, Clock clock) {
        this.database = database;
        this.seal = new Seal(secret, "recovery codes on their way to the screen");
        this.clock = clock;
    }

    /**
     * New codes in place of the former ones: 80 random bits each.
     *
     * @return the codes enciphered, for they pass through the session on their way to the page that shows them once
     */
    @Transactional
    public byte[] renew(UUID account) {
        forget(account);
        var codes = Stream.generate(this::code).limit(CODES).toList();
        for (var code : codes) {
            database.sql("insert into staff_recovery_code (digest, account) values (?, ?)")
                    .params(digest(account, code), account)
                    .update();
        }
        return seal.close(String.join("\n", codes).getBytes(StandardCharsets.UTF_8), account.toString());
    }

    List<String> read(UUID account, byte[] sealed) {
        return new String(seal.open(sealed, account.toString()), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    boolean spend(UUID account, @Nullable String typed) {
        return typed != null
                && database.sql("""
                                update staff_recovery_code set used_at = ? where digest = ? and account = ? and used_at is null""")
                                .params(clock.instant().atOffset(ZoneOffset.UTC), digest(account, typed), account)
                                .update()
                        == 1;
    }

    int left(UUID account) {
        return database.sql("select count(*) from staff_recovery_code where account = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    void forget(UUID account) {
        database.sql("delete from staff_recovery_code where account = ?")
                .param(account)
                .update();
    }

    private String code() {
        return IntStream.range(0, SYMBOLS)
                .mapToObj(place ->
                        (place > 0 && place % 4 == 0 ? "-" : "") + ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .collect(Collectors.joining());
    }

    private static byte[] digest(UUID account, String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\u00a0]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SecretToken.digest("recovery " + account + " " + code);
    }
}
