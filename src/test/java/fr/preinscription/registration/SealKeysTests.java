package fr.preinscription.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealKeysTests {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] WORDS = "48392017K\n0".getBytes(UTF_8);

    private final SealKeyPair today = SealKeyPair.fresh();
    private final SealKeyPair other = SealKeyPair.fresh();
    private final SealKeys keys = SealKeys.read(today.id(), today.key(), "");

    @Test
    void theSameWordsHaveTheSameSeal() {
        assertThat(keys.seal(WORDS))
                .isEqualTo(SealKeys.read(today.id(), today.key(), "").seal(WORDS))
                .startsWith(today.id() + ".")
                .hasSize(today.id().length() + 1 + 86);
        assertThat(keys.proves(WORDS, keys.seal(WORDS))).isTrue();
        assertThat(keys.proves("48392017K\n1".getBytes(UTF_8), keys.seal(WORDS)))
                .isFalse();
    }

    /** The last letter of a signature carries two bits only: fifteen others would say the same. */
    @Test
    void everyOtherLetterAtEveryPlaceIsDetected() {
        var seal = keys.seal(WORDS);
        for (var i = 0; i < seal.length(); i++) {
            for (var letter : i < seal.length() - 1 && i % 8 != 0 ? "Aa-".toCharArray() : LETTERS.toCharArray()) {
                if (letter != seal.charAt(i)) {
                    var tampered = seal.substring(0, i) + letter + seal.substring(i + 1);
                    assertThat(keys.proves(WORDS, tampered)).as(tampered).isFalse();
                }
            }
        }
    }

    @Test
    void whatIsNoSealProvesNothing() {
        var seal = keys.seal(WORDS);
        for (var wrong : new String[] {
            "",
            ".",
            seal + "A",
            seal.substring(1),
            seal.substring(0, seal.length() - 1),
            seal + "=",
            " " + seal,
            "é" + seal
        }) {
            assertThat(keys.proves(WORDS, wrong)).as(wrong).isFalse();
            assertThat(keys.knows(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void aFormerKeyProvesWhatItSealedAndSealsNoMore() {
        var old = keys.seal(WORDS);
        var replaced = SealKeys.read(other.id(), other.key(), today.id() + ":" + today.publicKey() + ", ");

        assertThat(replaced.proves(WORDS, old)).isTrue();
        assertThat(replaced.seal(WORDS)).startsWith(other.id() + ".");
    }

    @Test
    void aKeyThatWasStruckOffProvesNothing() {
        var revoked = SealKeys.read(other.id(), other.key(), "");

        assertThat(revoked.knows(keys.seal(WORDS))).isFalse();
        assertThat(revoked.proves(WORDS, keys.seal(WORDS))).isFalse();
    }

    @Test
    void theNameOfAnotherKeyIsNotEnough() {
        var both = SealKeys.read(other.id(), other.key(), today.id() + ":" + today.publicKey());

        assertThat(both.proves(WORDS, keys.seal(WORDS).replace(today.id() + ".", other.id() + ".")))
                .isFalse();
    }

    @Test
    void thePublicHalfFollowsFromThePrivateOne() {
        assertThat(keys.publicKey()).isEqualTo(today.id() + ":" + today.publicKey());
    }

    /** Anybody can prove it with the tools they have. */
    @Test
    void theSealIsPlainEd25519() throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(today.key()))));
        signature.update(WORDS);

        assertThat(keys.seal(WORDS))
                .isEqualTo(today.id() + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
    }

    @Test
    void settingsThatAreWrongAreSaidByName() {
        refused("", today.key(), "", "SEAL_KEY_ID");
        refused("été", today.key(), "", "SEAL_KEY_ID");
        refused("A", "", "", "SEAL_KEY:");
        refused("A", today.publicKey(), "", "SEAL_KEY:");
        refused("A", "not base64 !", "", "SEAL_KEY:");
        refused("A", today.key(), today.publicKey(), "SEAL_FORMER_KEYS");
        refused("A", today.key(), "B:" + today.key(), "SEAL_FORMER_KEYS");
        refused("A", today.key(), "A:" + today.publicKey(), "SEAL_FORMER_KEYS");
        refused("A", today.key(), "B:" + today.publicKey() + ",B:" + other.publicKey(), "SEAL_FORMER_KEYS");
    }

    @Test
    void noSecretIsWrittenWhenAKeyIsPrinted() {
        assertThat(keys.toString() + today).doesNotContain(today.key());
        assertThat(today.settings()).contains("SEAL_KEY_ID=" + today.id(), "SEAL_KEY=" + today.key());
    }

    private static void refused(String id, String key, String formerKeys, String setting) {
        assertThatThrownBy(() -> SealKeys.read(id, key, formerKeys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting)
                .hasMessageNotContaining("MC4CAQ");
    }
}
