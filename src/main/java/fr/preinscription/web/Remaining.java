package fr.preinscription.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long there is left, in its two largest units; countdown.js writes the same words. */
final class Remaining {

    private record Unit(long seconds, String name) {}

    private static final List<Unit> UNITS =
            List.of(new Unit(86_400, "jour"), new Unit(3_600, "heure"), new Unit(60, "minute"), new Unit(1, "seconde"));

    private Remaining() {}

    /** « 3 jours et 4 heures », « 1 minute et 5 secondes »; empty once the instant has come. */
    static String between(Instant now, Instant until) {
        var left = Duration.between(now, until).plusNanos(999_999_999).toSeconds();
        for (var i = 0; i < UNITS.size(); i++) {
            var unit = UNITS.get(i);
            if (left >= unit.seconds) {
                var rest = i + 1 < UNITS.size() ? words(left % unit.seconds, UNITS.get(i + 1)) : "";
                return Stream.of(words(left, unit), rest)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" et "));
            }
        }
        return "";
    }

    private static String words(long left, Unit unit) {
        var count = left / unit.seconds;
        return count == 0 ? "" : "%d\u00a0%s%s".formatted(count, unit.name, count > 1 ? "s" : "");
    }
}
