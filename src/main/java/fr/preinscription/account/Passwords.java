package fr.preinscription.account;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Digests of passwords: Argon2id, with what stronger settings come later written at the next sign-in. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** A digest takes much memory: a crowd at the door waits for its turn. */
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id", new Argon2PasswordEncoder(SALT_BYTES, DIGEST_BYTES, LANES, KIBIBYTES, PASSES),
                    "bcrypt", new BCryptPasswordEncoder()));
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobody = digest("nobody has this password");

    String digest(String password) {
        turns.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(normal(password)));
        } finally {
            turns.release();
        }
    }

    /** Takes as long when there is no digest to compare with. */
    boolean matches(@Nullable String password, @Nullable String digest) {
        turns.acquireUninterruptibly();
        try {
            var same = encoder.matches(normal(password == null ? "" : password), digest == null ? nobody : digest);
            return same && digest != null;
        } finally {
            turns.release();
        }
    }

    boolean outdated(String digest) {
        return encoder.upgradeEncoding(digest);
    }

    /** The same letters, however the keyboard composed them. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
