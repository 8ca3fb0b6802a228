package fr.preinscription.staff.today;

import fr.preinscription.casefile.FileState;
import fr.preinscription.regulation.Timeliness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many files are where, in one reading of the table of files. */
record Workload(List<Line> lines) {

    static final int SOON = 7;

    /**
     * Files that have all of this in common.
     *
     * @param timeliness null while nothing came
     * @param overdue whether the last day to answer is past
     * @param soon whether it comes within a week
     * @param receivedOn the day of the oldest first envelope among them, null while nothing came
     * @param reminderDue the nearest last day to answer among them, null when none is awaited
     */
    record Line(
            FileState state,
            @Nullable Timeliness timeliness,
            boolean overdue,
            boolean soon,
            int files,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate reminderDue) {

        static Line read(ResultSet row, int index) throws SQLException {
            var timeliness = row.getString("timeliness");
            return new Line(
                    FileState.valueOf(row.getString("state")),
                    timeliness == null ? null : Timeliness.valueOf(timeliness),
                    row.getBoolean("overdue"),
                    row.getBoolean("soon"),
                    row.getInt("files"),
                    row.getObject("received_on", LocalDate.class),
                    row.getObject("reminder_due", LocalDate.class));
        }
    }

    int count(Predicate<Line> which) {
        return lines.stream().filter(which).mapToInt(Line::files).sum();
    }

    int in(FileState... states) {
        return count(line -> List.of(states).contains(line.state()));
    }

    /** Registrations that take part in the session. */
    int active() {
        return count(line -> !line.state().isOver());
    }

    /** Files of which something came. */
    int received() {
        return count(line -> !line.state().isOver() && line.receivedOn() != null);
    }

    /** Files that count, sent late or perhaps late, without an accepted proof. */
    int sent(Timeliness timeliness) {
        return count(line -> !line.state().isOver() && line.timeliness() == timeliness);
    }

    @Nullable
    LocalDate oldest(FileState state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(Line::receivedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    LocalDate nextDeadline(Predicate<Line> which) {
        return lines.stream()
                .filter(which)
                .map(Line::reminderDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
