package fr.preinscription.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enciphers what a waiting message carries (one-time path, code), so that a copy of the database opens nothing. The
 * recipient is authenticated with it: a message cannot be turned towards another address.
 */
@Component
class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Sealing(@Value("${preinscription.secret}") String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal("outgoing message".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(Map<String, String> words, String recipient) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, recipient, JSON.writeValueAsBytes(words));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed with another secret, or for another recipient */
    Map<String, String> open(byte[] sealed, String recipient) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var words =
                crypt(Cipher.DECRYPT_MODE, nonce, recipient, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        return JSON.readValue(words, WORDS);
    }

    private byte[] crypt(int mode, byte[] nonce, String recipient, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(recipient.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
