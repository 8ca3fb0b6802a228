package fr.preinscription.local;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.web.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * On which days an invented campaign happens: many on the first day, more and more toward the closing, a rush on its last
 * day, a few since the form opened again.
 *
 * @param opensAt when the form opened
 * @param closesAt when it closed the first time
 * @param dueOn last day of the postmark, as first decided
 * @param reopensAt when it opened again
 * @param now the present; nothing happens after it
 */
record InventedDays(Chance chance, Instant opensAt, Instant closesAt, LocalDate dueOn, Instant reopensAt, Instant now) {

    private static final int FIRST_DAYS = 2;
    private static final int LAST_DAYS = 4;

    static InventedDays of(Campaign campaign, Instant reopensAt, Chance chance, Instant now) {
        return new InventedDays(
                chance, campaign.opensAt(), campaign.closesAt(), campaign.dossierDueOn(), reopensAt, now);
    }

    LocalDate today() {
        return Paris.at(now).toLocalDate();
    }

    LocalDate lastDay() {
        return Paris.at(closesAt).toLocalDate();
    }

    /** Some hour before the first closing. */
    Instant beforeClosing() {
        var first = Paris.at(opensAt).toLocalDate();
        var last = lastDay();
        return switch (chance.rank(18, 44, 20, 18)) {
            case 0 -> within(first, first.plusDays(FIRST_DAYS));
            case 1 -> within(first.plusDays(FIRST_DAYS), last.minusDays(LAST_DAYS));
            case 2 -> within(last.minusDays(LAST_DAYS), last.minusDays(1));
            default -> within(last, last);
        };
    }

    /** Early enough to have been written to, and not to have answered. */
    Instant early() {
        var first = Paris.at(opensAt).toLocalDate();
        return within(first, first.plusDays(8));
    }

    /** In the last days before the first closing: their envelopes came all at once. */
    Instant late() {
        return within(lastDay().minusDays(LAST_DAYS), lastDay());
    }

    /** Since the form opened again. */
    Instant sinceReopening() {
        return within(Paris.at(reopensAt).toLocalDate(), today());
    }

    private Instant within(LocalDate from, LocalDate to) {
        var days = (int) (to.toEpochDay() - from.toEpochDay());
        var day = from.plusDays(chance.between(0, Math.max(0, days)));
        var at = day.atTime(chance.between(7, 22), chance.between(0, 59), chance.between(0, 59))
                .atZone(Paris.ZONE)
                .toInstant();
        if (day.equals(lastDay())) {
            at = closesAt.minus(Duration.ofSeconds(chance.between(40, 36_000)));
        }
        return clamp(at);
    }

    /** So many days later, never in the future. */
    LocalDate after(LocalDate day, int later) {
        var then = day.plusDays(later);
        return then.isBefore(today()) ? then : today();
    }

    LocalDate afterClosing(int later) {
        return after(lastDay(), later);
    }

    /** An hour or two later, before the form closed. */
    Instant sameEvening(Instant at) {
        var then = at.plusSeconds(chance.between(1_200, 7_200));
        return at.isBefore(closesAt) && !then.isBefore(closesAt) ? closesAt.minusSeconds(1) : clamp(then);
    }

    /** During the hours of the office on that day. */
    Instant atWork(LocalDate day) {
        var at = day.atTime(chance.between(9, 16), chance.between(0, 59), chance.between(0, 59))
                .atZone(Paris.ZONE)
                .toInstant();
        return at.isBefore(now) ? at : now.minusSeconds(chance.between(60, 3_000));
    }

    private Instant clamp(Instant at) {
        if (at.isBefore(opensAt)) {
            return opensAt.plusSeconds(chance.between(5, 7_200));
        }
        return at.isBefore(now) ? at : now.minusSeconds(chance.between(120, 20_000));
    }
}
