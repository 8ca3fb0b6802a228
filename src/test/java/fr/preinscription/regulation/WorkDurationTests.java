package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDurationTests {
    private static final LocalDate DAY = LocalDate.parse("2021-02-28");

    @ParameterizedTest
    @CsvSource({
        "2018-03-01/2021-02-28, 36, 0",
        "2018-03-02/2021-02-28, 35, 27",
        "2021-02-28/2021-02-28, 0, 1",
        "2020-02-29/2021-02-27, 11, 30",
        "2021-03-01/2022-03-01, 0, 0",
        "2021-02-01/2021-01-31, 0, 0",
        "2021-02-02/2030-01-01, 0, 27"
    })
    void onePeriod(String period, int months, int days) {
        assertThat(employee(period)).isEqualTo(new WorkDuration(months + days / 30, days % 30));
    }

    @Test
    void thirtyDaysOfDifferentSpansMakeAMonth() {
        assertThat(employee("2019-01-01/2019-01-15", "2020-01-01/2020-01-15")).isEqualTo(new WorkDuration(1, 0));
    }

    @Test
    void adjoiningAndNestedPeriodsMerge() {
        assertThat(employee("2019-01-01/2019-01-31", "2019-02-01/2019-02-28", "2019-01-10/2019-01-12"))
                .isEqualTo(new WorkDuration(2, 0));
        assertThat(employee("2019-01-01/2019-01-31", "2019-02-02/2019-02-28")).isEqualTo(new WorkDuration(1, 27));
    }

    @Test
    void saysItInWords() {
        assertThat(new WorkDuration(35, 12).inWords()).isEqualTo("35 mois et 12 jours");
        assertThat(new WorkDuration(0, 1).inWords()).isEqualTo("0 mois et 1 jour");
        assertThat(new WorkDuration(36, 0).inWords()).isEqualTo("36 mois");
        assertThat(new WorkDuration(35, 29).reaches(36)).isFalse();
        assertThat(new WorkDuration(36, 0).reaches(36)).isTrue();
    }

    private static WorkDuration employee(String... periods) {
        List<Period> worked = Stream.of(periods)
                .map(period -> period.split("/"))
                .map(days -> new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                .toList();
        return WorkDuration.on(DAY, new Experience(ExperienceKind.EMPLOYEE, worked, true));
    }
}
