package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters that await an answer. */
@Repository
class ReminderTable {

    private final JdbcClient database;
    private final JsonMapper json;

    ReminderTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID registration, Sent reminder, long message, StaffMember by, Instant at) {
        database.sql("""
                        insert into reminder (registration, ground, missing, addition, deadline, message, sent_at, sent_by,
                                              sent_name)
                        values (:registration, :ground, :missing::jsonb, :addition, :deadline, :message, :at, :by, :name)
                        """)
                .param("registration", registration)
                .param(
                        "ground",
                        reminder.ground() == null ? null : reminder.ground().name())
                .param("missing", json.writeValueAsString(reminder.missing()))
                .param("addition", reminder.addition())
                .param("deadline", reminder.deadline())
                .param("message", message)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /** False when there is no such letter to this candidate, or it has its answer. */
    boolean answer(UUID registration, long reminder, LocalDate on, String answer) {
        return database.sql("""
                        update reminder set answered_on = ?, answer = ?
                        where id = ? and registration = ? and answered_on is null
                        """).params(on, answer, reminder, registration).update() == 1;
    }

    /** A reminder as it is stored. */
    record Sent(
            @Nullable Ground ground,
            List<Missing> missing,
            @Nullable String addition,
            LocalDate deadline) {}
}
