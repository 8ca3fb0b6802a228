package fr.preinscription.staff.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registrations and files that the rows of the search are made from, as they stand. */
@Repository
class Source {

    private final JdbcClient database;

    Source(JdbcClient database) {
        this.database = database;
    }

    /**
     * One registration, its current version and its file.
     *
     * @param documents documents that the office ticked, each with its state: {@code D-ID:RECEIVED}
     * @param missing null for a file that nobody touched
     */
    record Registered(
            UUID id,
            int session,
            String number,
            String status,
            int version,
            String nameKey,
            String firstNameKey,
            String birthDate,
            String email,
            @Nullable String phone,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt,
            OffsetDateTime changedAt,
            String answers,
            String verdict,
            boolean byOffice,
            boolean signedPaper,
            List<String> documents,
            @Nullable String fileState,
            int revision,
            @Nullable List<String> missing,
            @Nullable LocalDate receivedOn,
            @Nullable String timeliness,
            boolean toCheck,
            @Nullable LocalDate reminderDue,
            @Nullable String touchedBy,
            @Nullable OffsetDateTime touchedAt) {}

    List<Registered> of(Collection<UUID> registrations) {
        return database.sql("""
                        select r.*, v.received_at, v.answers, v.verdict,
                               exists (select from registration_version w
                                       where w.registration = r.id and w.author <> 'CANDIDATE') as by_office,
                               exists (select from envelope n where n.registration = r.id
                                       and n.paper_version is not null and n.struck_at is null) as signed_paper,
                               array(select p.document || ':' || p.state from paper_state p
                                     where p.registration = r.id) as documents,
                               f.state as file_state, coalesce(f.revision, 0) as revision, f.missing, f.received_on,
                               f.timeliness, coalesce(f.to_check, false) as to_check, f.reminder_due, f.updated_by,
                               f.updated_at as file_updated_at
                        from registration r
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        left join case_file f on f.registration = r.id
                        where r.id in (:registrations)
                        """)
                .param("registrations", registrations)
                .query(Source::read)
                .list();
    }

    private static Registered read(ResultSet row, int index) throws SQLException {
        return new Registered(
                row.getObject("id", UUID.class),
                row.getInt("session"),
                row.getString("number"),
                row.getString("status"),
                row.getInt("current_version"),
                row.getString("name_key"),
                row.getString("first_name_key"),
                row.getString("birth_date"),
                row.getString("email_key"),
                row.getString("phone"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("answers"),
                row.getString("verdict"),
                row.getBoolean("by_office"),
                row.getBoolean("signed_paper"),
                strings(row, "documents"),
                row.getString("file_state"),
                row.getInt("revision"),
                row.getArray("missing") == null ? null : strings(row, "missing"),
                row.getObject("received_on", LocalDate.class),
                row.getString("timeliness"),
                row.getBoolean("to_check"),
                row.getObject("reminder_due", LocalDate.class),
                row.getString("updated_by"),
                row.getObject("file_updated_at", OffsetDateTime.class));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
