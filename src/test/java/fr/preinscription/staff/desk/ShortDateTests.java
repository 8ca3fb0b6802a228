package fr.preinscription.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {"2711", "27/11", "27.11", "27-11", " 27 11 ", "27/11/2026", "27/11/26", "271126", "27112026"})
    void a_day_is_typed_in_many_ways(String typed) {
        assertThat(ShortDate.read(typed, TODAY)).contains(LocalDate.of(2026, 11, 27));
    }

    @Test
    void without_a_year_it_is_the_last_such_day() {
        assertThat(ShortDate.read("0112", TODAY)).contains(TODAY);
        assertThat(ShortDate.read("0212", TODAY)).contains(LocalDate.of(2025, 12, 2));
        assertThat(ShortDate.read("28/12", LocalDate.of(2027, 1, 4))).contains(LocalDate.of(2026, 12, 28));
        assertThat(ShortDate.read("2902", LocalDate.of(2029, 1, 4))).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "27", "3111", "31/02/2026", "hier", "27/11/202", "2026-11-27x"})
    void what_is_no_day_is_nothing(String typed) {
        assertThat(ShortDate.read(typed, TODAY)).isEmpty();
    }

    @Test
    void it_is_written_whole() {
        assertThat(ShortDate.write(LocalDate.of(2026, 3, 7))).isEqualTo("07/03/2026");
        assertThat(ShortDate.write(null)).isEmpty();
    }
}
