package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWindowTests {
    private static final SessionParameters SESSION = Candidates.session(2021);

    @Test
    void windowsEndTheDayBeforeTheExam() {
        assertThat(JobWindow.fullTime(SESSION))
                .isEqualTo(new JobWindow(LocalDate.parse("2020-05-10"), LocalDate.parse("2021-05-09"), 6));
        assertThat(JobWindow.partTime(SESSION))
                .isEqualTo(new JobWindow(LocalDate.parse("2019-05-10"), LocalDate.parse("2021-05-09"), 12));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-10, 2020-11-09, true",
        "2020-05-10, 2020-11-08, true",
        "2020-05-10, 2020-11-07, false",
        "2020-05-01, 2020-11-07, false",
        "2020-11-10, ,           true",
        "2020-11-11, ,           false",
        "2020-11-10, 2022-01-01, true"
    })
    void sixMonthsFullTime(LocalDate from, LocalDate to, boolean proven) {
        assertThat(JobWindow.fullTime(SESSION).provenBy(List.of(new Period(from, to))))
                .isEqualTo(proven);
    }
}
