package fr.preinscription.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fingerprint of an entry: a keyed digest of the entry and of the fingerprint before it. Whoever can write in the
 * database but does not know the secret of the site cannot make a chain that holds.
 */
@Component
class Chain {

    static final String START = "0".repeat(64);

    private final SecretKeySpec key;

    Chain(@Value("${preinscription.secret}") String secret) {
        key = new SecretKeySpec(mac(key(secret), "journal".getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
    }

    String fingerprint(String before, long number, Instant at, Act act) {
        var content = new StringBuilder();
        add(content, before);
        add(content, Long.toString(number));
        add(content, at.toString());
        add(content, act.actor() == null ? "" : act.actor().toString());
        add(content, act.actorName());
        add(content, act.action());
        add(content, act.summary());
        add(content, act.registration() == null ? "" : act.registration().toString());
        add(content, act.subject());
        new TreeMap<>(act.details()).forEach((name, value) -> {
            add(content, name);
            add(content, value);
        });
        return HexFormat.of().formatHex(mac(key, content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Each part with its length before it, so that no two contents read the same. */
    private static void add(StringBuilder content, String part) {
        content.append(part.length()).append(':').append(part);
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
