package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTests {

    private static final String SEAL = "?s=K7QM.pXn3VZk0q-Rb1uYtH_8sWc5dEgJ2mLfA9oPiQzTvU4xN6yKrB7hCjDwSeGaMlFbOpIqZtVuX1nYkR0sHc";
    private static final String AMERICAN = "0123456789qwazmQWAZM,./?:;-_=";
    /** What the same keys write elsewhere. */
    private static final String FRENCH_PC = "à&é\"'(-è_çazqw,AZQW?;:!§Mm)°=";

    private static final String FRENCH_MAC = "à&é\"'(§è!çazqw,AZQW?;:=+Mm)°-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48392017T-2",
                "48392017t-2",
                " 48392017 T - 2 ",
                "N° 48392017T-2",
                "]Q148392017T-2",
                "https://inscription-bts.ac-toulouse.fr/verifier/48392017T-2",
                "https://verifier.ac-toulouse.fr/bts/verifier/48392017T-2" + SEAL,
                "http://localhost:8080/verifier/48392017T-2" + SEAL,
                "]Q1HTTPS://INSCRIPTION-BTS.AC-TOULOUSE.FR/VERIFIER/48392017T-2?S=",
            })
    void numberAndVersionAreFoundInWhatWasScanned(String typed) {
        assertThat(Scan.read(number(typed))).contains(new Scan(number("48392017T"), 2));
    }

    @ParameterizedTest
    @CsvSource({"48392017", "00000011", "67890123"})
    void aReaderOnAFrenchKeyboardIsUnderstood(String digits) {
        var number = withLetter(digits);
        for (var typed : new String[] {
            number + "-13", "https://inscription-bts.ac-toulouse.fr/verifier/" + number + "-13" + SEAL
        }) {
            for (var keyboard : new String[] {FRENCH_PC, FRENCH_MAC}) {
                assertThat(Scan.read(through(keyboard, typed)))
                        .as(through(keyboard, typed))
                        .contains(new Scan(number, 13));
            }
        }
    }

    /** On a French keyboard the key of M writes a comma or a question mark. */
    @Test
    void everyCheckLetterPassesThroughAFrenchKeyboard() {
        for (var rank = 0; rank < 23; rank++) {
            var number = RegistrationNumber.of(rank).value();
            var typed = "https://inscription-bts.ac-toulouse.fr/verifier/" + number + "-0" + SEAL;
            assertThat(Scan.read(through(FRENCH_PC, typed))).contains(new Scan(number, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "48392017",
                "48392018T-2",
                "48392017T-",
                "48392017T-12345",
                "48392017T-2-3",
                "https://inscription-bts.ac-toulouse.fr/aide/48392017T-2",
                "https://inscription-bts.ac-toulouse.fr/verifier/",
                "https://inscription-bts.ac-toulouse.fr/verifier/48392017T-2/autre"
            })
    void anythingElseIsNoNumber(String typed) {
        assertThat(Scan.read(typed.isEmpty() ? null : number(typed))).isEmpty();
    }

    /** The letter of the examples is not known by heart. */
    private static String number(String typed) {
        var letter = withLetter("48392017").substring(8);
        return typed.replace("48392017T", "48392017" + letter)
                .replace("48392017t", "48392017" + letter.toLowerCase())
                .replace("48392017 T", "48392017 " + letter);
    }

    private static String withLetter(String digits) {
        return RegistrationNumber.of(Integer.parseInt(digits)).value();
    }

    private static String through(String keyboard, String typed) {
        var text = new StringBuilder();
        for (var c : typed.toCharArray()) {
            var key = AMERICAN.indexOf(c);
            text.append(key < 0 ? c : keyboard.charAt(key));
        }
        return text.toString();
    }
}
