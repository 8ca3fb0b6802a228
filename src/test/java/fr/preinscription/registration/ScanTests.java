package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check letter is the remainder by 23: T for 48392017. */
class ScanTests {

    private static final String SEAL =
            "?s=K7QM.pXn3VZk0q-Rb1uYtH_8sWc5dEgJ2mLfA9oPiQzTvU4xN6yKrB7hCjDwSeGaMlFbOpIqZtVuX1nYkR0sHc";
    private static final String AMERICAN = "0123456789qwazmQWAZM,./?:;-_=";
    /** What the same keys write on a French PC, then on a French Mac or a Belgian keyboard. */
    private static final String FRENCH = "à&é\"'(-è_çazqw,AZQW?;:!§Mm)°=";

    private static final String FRENCH_ELSEWHERE = "à&é\"'(§è!çazqw,AZQW?;:=+Mm)°-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48392017%s-2",
                " 48392017%s-2\r",
                "48392017%s–2",
                "4839 2017 %s-2",
                "N° 48392017%s-2",
                "]Q148392017%s-2",
                "https://inscription-bts.ac-toulouse.fr/verifier/48392017%s-2",
                "https://verifier.ac-toulouse.fr/bts/verifier/48392017%s-2" + SEAL,
                "http://localhost:8080/verifier/48392017%s-2" + SEAL,
                "]Q1https://inscription-bts.ac-toulouse.fr/verifier/48392017%s-2" + SEAL + "\r",
            })
    void theCodeOfAConfirmationIsNumberAndVersion(String typed) {
        var number = "48392017" + letter(48392017);
        assertThat(Scan.read(typed.formatted(letter(48392017)))).contains(new Scan(number, 2));
        assertThat(Scan.read(typed.formatted(letter(48392017)).toLowerCase())).contains(new Scan(number, 2));
        assertThat(Scan.read(typed.formatted(letter(48392017)).toUpperCase())).contains(new Scan(number, 2));
    }

    /** Every letter and every digit, alone and behind the address of our page. */
    @Test
    void aReaderOnAFrenchKeyboardIsUnderstood() {
        for (var rank : new int[] {
            48392017, 12345670, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 21, 98765432
        }) {
            var number = RegistrationNumber.of(rank).value();
            for (var printed : new String[] {
                number + "-10",
                "https://inscription-bts.ac-toulouse.fr/verifier/" + number + "-10" + SEAL,
                "http://localhost:8080/verifier/" + number + "-10" + SEAL
            }) {
                for (var keyboard : new String[] {FRENCH, FRENCH_ELSEWHERE}) {
                    var typed = through(keyboard, printed);
                    assertThat(Scan.read(typed)).as(typed).contains(new Scan(number, 10));
                }
            }
        }
    }

    @Test
    void aNumberTypedWithoutTheShiftKeyIsUnderstood() {
        assertThat(Scan.read("'_\"çéà&è" + letter(48392017) + "-é"))
                .contains(new Scan("48392017" + letter(48392017), 2));
    }

    @Test
    void theVersionMayBeMissing() {
        var number = "48392017" + letter(48392017);
        assertThat(Scan.read(number)).contains(new Scan(number, null));
        assertThat(Scan.read("https://inscription-bts.ac-toulouse.fr/verifier/" + number))
                .contains(new Scan(number, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48392018%s-2",
                "48392017%s2",
                "48392017%s-",
                "48392017%s-12345",
                "48392017%s-2-3",
                "4839201",
                "Rivière",
                "",
                "https://inscription-bts.ac-toulouse.fr/aide/48392017%s-2",
                "https://inscription-bts.ac-toulouse.fr/verifier/",
                "https://inscription-bts.ac-toulouse.fr/verifier/48392018%s-2",
                "https://inscription-bts.ac-toulouse.fr/verifier/48392017%s-2/autre"
            })
    void anythingElseIsNoNumber(String typed) {
        assertThat(Scan.read(typed.formatted(letter(48392017)))).isEmpty();
        assertThat(Scan.read(null)).isEmpty();
    }

    private static char letter(int rank) {
        return "ABCDEFGHJKLMNPQRSTVWXYZ".charAt(rank % 23);
    }

    private static String through(String keyboard, String printed) {
        var typed = new StringBuilder();
        for (var key : printed.toCharArray()) {
            var place = AMERICAN.indexOf(key);
            typed.append(place < 0 ? key : keyboard.charAt(place));
        }
        return typed.toString();
    }
}
