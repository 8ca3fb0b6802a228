package fr.preinscription.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.preinscription.web.Seal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of a telephone: six figures, a new one each half minute (RFC 6238), none of which serves twice. */
@Component
class OneTimeCodes {

    private static final int SECRET_BYTES = 20;

    /** A telephone may be half a minute slow or fast. */
    private static final int STEPS_AROUND = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final String ISSUER = "Préinscription BTS";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Seal seal;
    private final Clock clock;

    OneTimeCodes(JdbcClient database, @Value("${preinscription.secret}") String secret, Clock clock) {
        this.database = database;
        this.seal = new Seal(secret, "one-time codes");
        this.clock = clock;
    }

    /** A secret for a telephone, enciphered for this account. */
    byte[] newSecret(UUID account) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return seal.close(secret, account.toString());
    }

    byte[] sealed(byte[] secret, UUID account) {
        return seal.close(secret, account.toString());
    }

    /** As it is typed into a telephone whose camera does not work. */
    String inWords(byte[] sealed, UUID account) {
        return Base32.write(seal.open(sealed, account.toString())).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the QR code says. */
    String address(byte[] sealed, StaffMember member) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(
                        encoded(ISSUER),
                        encoded(member.email()),
                        Base32.write(seal.open(sealed, member.id().toString())),
                        encoded(ISSUER));
    }

    /** Takes the secret for the account when the code shows that the telephone has it. */
    boolean enrol(UUID account, byte[] sealed, @Nullable String typed) {
        var step = step(seal.open(sealed, account.toString()), typed);
        step.ifPresent(used -> store(account, sealed, used));
        return step.isPresent();
    }

    void store(UUID account, byte[] sealed, long lastStep) {
        database.sql("""
                        insert into staff_totp (account, secret, last_step, created_at) values (:account, :secret, :step, :now)
                        on conflict (account) do update set
                            secret = :secret, last_step = :step, created_at = :now""")
                .param("account", account)
                .param("secret", sealed)
                .param("step", lastStep)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this is a code of now that was not used yet; from now on it is used. */
    boolean accept(UUID account, @Nullable String typed) {
        var sealed = database.sql("select secret from staff_totp where account = ?")
                .param(account)
                .query(byte[].class)
                .optional();
        var step = sealed.flatMap(secret -> step(seal.open(secret, account.toString()), typed));
        return step.isPresent()
                && database.sql(
                                        "update staff_totp set last_step = :step where account = :account and last_step < :step")
                                .param("step", step.get())
                                .param("account", account)
                                .update()
                        == 1;
    }

    void forget(UUID account) {
        database.sql("delete from staff_totp where account = ?").param(account).update();
    }

    static String at(byte[] secret, Instant instant) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), instant, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Long> step(byte[] secret, @Nullable String typed) {
        var code = typed == null ? "" : typed.replaceAll("[\\s\u00a0]", "");
        var length = GENERATOR.getTimeStep().toSeconds();
        var now = clock.instant().getEpochSecond() / length;
        return LongStream.rangeClosed(now - STEPS_AROUND, now + STEPS_AROUND)
                .boxed()
                .filter(step -> same(at(secret, Instant.ofEpochSecond(step * length)), code))
                .findFirst();
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
