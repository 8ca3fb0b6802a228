package fr.preinscription.notification;

import fr.preinscription.web.Seal;
import java.util.Map;
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

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Seal seal;

    Sealing(@Value("${preinscription.secret}") String secret) {
        seal = new Seal(secret, "outgoing message");
    }

    byte[] seal(Map<String, String> words, String recipient) {
        return seal.close(JSON.writeValueAsBytes(words), recipient);
    }

    /** @throws IllegalStateException when it was sealed with another secret, or for another recipient */
    Map<String, String> open(byte[] sealed, String recipient) {
        return JSON.readValue(seal.open(sealed, recipient), WORDS);
    }
}
