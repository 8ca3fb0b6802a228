package fr.preinscription.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.staff.today.OpenDays.Open;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpenDaysTests {

    /** 16 October, nine in Paris. */
    private static final Instant OPENS = Instant.parse("2026-10-16T07:00:00Z");

    /** 20 November, five in Paris. */
    private static final Instant CLOSES = Instant.parse("2026-11-20T16:00:00Z");

    @Test
    void runs_from_the_opening_to_today_with_the_days_on_which_nobody_came() {
        var days = days(Instant.parse("2026-10-19T10:00:00Z"), Map.of(LocalDate.of(2026, 10, 17), 3));

        assertThat(days.registrations())
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 10, 16), 0),
                        Map.entry(LocalDate.of(2026, 10, 17), 3),
                        Map.entry(LocalDate.of(2026, 10, 18), 0),
                        Map.entry(LocalDate.of(2026, 10, 19), 0));
        assertThat(days.total()).isEqualTo(3);
    }

    @Test
    void a_day_is_whole_from_midnight_to_midnight_only() {
        var days = days(Instant.parse("2026-10-19T10:00:00Z"), Map.of());

        assertThat(days.whole()).containsExactly(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 18));
        assertThat(days(Instant.parse("2026-10-19T22:00:00Z"), Map.of()).whole())
                .as("midnight has just passed in Paris")
                .endsWith(LocalDate.of(2026, 10, 19));
    }

    @Test
    void the_day_on_which_the_clocks_go_back_is_a_day() {
        var days = days(Instant.parse("2026-10-26T10:00:00Z"), Map.of());

        assertThat(days.whole()).contains(LocalDate.of(2026, 10, 25));
    }

    @Test
    void stops_at_the_closing() {
        var days = days(Instant.parse("2026-12-24T10:00:00Z"), Map.of(LocalDate.of(2026, 11, 20), 7));

        assertThat(days.isClosed()).isTrue();
        assertThat(days.registrations().lastKey()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(days.whole()).doesNotContain(LocalDate.of(2026, 11, 20));
        assertThat(days.daysLeft()).isZero();
    }

    @Test
    void counts_what_is_left_of_the_days() {
        assertThat(days(CLOSES.minusSeconds(129_600), Map.of()).daysLeft()).isEqualTo(1.5);
    }

    @Test
    void before_the_opening_there_is_one_day_without_anybody() {
        var days = days(Instant.parse("2026-10-01T10:00:00Z"), Map.of());

        assertThat(days.total()).isZero();
        assertThat(days.whole()).isEmpty();
    }

    private static OpenDays days(Instant now, Map<LocalDate, Integer> counts) {
        return OpenDays.of(new TreeMap<>(counts), List.of(new Open(OPENS, CLOSES)), now);
    }
}
