package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTests {

    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s-0", "%s-12"})
    void is_read_as_typed_or_scanned(String typed) {
        var number = RegistrationNumber.of(48392017);

        assertThat(RegistrationNumber.read(typed.formatted(number))).contains(number);
        assertThat(RegistrationNumber.read(typed.formatted(number).toLowerCase()))
                .contains(number);
    }

    @Test
    void betrays_every_wrong_digit_and_every_swap() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var number = RegistrationNumber.of(random.nextInt(100_000_000)).value();
            for (var place = 0; place < RegistrationNumber.DIGITS; place++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    if (digit != number.charAt(place)) {
                        assertThat(RegistrationNumber.read(
                                        number.substring(0, place) + digit + number.substring(place + 1)))
                                .isEmpty();
                    }
                }
                for (var other = place + 1; other < RegistrationNumber.DIGITS; other++) {
                    if (number.charAt(place) != number.charAt(other)) {
                        var swapped = new StringBuilder(number);
                        swapped.setCharAt(place, number.charAt(other));
                        swapped.setCharAt(other, number.charAt(place));
                        assertThat(RegistrationNumber.read(swapped.toString())).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void refuses_what_is_no_number() {
        assertThat(RegistrationNumber.read(null)).isEmpty();
        assertThat(RegistrationNumber.read("")).isEmpty();
        assertThat(RegistrationNumber.read("1234567A")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationNumber("00000000B"));
    }

    @Test
    void shuffles_the_ranks_without_ever_giving_a_number_twice() {
        var seen = new HashSet<Integer>();
        var neighbours = 0;
        var before = -1;
        for (var rank = 0; rank < 200_000; rank++) {
            var number = Numbering.shuffle(rank, KEY);
            assertThat(number).isBetween(0, 99_999_999);
            assertThat(seen.add(number))
                    .as("rank %d gives a number already given", rank)
                    .isTrue();
            neighbours += before >= 0 && Math.abs(number - before) <= 1_000 ? 1 : 0;
            before = number;
        }
        assertThat(neighbours).as("numbers close to the one drawn before").isLessThan(20);
    }
}
