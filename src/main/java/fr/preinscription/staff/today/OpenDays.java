package fr.preinscription.staff.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of a campaign, with how many people registered on each. A day counts as whole when the form was open from its
 * first to its last second: days before the opening, since an early closing and until a new opening are no sign of how fast
 * people register, nor is the present day, which is not over.
 *
 * @param registrations by day, from the first to the last day on which the form was open; a day without any has 0
 * @param whole the days, among them, on which the form was open from midnight to midnight, in order
 * @param closesAt when the form closes
 * @param now the present
 */
record OpenDays(SortedMap<LocalDate, Integer> registrations, List<LocalDate> whole, Instant closesAt, Instant now) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A stretch during which the form is open: from an instant, to another one excluded. */
    record Open(Instant from, Instant to) {

        boolean holds(Instant first, Instant last) {
            return !from.isAfter(first) && !to.isBefore(last);
        }
    }

    /** @param stretches in order; the last one ends when the form closes */
    static OpenDays of(SortedMap<LocalDate, Integer> counts, List<Open> stretches, Instant now) {
        var registrations = new TreeMap<LocalDate, Integer>();
        var first = day(stretches.getFirst().from());
        var closesAt = stretches.getLast().to();
        var last = day(now.isBefore(closesAt) ? now : closesAt.minusNanos(1));
        first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .forEach(day -> registrations.put(day, counts.getOrDefault(day, 0)));
        var whole = registrations.keySet().stream()
                .filter(day -> !midnight(day.plusDays(1)).isAfter(now))
                .filter(day ->
                        stretches.stream().anyMatch(open -> open.holds(midnight(day), midnight(day.plusDays(1)))))
                .toList();
        return new OpenDays(registrations, whole, closesAt, now);
    }

    int total() {
        return registrations.values().stream().mapToInt(Integer::intValue).sum();
    }

    int on(LocalDate day) {
        return registrations.getOrDefault(day, 0);
    }

    /** In days, with what is left of today. */
    double daysLeft() {
        return closesAt.isAfter(now) ? Duration.between(now, closesAt).toSeconds() / 86_400.0 : 0;
    }

    boolean isClosed() {
        return !now.isBefore(closesAt);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(PARIS).toLocalDate();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
