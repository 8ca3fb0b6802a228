package fr.preinscription.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the seal of a confirmation signs: its number, its version, the session, the instant, and a digest of everything
 * else that is frozen with it. The digest is taken from the content as it is stored, with its properties in order, so
 * that a later {@link Confirmation} with more components proves the same.
 */
final class SealedWords {

    static final String SEAL = "seal";

    private SealedWords() {}

    /** @param content the frozen confirmation as JSON, with its seal or without */
    static byte[] of(String number, int version, JsonNode content, JsonMapper json) {
        return String.join(
                        "\n",
                        "preinscription/confirmation/1",
                        number,
                        String.valueOf(version),
                        content.path("session").asString(""),
                        content.path("registeredAt").asString(""),
                        digest(content, json))
                .getBytes(UTF_8);
    }

    private static String digest(JsonNode content, JsonMapper json) {
        var unsealed = content instanceof ObjectNode object ? object.without(SEAL) : content;
        try {
            var text =
                    json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).writeValueAsString(unsealed);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
