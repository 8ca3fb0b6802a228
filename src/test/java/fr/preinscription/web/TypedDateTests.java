package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTests {

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2000, 2000-02-29",
        "07, 03, 2001, 2001-03-07",
        "' 7 ', 3, 2001, 2001-03-07",
        "29, 2, 2001,",
        "31, 4, 2001,",
        "0, 1, 2001,",
        "1, 13, 2001,",
        "1, 1, 99,",
        "1, 1, 20001,",
        "un, 1, 2001,",
        "-1, 1, 2001,",
        "1, 1, ,",
        ", , ,",
    })
    void onlyADayOfTheCalendarIsADate(String day, String month, String year, LocalDate date) {
        assertThat(new TypedDate(day, month, year).date().orElse(null)).isEqualTo(date);
    }

    @Test
    void aDateIsTypedBackAsItIsSaid() {
        assertThat(TypedDate.of(LocalDate.of(2001, 3, 7))).isEqualTo(new TypedDate("7", "3", "2001"));
        assertThat(TypedDate.of(null).isEmpty()).isTrue();
    }
}
