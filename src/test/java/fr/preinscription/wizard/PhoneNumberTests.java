package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678",
        "06.12.34.56.78, +33612345678",
        "+33 6 12 34 56 78, +33612345678",
        "+33 (0)6 12 34 56 78, +33612345678",
        "0033612345678, +33612345678",
        "05 61 00 00 00, +33561000000",
        "0692 12 34 56, +262692123456",
        "+262 692 12 34 56, +262692123456",
        "0690 30 12 34, +590690301234",
        "0696 20 12 34, +596696201234",
        "0694 20 12 34, +594694201234",
        "0639 69 12 34, +262639691234",
        "+687 75 12 34, +687751234",
        "+689 87 12 34 56, +68987123456",
        "+32 470 12 34 56, +32470123456",
        "00 41 78 123 45 67, +41781234567",
    })
    void is_read_as_it_is_typed(String typed, String international) {
        assertThat(PhoneNumber.international(typed)).contains(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "06 12", "06 12 34 56 789", "12 34 56 78 90", "un numéro", "+33", "+999 12 34 56 78"})
    void nothing_else_is_a_number(String typed) {
        assertThat(PhoneNumber.international(typed)).isEmpty();
    }
}
