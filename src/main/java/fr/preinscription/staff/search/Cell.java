package fr.preinscription.staff.search;

import fr.preinscription.web.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value of a line.
 *
 * @param text as it is read on the screen
 * @param value as a table is to hold it: a String, an Integer, a LocalDate, a LocalDateTime of Paris, or null
 * @param tag colour that repeats a state, null for plain text
 */
record Cell(String text, @Nullable Object value, @Nullable String tag) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("RECEIVED", "bureau-tag-wait"),
            Map.entry("COMPLETE", "bureau-tag-good"),
            Map.entry("REGISTERED", "bureau-tag-good"),
            Map.entry("INCOMPLETE", "bureau-tag-care"),
            Map.entry("NOT_CONFORMING", "bureau-tag-care"),
            Map.entry("REMINDED", "bureau-tag-care"),
            Map.entry("CANCELLED", "bureau-tag-bad"),
            Map.entry("REFUSED", "bureau-tag-bad"),
            Map.entry("LATE", "bureau-tag-bad"),
            Map.entry("PROOF_NEEDED", "bureau-tag-care"),
            Map.entry("FAILED", "bureau-tag-bad"));

    static Cell read(Column column, ResultSet row, String name, Words words) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> text(row.getString(name));
            case NUMBER -> new Cell(row.getString(name), row.getInt(name), null);
            case DAY -> day(row.getObject(name, LocalDate.class));
            case INSTANT -> instant(row.getObject(name, OffsetDateTime.class));
            case BIRTH -> birth(row.getString(name));
            case YES_NO -> text(row.getObject(name) == null ? "" : row.getBoolean(name) ? "oui" : "non");
            case LIST -> list(row, name);
            default -> word(column, row.getString(name), row.getInt("session"), words);
        };
    }

    private static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Cell("", null, null) : new Cell(text, text, null);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? text(null) : new Cell(DAY.format(day), day, null);
    }

    private static Cell instant(@Nullable OffsetDateTime at) {
        if (at == null) {
            return text(null);
        }
        LocalDateTime here = Paris.at(at.toInstant()).toLocalDateTime().withNano(0);
        return new Cell(MINUTE.format(here), here, null);
    }

    /** Sometimes only the year is known. */
    private static Cell birth(String iso) {
        return iso.contains("-00") ? text(iso.substring(0, 4)) : day(iso.isEmpty() ? null : LocalDate.parse(iso));
    }

    private static Cell list(ResultSet row, String name) throws SQLException {
        return text(Source.strings(row, name).stream().map(Words::brief).collect(Collectors.joining(", ")));
    }

    private static Cell word(Column column, @Nullable String code, int session, Words words) {
        if (code == null || code.isEmpty()) {
            return text(null);
        }
        var text = switch (column.kind()) {
            case STATE -> words.state(code, session);
            case STATUS -> Words.status(code);
            case SPECIALTY -> words.specialty(code, session);
            case FORM -> Words.form(code);
            case CATEGORY -> Words.category(code);
            case LANGUAGE -> words.language(code);
            case TIMELINESS -> Words.timeliness(code);
            case MESSAGE -> Words.message(code);
            default -> code;
        };
        var tagged = column.kind() == Column.Kind.STATE
                || column.kind() == Column.Kind.TIMELINESS
                || column.kind() == Column.Kind.MESSAGE;
        return new Cell(text, text, tagged ? TAGS.getOrDefault(code, "") : null);
    }
}
