package fr.preinscription.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and hours as they are written in France, in Paris time. */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private Paris() {}

    /** « vendredi 20 novembre 2026 »; the first of a month is written « 1er ». */
    public static String day(LocalDate date) {
        return ordinal(date, DAY.format(date));
    }

    public static String day(Instant instant) {
        return day(at(instant).toLocalDate());
    }

    /** « 20 novembre 2026 ». */
    public static String date(LocalDate date) {
        return ordinal(date, DATE.format(date));
    }

    /** « vendredi 20 novembre 2026 à 17 h », with minutes and seconds only when they are not zero. */
    public static String dayAndHour(Instant instant) {
        return day(instant) + " à " + hour(instant);
    }

    /** « 17 h », « 17 h 05 » or « 17 h 05 min 09 s ». */
    public static String hour(Instant instant) {
        var time = at(instant);
        if (time.getSecond() != 0) {
            return "%d\u00a0h\u00a0%02d\u00a0min\u00a0%02d\u00a0s"
                    .formatted(time.getHour(), time.getMinute(), time.getSecond());
        }
        return time.getMinute() == 0
                ? "%d\u00a0h".formatted(time.getHour())
                : "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }

    /** « 20/11/2026 », for tables. */
    public static String numeric(LocalDate date) {
        return NUMERIC.format(date);
    }

    /** « 20/11/2026 17:05 », for tables. */
    public static String stamp(Instant instant) {
        return STAMP.format(at(instant));
    }

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    private static String ordinal(LocalDate date, String text) {
        return date.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
    }
}
