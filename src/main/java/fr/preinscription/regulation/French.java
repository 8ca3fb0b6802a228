package fr.preinscription.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How dates, lists and punctuation are written for a candidate. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern QUANTITY = Pattern.compile("(\\d) (h|mois|ans)\\b");

    private French() {}

    /** {@code vendredi 27 novembre 2020}. */
    static String day(LocalDate day) {
        return day.format(DAY).replace(" 1 ", " 1er ");
    }

    /** {@code janvier 2021}. */
    static String month(YearMonth month) {
        return month.format(MONTH);
    }

    /** {@code vendredi 20 novembre 2020 à 17 h}. */
    static String instant(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String minutes = local.getMinute() == 0 ? "" : " %02d".formatted(local.getMinute());
        return day(local.toLocalDate()) + " à " + local.getHour() + " h" + minutes;
    }

    /** {@code a, b et c}. */
    static String list(Collection<String> items, String lastWord) {
        List<String> all = List.copyOf(items);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " " + lastWord + " " + all.getLast();
    }

    /** Non-breaking spaces where French wants them. */
    static String typeset(String text) {
        String spaced = text.replace(" :", "\u00a0:")
                .replace(" ;", "\u00a0;")
                .replace(" ?", "\u00a0?")
                .replace(" !", "\u00a0!")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»");
        String grouped = THOUSANDS.matcher(spaced).replaceAll("\u202f");
        return QUANTITY.matcher(grouped).replaceAll("$1\u00a0$2");
    }
}
