package fr.preinscription.staff.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, and how many times.
 *
 * @param title what, in the imperative
 * @param why one sentence: why now, by which rule
 * @param href the list of what is counted
 * @param when the day that presses: a deadline, or since when it waits; null when there is none
 * @param deadline whether that day is a deadline
 * @param late whether that day is past
 * @param head whether only the head of the office does it
 */
record Task(
        String title,
        int count,
        String why,
        String href,
        @Nullable LocalDate when,
        boolean deadline,
        boolean late,
        boolean head) {

    static Task of(String title, int count, String why, String href) {
        return new Task(title, count, why, href, null, false, false, false);
    }

    Task by(@Nullable LocalDate day, LocalDate today) {
        return new Task(title, count, why, href, day, true, day != null && day.isBefore(today), head);
    }

    Task waitingSince(@Nullable LocalDate day) {
        return new Task(title, count, why, href, day, false, late, head);
    }

    Task forTheHead() {
        return new Task(title, count, why, href, when, deadline, late, true);
    }
}
