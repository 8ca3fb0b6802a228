package fr.preinscription.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Content lines of a calendar, written as RFC 5545 wants: CRLF, folded at 75 octets, text escaped. */
final class CalendarLines {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    void add(String name, String value) {
        fold(name + ":" + value);
    }

    void text(String name, String value) {
        add(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n"));
    }

    void day(String name, LocalDate day) {
        add(name + ";VALUE=DATE", DAY.format(day));
    }

    void stamp(String name, Instant instant) {
        add(name, STAMP.format(instant));
    }

    String text() {
        return lines.toString();
    }

    /** No character is cut in two; the space that marks a continued line counts. */
    private void fold(String line) {
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += size;
        }
        lines.append("\r\n");
    }
}
