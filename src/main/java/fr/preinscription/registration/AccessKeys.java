package fr.preinscription.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
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

    /** Crockford's alphabet: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SYMBOLS = 16;

    private final SecretKeySpec secret;

    AccessKeys(@Value("${preinscription.secret}") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Four groups of four symbols. */
    String keyOf(UUID registration, int generation) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            var digest = mac.doFinal(("access " + registration + " " + generation).getBytes(StandardCharsets.UTF_8));
            var key = new StringBuilder();
            for (var i = 0; i < SYMBOLS; i++) {
                if (i > 0 && i % 4 == 0) {
                    key.append('-');
                }
                key.append(ALPHABET.charAt(fiveBits(digest, i * 5)));
            }
            return key.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean opens(@Nullable String typed, UUID registration, int generation) {
        var expected = keyOf(registration, generation).replace("-", "");
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), read(typed).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}\u00a0]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    private static int fiveBits(byte[] bytes, int from) {
        var value = 0;
        for (var bit = from; bit < from + 5; bit++) {
            value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8)) & 1;
        }
        return value;
    }
}
