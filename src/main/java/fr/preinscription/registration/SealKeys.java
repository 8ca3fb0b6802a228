package fr.preinscription.registration;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The keys of the academy (Ed25519, RFC 8032): the one that seals confirmations today, and the public halves of former
 * ones, which still prove what they sealed. A seal is written {@code id.signature}; see docs/seal.md. The JDK signs the
 * same, in fifteen times as long, and each submission waits for it.
 */
public final class SealKeys {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,8}");
    private static final Pattern SEAL = Pattern.compile("([A-Za-z0-9]{1,8})\\.([A-Za-z0-9_-]{86})");

    private final String id;
    private final Ed25519PrivateKeyParameters key;
    private final Map<String, Ed25519PublicKeyParameters> known;

    private SealKeys(String id, Ed25519PrivateKeyParameters key, Map<String, Ed25519PublicKeyParameters> known) {
        this.id = id;
        this.key = key;
        this.known = known;
    }

    /**
     * @param id name of the key that seals, one to eight letters and digits
     * @param key its private half, PKCS#8 in base64
     * @param formerKeys public halves of the keys before it, X.509 in base64: {@code id:key,id:key}; may be empty
     * @throws IllegalArgumentException in words for the operator
     */
    public static SealKeys read(String id, String key, String formerKeys) {
        if (!ID.matcher(id.strip()).matches()) {
            throw new IllegalArgumentException("SEAL_KEY_ID: one to eight letters and digits");
        }
        var known = new HashMap<String, Ed25519PublicKeyParameters>();
        for (var former : formerKeys.split(",")) {
            if (!former.isBlank()) {
                var parts = former.strip().split(":", 2);
                if (parts.length < 2 || !ID.matcher(parts[0]).matches()) {
                    throw new IllegalArgumentException("SEAL_FORMER_KEYS: id:key,id:key is expected");
                }
                if (known.put(parts[0], publicKey(parts[1])) != null || parts[0].equals(id.strip())) {
                    throw new IllegalArgumentException("SEAL_FORMER_KEYS: two keys have the id " + parts[0]);
                }
            }
        }
        var secret = privateKey(key);
        known.put(id.strip(), secret.generatePublicKey());
        return new SealKeys(id.strip(), secret, Map.copyOf(known));
    }

    String seal(byte[] words) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(words, 0, words.length);
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.generateSignature());
    }

    /** Whether this is written as a seal of a key of ours; nothing is looked up to say so. */
    boolean knows(String seal) {
        var parts = SEAL.matcher(seal);
        return parts.matches() && known.containsKey(parts.group(1));
    }

    boolean proves(byte[] words, String seal) {
        var parts = SEAL.matcher(seal);
        var open = parts.matches() ? known.get(parts.group(1)) : null;
        if (open == null) {
            return false;
        }
        var bytes = Base64.getUrlDecoder().decode(parts.group(2));
        // the last letter has bits that no signature uses: one signature is written one way
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(parts.group(2))) {
            return false;
        }
        var signer = new Ed25519Signer();
        signer.init(false, open);
        signer.update(words, 0, words.length);
        return signer.verifySignature(bytes);
    }

    private static Ed25519PrivateKeyParameters privateKey(String base64) {
        try {
            return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(bytes(base64));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "SEAL_KEY: no Ed25519 private key, PKCS#8 in base64; the option --new-seal-key prints one");
        }
    }

    private static Ed25519PublicKeyParameters publicKey(String base64) {
        try {
            return (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(bytes(base64));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("SEAL_FORMER_KEYS: no Ed25519 public key, X.509 in base64");
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    /** The public half of the key that seals, as former keys are written. */
    String publicKey() {
        try {
            var open = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey());
            return id + ":" + Base64.getEncoder().encodeToString(open.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SealKeys[" + id + "]";
    }
}
