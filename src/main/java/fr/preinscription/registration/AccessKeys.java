package fr.preinscription.registration;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret that opens a registration beside its number and the birth date: 80 bits, derived from the secret of
 * the site, so that nothing in the database opens a registration.
 */
@Component
class AccessKeys {

    private static final int SYMBOLS = 16;

    private final SecretKeySpec secret;

    AccessKeys(@Value("${preinscription.secret}") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Four groups of four symbols. */
    String keyOf(UUID registration, int generation) {
        return Crockford.write(digest("access " + registration + " " + generation), SYMBOLS, 4);
    }

    /** Six digits that only somebody who reads the mail of this address knows. */
    String codeOf(UUID registration, String email) {
        var number = new BigInteger(1, digest("address " + registration + " " + email));
        return "%06d".formatted(number.mod(BigInteger.valueOf(1_000_000)).intValue());
    }

    private byte[] digest(String text) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean opens(@Nullable String typed, UUID registration, int generation) {
        var expected = keyOf(registration, generation).replace("-", "");
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), Crockford.read(typed).getBytes(StandardCharsets.UTF_8));
    }
}
