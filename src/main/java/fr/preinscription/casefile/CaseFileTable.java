package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import fr.preinscription.regulation.Timeliness;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a file, written. */
@Repository
class CaseFileTable {

    private final JdbcClient database;

    CaseFileTable(JdbcClient database) {
        this.database = database;
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

    void add(UUID registration, Held.Added paper, StaffMember by, Instant at) {
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
        derived(database.sql("""
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
                        """), assessment)
                .param("toCheck", toCheck)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("act", act)
                .update();
    }

    List<UUID> touched(int session) {
        return database.sql("""
                        select f.registration from case_file f join registration r on r.id = f.registration
                        where r.session = ?
                        """)
                .param(session)
                .query((row, index) -> row.getObject("registration", UUID.class))
                .list();
    }

    /** Nobody acted: the revision stays. False when nothing follows that did not before, or somebody acts right now. */
    boolean reassess(Assessment assessment, int revision, Instant at) {
        return derived(database.sql("""
                        update case_file
                        set state = :state, completeness = :completeness, received_on = :receivedOn::date,
                            timeliness = :timeliness::text, missing = :missing::text[], reminder_due = :reminderDue::date,
                            assessed_at = :at
                        where registration = :registration and revision = :revision
                          and (state, timeliness) is distinct from (:state::text, :timeliness::text)
                        """), assessment)
                        .param("revision", revision)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec derived(JdbcClient.StatementSpec statement, Assessment assessment) {
        var timeliness = assessment.timeliness();
        var missing = assessment.missing().stream()
                .map(one -> '"' + one.code() + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return statement
                .param("registration", assessment.registration())
                .param("state", assessment.workingState().name())
                .param("completeness", assessment.completeness().name())
                .param("receivedOn", assessment.receivedOn())
                .param("timeliness", timeliness == null ? null : timeliness.name())
                .param("missing", missing)
                .param("reminderDue", assessment.reminderDue());
    }
}
