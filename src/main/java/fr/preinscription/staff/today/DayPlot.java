package fr.preinscription.staff.today;

import fr.preinscription.web.Paris;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Registrations by day as bars, in units of the drawing: the higher the bar the more of them. Read in black and white:
 * nothing depends on a colour.
 *
 * @param width of the drawing
 * @param bars one a day, from left to right
 * @param lines horizontal lines with the number they stand for, the lowest first
 * @param marks dates under the bars
 * @param says what the drawing shows, for who does not see it
 */
record DayPlot(int width, int height, List<Bar> bars, List<Line> lines, List<Mark> marks, String says) {

    static final int LEFT = 34;
    static final int TOP = 12;
    static final int FLOOR = 172;
    static final int HEIGHT = 200;
    private static final int STEP = 16;
    private static final int BAR = 12;
    private static final int NEAR = 40;
    private static final List<Integer> ROUND =
            List.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000);
    private static final int MOST_LINES = 5;

    /** @param today whether it is not over yet; @param closed whether the form was not open all day */
    public record Bar(int x, int y, int width, int height, String says, boolean today, boolean closed) {}

    public record Line(int y, int stands) {}

    public record Mark(int x, String date) {}

    static DayPlot of(OpenDays days) {
        var most = days.registrations().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var step = ROUND.stream()
                .filter(round -> round * MOST_LINES >= most)
                .findFirst()
                .orElse(Math.max(1, most / MOST_LINES + 1));
        var top = Math.max(step, (most + step - 1) / step * step);
        var today = Paris.at(days.now()).toLocalDate();
        var bars = new ArrayList<Bar>();
        var marks = new ArrayList<Mark>();
        var x = LEFT;
        var lastMark = -NEAR;
        for (var entry : days.registrations().entrySet()) {
            var day = entry.getKey();
            var height = Math.round((float) (FLOOR - TOP) * entry.getValue() / top);
            bars.add(new Bar(
                    x,
                    FLOOR - height,
                    BAR,
                    height,
                    Paris.day(day) + " : " + inscriptions(entry.getValue()),
                    day.equals(today),
                    !days.whole().contains(day)));
            if (x == LEFT || (day.getDayOfWeek() == DayOfWeek.MONDAY && x - lastMark >= NEAR)) {
                marks.add(new Mark(x + BAR / 2, shortDate(day)));
                lastMark = x;
            }
            x += STEP;
        }
        var lines = new ArrayList<Line>();
        for (var stands = 0; stands <= top; stands += step) {
            lines.add(new Line(FLOOR - Math.round((float) (FLOOR - TOP) * stands / top), stands));
        }
        return new DayPlot(Math.max(x + STEP, 320), HEIGHT, bars, lines, marks, says(days, most));
    }

    private static String says(OpenDays days, int most) {
        if (days.total() == 0) {
            return "Aucune inscription pour le moment.";
        }
        var busiest = days.registrations().entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        return "%s du %s au %s ; le plus grand nombre, %d, le %s."
                .formatted(
                        inscriptions(days.total()),
                        Paris.date(days.registrations().firstKey()),
                        Paris.date(days.registrations().lastKey()),
                        most,
                        Paris.date(busiest));
    }

    private static String inscriptions(int number) {
        return number + (number > 1 ? " inscriptions" : " inscription");
    }

    private static String shortDate(LocalDate day) {
        return "%d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }
}
