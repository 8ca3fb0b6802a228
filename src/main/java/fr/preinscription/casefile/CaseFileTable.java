package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.regulation.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file, read and written. */
@Repository
class CaseFileTable {

    private final JdbcClient database;
    private final JsonMapper json;

    CaseFileTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Waits for whoever acts on this registration, its candidate included. */
    void lock(UUID registration) {
        database.sql("select 1 from registration where id = ? for no key update")
                .param(registration)
                .query(Integer.class)
                .single();
    }

    boolean isTouched(UUID registration) {
        return database.sql("select exists (select from case_file where registration = ?)")
                .param(registration)
                .query(Boolean.class)
                .single();
    }

    /** Who made that version, as staff reads it. */
    String author(UUID registration, int version) {
        return database.sql(
                        "select coalesce(agent, 'Le candidat') from registration_version where registration = ? and version = ?")
                .params(registration, version)
                .query(String.class)
                .single();
    }

    /** Empty when there is no such registration. */
    Optional<Held> held(UUID registration) {
        return database.sql("""
                        select r.id, r.session, r.number, r.status, r.current_version, v.verdict,
                               coalesce(v.paper_from, v.version) as to_sign,
                               coalesce(f.revision, 0) as revision, coalesce(f.to_check, false) as to_check,
                               f.updated_by, f.updated_at, f.last_act
                        from registration r
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        left join case_file f on f.registration = r.id
                        where r.id = ?
                        """).param(registration).query(this::read).optional();
    }

    private Held read(ResultSet row, int index) throws SQLException {
        var registration = row.getObject("id", UUID.class);
        var lastBy = row.getString("updated_by");
        return new Held(
                registration,
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
                        : new CaseFile.LastAct(lastBy, instant(row, "updated_at"), row.getString("last_act")),
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

    private Map<String, Given> states(UUID registration) {
        var states = new LinkedHashMap<String, Given>();
        database.sql("select * from paper_state where registration = ? order by set_at, document")
                .param(registration)
                .query((row, index) -> new Given(
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

    private List<Added> added(UUID registration) {
        return database.sql("select * from added_paper where registration = ? order by added_at, document")
                .param(registration)
                .query((row, index) ->
                        new Added(row.getString("document"), row.getString("label"), row.getString("reason")))
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

    void add(UUID registration, Arrival arrival, Timeliness timeliness, StaffMember by, Instant at) {
        var paper = arrival.confirmation();
        database.sql("""
                        insert into envelope (registration, channel, sent_on, uploaded_at, registered_mail, received_on,
                                              paper_version, signed, dated, red_ink, timeliness,
                                              recorded_at, recorded_by, recorded_name)
                        values (:registration, :channel, :sentOn, :uploadedAt, :registeredMail, :receivedOn, :version,
                                :signed, :dated, :redInk, :timeliness, :at, :by, :name)
                        """)
                .param("registration", registration)
                .param("channel", arrival.channel().name())
                .param("sentOn", arrival.sentOn())
                .param(
                        "uploadedAt",
                        arrival.uploadedAt() == null
                                ? null
                                : arrival.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("registeredMail", arrival.registeredMail())
                .param("receivedOn", arrival.receivedOn())
                .param("version", paper == null ? null : paper.version())
                .param("signed", paper == null ? null : paper.signed())
                .param("dated", paper == null ? null : paper.dated())
                .param("redInk", paper == null ? null : paper.redInk())
                .param("timeliness", timeliness.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /** False when there is no such envelope in this file, or it is struck out already. */
    boolean strike(UUID registration, long envelope, String reason, StaffMember by, Instant at) {
        return database.sql("""
                        update envelope set struck_at = :at, struck_name = :name, struck_reason = :reason
                        where id = :envelope and registration = :registration and struck_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("name", by.name())
                        .param("reason", reason)
                        .param("envelope", envelope)
                        .param("registration", registration)
                        .update()
                == 1;
    }

    void set(UUID registration, Tick tick, StaffMember by, Instant at) {
        if (tick.state() == PaperState.AWAITED) {
            database.sql("delete from paper_state where registration = ? and document = ?")
                    .params(registration, tick.code())
                    .update();
            return;
        }
        database.sql("""
                        insert into paper_state (registration, document, state, reason, remark, set_at, set_by, set_name)
                        values (:registration, :document, :state, :reason, :remark, :at, :by, :name)
                        on conflict on constraint paper_state_pk do update
                        set state = excluded.state, reason = excluded.reason, remark = excluded.remark,
                            set_at = excluded.set_at, set_by = excluded.set_by, set_name = excluded.set_name
                        """)
                .param("registration", registration)
                .param("document", tick.code())
                .param("state", tick.state().name())
                .param("reason", tick.reason())
                .param("remark", tick.remark())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    void add(UUID registration, Added paper, StaffMember by, Instant at) {
        database.sql("""
                        insert into added_paper (registration, document, label, reason, added_at, added_by, added_name)
                        values (:registration, :document, :label, :reason, :at, :by, :name)
                        """)
                .param("registration", registration)
                .param("document", paper.code())
                .param("label", paper.label())
                .param("reason", paper.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    void addNote(UUID registration, String text, StaffMember by, Instant at) {
        database.sql("""
                        insert into note (registration, text, written_at, written_by, written_name)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(registration, text, at.atOffset(ZoneOffset.UTC), by.id(), by.name())
                .update();
    }

    /** Writes what follows from everything else, one revision on. */
    void store(Assessment assessment, boolean toCheck, String by, Instant at, String act) {
        database.sql("""
                        insert into case_file (registration, revision, state, completeness, received_on, timeliness,
                                               to_check, missing, reminder_due, updated_at, updated_by, last_act)
                        values (:registration, 1, :state, :completeness, :receivedOn, :timeliness, :toCheck,
                                :missing::text[], :reminderDue, :at, :by, :act)
                        on conflict on constraint case_file_pk do update
                        set revision = case_file.revision + 1, state = excluded.state,
                            completeness = excluded.completeness, received_on = excluded.received_on,
                            timeliness = excluded.timeliness, to_check = excluded.to_check,
                            missing = excluded.missing, reminder_due = excluded.reminder_due,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by,
                            last_act = excluded.last_act
                        """)
                .param("registration", assessment.registration())
                .param("state", assessment.workingState().name())
                .param("completeness", assessment.completeness().name())
                .param("receivedOn", assessment.receivedOn())
                .param(
                        "timeliness",
                        assessment.timeliness() == null
                                ? null
                                : assessment.timeliness().name())
                .param("toCheck", toCheck)
                .param(
                        "missing",
                        "{"
                                + String.join(
                                        ",",
                                        assessment.missing().stream()
                                                .map(missing -> '"' + missing.code() + '"')
                                                .toList())
                                + "}")
                .param("reminderDue", assessment.reminderDue())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("act", act)
                .update();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What somebody of the office said of one document. */
    record Given(
            String document,
            PaperState state,
            @Nullable String reason,
            @Nullable String remark,
            String by,
            Instant at) {}

    /** A paper that the rules do not ask for. */
    record Added(String code, String label, String reason) {}

    /** All that is known of one registration. */
    record Held(
            UUID registration,
            int session,
            String number,
            String status,
            int version,
            int versionToSign,
            Verdict verdict,
            int revision,
            boolean toCheck,
            CaseFile.@Nullable LastAct lastAct,
            List<Envelope> envelopes,
            Map<String, Given> states,
            List<Added> added,
            List<Reminder> reminders,
            List<Decision> decisions,
            List<Note> notes) {

        /** The letters that still hold: none from before the registration was kept on proof, or reinstated. */
        List<Reminder> letters() {
            return CaseFile.inForce(reminders, decisions);
        }

        /** The same once its papers are to be checked, or are not any more. */
        Held with(boolean nowToCheck) {
            return new Held(
                    registration,
                    session,
                    number,
                    status,
                    version,
                    versionToSign,
                    verdict,
                    revision,
                    nowToCheck,
                    lastAct,
                    envelopes,
                    states,
                    added,
                    reminders,
                    decisions,
                    notes);
        }
    }
}
