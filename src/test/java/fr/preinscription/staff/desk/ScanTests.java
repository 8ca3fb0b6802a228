package fr.preinscription.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check letter is the remainder by 23: T for 48392017. */
class ScanTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48392017%s-2",
                " 48392017%s-2\r",
                "48392017%s–2",
                "4839 2017 %s-2",
                "N° 48392017%s-2",
                "]Q148392017%s-2"
            })
    void the_code_of_a_confirmation_is_number_and_version(String typed) {
        assertThat(Scan.read(typed.formatted(letter(48392017)))).contains(scan(48392017, 2));
        assertThat(Scan.read(typed.formatted(letter(48392017)).toLowerCase())).contains(scan(48392017, 2));
    }

    @Test
    void a_reader_on_a_french_keyboard_is_understood() {
        for (var rank : new int[] {48392017, 12345670, 0, 1, 13, 16, 19, 21, 98765432}) {
            var printed = scan(rank, 10).number() + "-10";
            assertThat(Scan.read(french(printed, "à&é\"'(-è_ç")))
                    .as(french(printed, "à&é\"'(-è_ç"))
                    .contains(scan(rank, 10));
            assertThat(Scan.read(french(printed, "à&é\"'(§è!ç")))
                    .as("on a Mac, %s", printed)
                    .contains(scan(rank, 10));
        }
    }

    @Test
    void a_number_typed_without_the_shift_key_is_understood() {
        assertThat(Scan.read("'_\"çéà&è" + letter(48392017) + "-é")).contains(scan(48392017, 2));
    }

    @Test
    void the_version_may_be_missing() {
        assertThat(Scan.read("48392017" + letter(48392017))).contains(new Scan("48392017" + letter(48392017), null));
    }

    @Test
    void a_wrong_digit_is_no_number() {
        var letter = letter(48392017);
        assertThat(Scan.read("48392018" + letter + "-2")).isEmpty();
        assertThat(Scan.read("48392017" + letter + "2")).isEmpty();
        assertThat(Scan.read("48392017" + letter + "-")).isEmpty();
        assertThat(Scan.read("4839201")).isEmpty();
        assertThat(Scan.read("Rivière")).isEmpty();
        assertThat(Scan.read("")).isEmpty();
        assertThat(Scan.read(null)).isEmpty();
    }

    private static Scan scan(int rank, int version) {
        return new Scan("%08d%s".formatted(rank, letter(rank)), version);
    }

    private static char letter(int rank) {
        return "ABCDEFGHJKLMNPQRSTVWXYZ".charAt(rank % 23);
    }

    /** What a French keyboard writes when the keys of an American one are pressed. */
    private static String french(String printed, String digits) {
        var typed = new StringBuilder();
        for (var character : printed.toCharArray()) {
            typed.append(
                    switch (character) {
                        case 'A' -> 'Q';
                        case 'Q' -> 'A';
                        case 'W' -> 'Z';
                        case 'Z' -> 'W';
                        case 'M' -> '?';
                        case '-' -> ')';
                        default -> Character.isDigit(character) ? digits.charAt(character - '0') : character;
                    });
        }
        return typed.toString();
    }
}
