package fr.preinscription.registration;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys of the academy (Ed25519, RFC 8032): the one that seals confirmations today, and the public halves of former
 * ones, which still prove what they sealed. A seal is written {@code id.signature}; see docs/seal.md.
 */
public final class SealKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,8}");
    private static final Pattern SEAL = Pattern.compile("([A-Za-z0-9]{1,8})\\.([A-Za-z0-9_-]{86})");

    private final String id;
    private final PrivateKey key;
    private final Map<String, PublicKey> known;

    private SealKeys(String id, PrivateKey key, Map<String, PublicKey> known) {
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
        var known = new HashMap<String, PublicKey>();
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
        known.put(id.strip(), publicKeyOf(secret));
        return new SealKeys(id.strip(), secret, Map.copyOf(known));
    }

    String seal(byte[] words) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(words);
            return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(words);
            return signature.verify(bytes);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "SEAL_KEY: no Ed25519 private key, PKCS#8 in base64; the option --new-seal-key prints one");
        }
    }

    private static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("SEAL_FORMER_KEYS: no Ed25519 public key, X.509 in base64");
        }
    }

    /** The public half follows from the private one: the generator makes it of the chance it is given. */
    private static PublicKey publicKeyOf(PrivateKey key) {
        var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    /** The public half of the key that seals, as former keys are written. */
    String publicKey() {
        var open = known.get(id);
        return id + ":" + (open == null ? "" : Base64.getEncoder().encodeToString(open.getEncoded()));
    }

    @Override
    public String toString() {
        return "SealKeys[" + id + "]";
    }
}
