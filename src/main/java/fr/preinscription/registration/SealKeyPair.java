package fr.preinscription.registration;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A new key of the academy, as it is written in the settings.
 *
 * @param id four symbols that follow from the key, so that no two keys share them
 * @param key private half, PKCS#8 in base64: a secret
 * @param publicKey public half, X.509 in base64: what is kept once the key has been replaced
 */
public record SealKeyPair(String id, String key, String publicKey) {

    public static SealKeyPair fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var open = pair.getPublic().getEncoded();
            return new SealKeyPair(
                    Crockford.write(MessageDigest.getInstance("SHA-256").digest(open), 4, 4),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                    Base64.getEncoder().encodeToString(open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the operator copies it. */
    public String settings() {
        return """
                # a new key for the seal of the confirmations; keep SEAL_KEY secret
                SEAL_KEY_ID=%1$s
                SEAL_KEY=%2$s
                # on the day another key replaces it, add to SEAL_FORMER_KEYS (comma between several)
                # %1$s:%3$s
                """.formatted(id, key, publicKey);
    }

    @Override
    public String toString() {
        return "SealKeyPair[" + id + "]";
    }
}
