package fr.preinscription.staff.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How many registrations there may be at the closing.
 *
 * <p>The method: registrations so far, plus the days left times a pace. A pace is the mean of seven whole days in a row on
 * which the form was open, so that week-ends weigh as they do. The pace of the last seven days gives the middle, the
 * slowest and the fastest such weeks since the opening the two ends. No past session is known here, so the rush of the last
 * day is not foreseen: the middle is rather low. With less than two such weeks, or fewer than thirty registrations in them,
 * nothing is foreseen.
 */
sealed interface Forecast {

    int WEEK = 7;
    int DAYS_NEEDED = 2 * WEEK;
    int REGISTRATIONS_NEEDED = 30;

    /** The form is closed: the figure is known. */
    record Known(int registrations) implements Forecast {}

    /** Too little is known. */
    record TooSoon(int wholeDays, int registrations) implements Forecast {

        public int daysNeeded() {
            return DAYS_NEEDED;
        }

        public int registrationsNeeded() {
            return REGISTRATIONS_NEEDED;
        }
    }

    /**
     * @param low at the slowest pace so far
     * @param middle at the pace of the last seven whole days
     * @param high at the fastest pace so far
     * @param perDay the pace of the last seven whole days
     * @param lastDayAtLeast what the closing day brings at the pace of the slowest week
     * @param busiest the day with most registrations so far
     * @param onBusiest how many it had
     */
    record Range(
            int low,
            int middle,
            int high,
            double perDay,
            double slowest,
            double fastest,
            double daysLeft,
            int lastDayAtLeast,
            LocalDate busiest,
            int onBusiest)
            implements Forecast {}

    static Forecast of(OpenDays days) {
        if (days.isClosed()) {
            return new Known(days.total());
        }
        var paces = paces(days);
        var counted = days.whole().stream().mapToInt(days::on).sum();
        if (days.whole().size() < DAYS_NEEDED || counted < REGISTRATIONS_NEEDED) {
            return new TooSoon(days.whole().size(), counted);
        }
        var busiest = Collections.max(days.registrations().entrySet(), Map.Entry.comparingByValue());
        double slowest = Collections.min(paces);
        double fastest = Collections.max(paces);
        return new Range(
                at(days, slowest),
                at(days, paces.getLast()),
                at(days, fastest),
                paces.getLast(),
                slowest,
                fastest,
                days.daysLeft(),
                (int) Math.floor(slowest),
                busiest.getKey(),
                busiest.getValue());
    }

    /** The mean of each seven whole days in a row, the oldest first. */
    private static List<Double> paces(OpenDays days) {
        var paces = new ArrayList<Double>();
        for (var last = WEEK; last <= days.whole().size(); last++) {
            paces.add(days.whole().subList(last - WEEK, last).stream()
                    .mapToInt(days::on)
                    .average()
                    .orElseThrow());
        }
        return paces;
    }

    private static int at(OpenDays days, double pace) {
        return (int) Math.round(days.total() + pace * days.daysLeft());
    }
}
