package fr.preinscription.staff.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as it is typed hundreds of times: « 2711 », « 27/11 », « 27/11/2026 ». */
final class ShortDate {

    private static final Pattern APART = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{2}|\\d{4}))?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int CENTURY = 2000;

    private ShortDate() {}

    /** Without a year, the last such day that is not to come; empty when there is no such day. */
    static Optional<LocalDate> read(@Nullable String typed, LocalDate today) {
        var text = typed == null ? "" : typed.strip();
        for (var pattern : new Pattern[] {APART, TOGETHER}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                var day = Integer.parseInt(matcher.group(1));
                var month = Integer.parseInt(matcher.group(2));
                return matcher.group(3) == null
                        ? day(day, month, today.getYear())
                                .filter(date -> !date.isAfter(today))
                                .or(() -> day(day, month, today.getYear() - 1))
                        : day(day, month, year(matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    /** « 27/11/2026 ». */
    static String write(@Nullable LocalDate date) {
        return date == null ? "" : WRITTEN.format(date);
    }

    private static int year(String typed) {
        return typed.length() == 2 ? CENTURY + Integer.parseInt(typed) : Integer.parseInt(typed);
    }

    private static Optional<LocalDate> day(int day, int month, int year) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
