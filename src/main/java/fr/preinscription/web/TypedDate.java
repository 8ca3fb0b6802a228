package fr.preinscription.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as somebody types it in three inputs; it keeps what was typed, even when no such day exists. */
public record TypedDate(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
    private static final Pattern LONG = Pattern.compile("\\d{4}");

    public static TypedDate of(@Nullable LocalDate date) {
        return date == null
                ? new TypedDate(null, null, null)
                : new TypedDate(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }

    public TypedDate {
        day = trimmed(day);
        month = trimmed(month);
        year = trimmed(year);
    }

    /** Nothing was typed in any of the three. */
    public boolean isEmpty() {
        return day == null && month == null && year == null;
    }

    /** All three were typed, which does not make it a day of the calendar. */
    public boolean isComplete() {
        return day != null && month != null && year != null;
    }

    /** The day of the calendar, when there is one: « 31 / 2 / 2026 » and « 1 / 1 / 99 » are none. */
    public Optional<LocalDate> date() {
        if (day == null || month == null || year == null) {
            return Optional.empty();
        }
        if (!SHORT.matcher(day).matches()
                || !SHORT.matcher(month).matches()
                || !LONG.matcher(year).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
