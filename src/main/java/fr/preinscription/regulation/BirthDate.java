package fr.preinscription.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as it was typed: it may be impossible, and some foreign documents give the year only.
 *
 * @param year as typed
 * @param month 1 to 12, 0 when unknown
 * @param day 1 to 31, 0 when unknown
 */
public record BirthDate(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");

    /** Day and month unknown. */
    public static BirthDate yearOnly(int year) {
        return new BirthDate(year, 0, 0);
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 1990-05-14}, or {@code 1990-00-00} when day and month are unknown. What is not written so gives an
     * impossible date; what is empty gives null.
     */
    public static @Nullable BirthDate parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher iso = ISO.matcher(text.strip());
        return iso.matches()
                ? new BirthDate(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)))
                : new BirthDate(0, 0, 0);
    }

    /** True when the day and the month were given. */
    public boolean known() {
        return month != 0 || day != 0;
    }

    /** True when such a day exists; only day and month together may be unknown. */
    public boolean possible() {
        return forAgeRules() != null;
    }

    /**
     * The day every age rule reads: the date itself, or 31 December when day and month are unknown, so that a paper is
     * asked rather than forgotten. Null when the date is impossible.
     */
    public @Nullable LocalDate forAgeRules() {
        if (year < 1) {
            return null;
        }
        try {
            return known() ? LocalDate.of(year, month, day) : LocalDate.of(year, 12, 31);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** As typed, {@code 1990-05-14} or {@code 1990-00-00}. */
    @Override
    public String toString() {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }
}
