package fr.preinscription.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.staff.today.Forecast.Known;
import fr.preinscription.staff.today.Forecast.Range;
import fr.preinscription.staff.today.Forecast.TooSoon;
import fr.preinscription.staff.today.OpenDays.Open;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTests {

    private static final LocalDate OPENING = LocalDate.of(2026, 10, 5);

    @ParameterizedTest
    @CsvSource({
        // whole days, registrations of each, foreseen?
        "13, 10, false",
        "14, 10, true",
        "14, 2,  false",
        "15, 2,  true",
        "0,  0,  false",
    })
    void tells_nothing_before_two_weeks_and_thirty_registrations(int days, int each, boolean foreseen) {
        var forecast = Forecast.of(days(constant(days, each), days, 30));

        assertThat(forecast).isInstanceOf(foreseen ? Range.class : TooSoon.class);
    }

    @Test
    void goes_on_at_the_same_pace_when_there_was_only_one() {
        var range = (Range) Forecast.of(days(constant(20, 10), 20, 30));

        assertThat(range.low()).isEqualTo(300);
        assertThat(range.middle()).isEqualTo(300);
        assertThat(range.high()).isEqualTo(300);
        assertThat(range.lastDayAtLeast()).isEqualTo(10);
    }

    @Test
    void reaches_from_the_slowest_week_to_the_fastest_by_way_of_the_last() {
        // 14, 2 and 7 a day, week after week
        var counts = IntStream.range(0, 21)
                .map(day -> day < 7 ? 14 : day < 14 ? 2 : 7)
                .toArray();

        var range = (Range) Forecast.of(days(counts, 21, 31));

        assertThat(range.low()).isEqualTo(161 + 20);
        assertThat(range.middle()).isEqualTo(161 + 70);
        assertThat(range.high()).isEqualTo(161 + 140);
        assertThat(range.busiest()).isEqualTo(OPENING);
        assertThat(range.onBusiest()).isEqualTo(14);
    }

    @Test
    void week_ends_do_not_bend_it_whatever_the_day_it_is_asked() {
        for (var elapsed = 14; elapsed < 21; elapsed++) {
            var counts = IntStream.range(0, elapsed)
                    .map(day -> OPENING.plusDays(day).getDayOfWeek().getValue() > 5 ? 3 : 10)
                    .toArray();

            var range = (Range) Forecast.of(days(counts, elapsed, elapsed + 7));

            assertThat(range.middle() - IntStream.of(counts).sum())
                    .as("after %d days", elapsed)
                    .isEqualTo(56);
        }
    }

    @Test
    void today_counts_in_the_total_and_not_in_the_pace() {
        var counts = constant(21, 10);
        counts[20] = 1;

        var range = (Range) Forecast.of(days(counts, 20, 30));

        assertThat(range.perDay()).isEqualTo(10);
        assertThat(range.middle()).isEqualTo(201 + 100);
    }

    @Test
    void days_on_which_the_form_was_closed_say_nothing() {
        var opening = midnight(0);
        var counts = new TreeMap<LocalDate, Integer>();
        for (var day = 0; day < 40; day++) {
            counts.put(OPENING.plusDays(day), day < 14 || day >= 33 ? 10 : 0);
        }
        var stretches = List.of(new Open(opening, midnight(14)), new Open(midnight(33), midnight(50)));

        var range = (Range) Forecast.of(OpenDays.of(counts, stretches, midnight(40)));

        assertThat(range.low()).isEqualTo(range.high()).isEqualTo(210 + 100);
    }

    @Test
    void is_the_figure_itself_once_the_form_is_closed() {
        assertThat(Forecast.of(days(constant(20, 10), 20, 20))).isEqualTo(new Known(200));
    }

    @Test
    void says_in_words_what_it_supposes_and_never_a_figure_that_it_has_not() {
        assertThat(ForecastView.of(Forecast.of(days(constant(20, 10), 20, 30))).because())
                .anyMatch(line -> line.contains("n’est pas connue ici"));
        var soon = ForecastView.of(Forecast.of(days(constant(3, 4), 3, 30)));
        assertThat(soon.headline()).isEqualTo("Trop tôt pour prévoir.").doesNotContainPattern("\\d");
        assertThat(soon.because()).singleElement().asString().contains("il y en a 3 et 12");
    }

    private static OpenDays days(int[] counts, int elapsed, int closesAfter) {
        var byDay = new TreeMap<LocalDate, Integer>();
        for (var day = 0; day < counts.length; day++) {
            byDay.put(OPENING.plusDays(day), counts[day]);
        }
        return OpenDays.of(byDay, List.of(new Open(midnight(0), midnight(closesAfter))), midnight(elapsed));
    }

    private static int[] constant(int days, int each) {
        return IntStream.range(0, days).map(day -> each).toArray();
    }

    private static Instant midnight(int day) {
        return OPENING.plusDays(day).atStartOfDay(Paris.ZONE).toInstant();
    }
}
