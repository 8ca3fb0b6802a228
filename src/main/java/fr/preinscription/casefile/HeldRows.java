package fr.preinscription.casefile;

import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Held.Head;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.regulation.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is known of a registration, read. */
@Repository
class HeldRows {

    private final JdbcClient database;
    private final JsonMapper json;

    HeldRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Empty when there is no such registration. The revision is read first: whoever acts meanwhile makes the next act
     * stale, never lost.
     */
    Optional<Held> of(UUID registration) {
        return database.sql("""
                        select r.id, r.session, r.number, r.status, r.current_version, v.verdict,
                               coalesce(v.paper_from, v.version) as to_sign,
                               coalesce(f.revision, 0) as revision, coalesce(f.to_check, false) as to_check,
                               f.updated_by, f.updated_at, f.last_act
                        from registration r
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        left join case_file f on f.registration = r.id
                        where r.id = ?
                        """)
                .param(registration)
                .query(this::read)
                .optional()
                .map(this::filled);
    }

    private Head read(ResultSet row, int index) throws SQLException {
        var lastBy = row.getString("updated_by");
        return new Head(
                row.getObject("id", UUID.class),
                row.getInt("session"),
                row.getString("number"),
                row.getString("status"),
                row.getInt("current_version"),
                row.getInt("to_sign"),
                json.readValue(row.getString("verdict"), Verdict.class),
                row.getInt("revision"),
                row.getBoolean("to_check"),
                lastBy == null
                        ? null
                        : new CaseFile.LastAct(lastBy, instant(row, "updated_at"), row.getString("last_act")));
    }

    private Held filled(Head head) {
        var registration = head.registration();
        return new Held(
                head,
                envelopes(registration),
                states(registration),
                added(registration),
                reminders(registration),
                decisions(registration),
                notes(registration));
    }

    private List<Envelope> envelopes(UUID registration) {
        return database.sql("select * from envelope where registration = ? and struck_at is null order by id")
                .param(registration)
                .query((row, index) -> new Envelope(
                        row.getLong("id"),
                        new Arrival(
                                Channel.valueOf(row.getString("channel")),
                                row.getObject("sent_on", LocalDate.class),
                                row.getObject("uploaded_at") == null ? null : instant(row, "uploaded_at"),
                                row.getString("registered_mail"),
                                row.getObject("received_on", LocalDate.class),
                                row.getObject("paper_version") == null
                                        ? null
                                        : new SignedPaper(
                                                row.getInt("paper_version"),
                                                row.getBoolean("signed"),
                                                row.getBoolean("dated"),
                                                row.getBoolean("red_ink"))),
                        Timeliness.valueOf(row.getString("timeliness")),
                        row.getString("recorded_name"),
                        instant(row, "recorded_at")))
                .list();
    }

    private Map<String, Held.Given> states(UUID registration) {
        var states = new LinkedHashMap<String, Held.Given>();
        database.sql("select * from paper_state where registration = ? order by set_at, document")
                .param(registration)
                .query((row, index) -> new Held.Given(
                        row.getString("document"),
                        PaperState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("remark"),
                        row.getString("set_name"),
                        instant(row, "set_at")))
                .list()
                .forEach(given -> states.put(given.document(), given));
        return states;
    }

    private List<Held.Added> added(UUID registration) {
        return database.sql("select * from added_paper where registration = ? order by added_at, document")
                .param(registration)
                .query((row, index) ->
                        new Held.Added(row.getString("document"), row.getString("label"), row.getString("reason")))
                .list();
    }

    private List<Reminder> reminders(UUID registration) {
        return database.sql("select * from reminder where registration = ? order by id")
                .param(registration)
                .query((row, index) -> new Reminder(
                        row.getLong("id"),
                        row.getString("ground") == null ? null : Ground.valueOf(row.getString("ground")),
                        json.readValue(row.getString("missing"), new TypeReference<List<Missing>>() {}),
                        row.getString("addition"),
                        row.getObject("deadline", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answer"),
                        row.getLong("message"),
                        row.getString("sent_name"),
                        instant(row, "sent_at")))
                .list();
    }

    private List<Decision> decisions(UUID registration) {
        return database.sql("select * from decision where registration = ? order by id")
                .param(registration)
                .query((row, index) -> new Decision(
                        row.getLong("id"),
                        Decision.Kind.valueOf(row.getString("kind")),
                        row.getString("ground") == null ? null : Ground.valueOf(row.getString("ground")),
                        row.getString("law"),
                        row.getString("facts"),
                        row.getString("document"),
                        row.getObject("message", Long.class),
                        row.getString("decided_name"),
                        row.getString("capacity"),
                        instant(row, "decided_at"),
                        row.getString("appeal")))
                .list();
    }

    private List<Note> notes(UUID registration) {
        return database.sql("select * from note where registration = ? order by id")
                .param(registration)
                .query((row, index) -> new Note(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getString("written_name"),
                        instant(row, "written_at")))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
