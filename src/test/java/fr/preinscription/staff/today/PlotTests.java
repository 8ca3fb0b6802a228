package fr.preinscription.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.staff.today.OpenDays.Open;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 16);

    @Test
    void a_bar_is_as_high_as_its_share_of_the_scale() {
        var plot = DayPlot.of(days(0, 50, 100));

        var bars = plot.bars();
        var scale = DayPlot.FLOOR - DayPlot.TOP;
        assertThat(bars).extracting(DayPlot.Bar::height).containsExactly(0, scale / 2, scale, 0);
        assertThat(bars).allMatch(bar -> bar.y() + bar.height() == DayPlot.FLOOR);
        assertThat(bars.get(2).says()).contains("dimanche 18 octobre 2026").contains("100 inscriptions");
        assertThat(bars.getLast().today()).isTrue();
        assertThat(plot.says()).contains("150 inscriptions").contains("100, le 18 octobre 2026");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5, 5", "6, 6", "7, 8", "79, 80", "101, 125", "999, 1000", "26000, 26005"})
    void the_scale_ends_on_a_round_number_that_holds_the_highest(int most, int top) {
        var lines = DayPlot.of(days(most)).lines();

        assertThat(lines.getLast().stands()).isEqualTo(top);
        assertThat(lines).hasSizeLessThanOrEqualTo(7);
        assertThat(lines.getFirst().y()).isEqualTo(DayPlot.FLOOR);
        assertThat(lines.getLast().y()).isEqualTo(DayPlot.TOP);
    }

    @Test
    void nobody_yet_is_drawn_and_said() {
        assertThat(DayPlot.of(days(0)).says()).isEqualTo("Aucune inscription pour le moment.");
    }

    @Test
    void the_parts_of_a_specialty_make_its_whole_and_the_biggest_fills_the_width() {
        var plot = SpecialtyPlot.of(
                List.of(SpecialtyLine.of("mco", "MCO", 100, 60, 30), SpecialtyLine.of("sio", "SIO", 50, 0, 0)));

        var mco = plot.rows().getFirst();
        assertThat(mco.complete()).isEqualTo(114);
        assertThat(mco.complete() + mco.received() + mco.awaited()).isEqualTo(380);
        assertThat(plot.rows().getLast().awaited()).isEqualTo(190);
        assertThat(mco.says()).contains("30 dossiers complets, 30 reçus non complets, 40 attendus");
    }

    @ParameterizedTest
    @CsvSource({
        // registrations, received, complete, share, foreseen
        "40, 20, 15, 75, 30",
        "40, 10, 3,  30, 12",
        "40, 9,  9,  100,",
        "40, 0,  0,  ,",
        "20, 20, 20, 100, 20",
    })
    void the_share_complete_is_carried_over_to_those_awaited(
            int registrations, int received, int complete, Integer share, Integer foreseen) {
        var line = SpecialtyLine.of("mco", "MCO", registrations, received, complete);

        assertThat(line.share()).isEqualTo(share);
        assertThat(line.foreseen()).isEqualTo(foreseen);
    }

    private static OpenDays days(int... counts) {
        var byDay = new TreeMap<LocalDate, Integer>();
        for (var day = 0; day < counts.length; day++) {
            byDay.put(FIRST.plusDays(day), counts[day]);
        }
        return OpenDays.of(
                byDay,
                List.of(new Open(Instant.parse("2026-10-15T22:00:00Z"), Instant.parse("2026-11-20T16:00:00Z"))),
                Instant.parse("2026-10-16T10:00:00Z").plusSeconds(86_400L * counts.length));
    }
}
