package fr.preinscription.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the journal, as they lie in the database. */
@Repository
class JournalTable {

    private static final TypeReference<java.util.Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final int STREAMED = 1000;

    private final JdbcClient database;
    private final JsonMapper json;

    JournalTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes other writers wait until this transaction ends, and says what the last entry is. */
    Head lock() {
        database.sql("lock table journal_entry in exclusive mode").update();
        return database.sql("select number, fingerprint from journal_entry order by number desc limit 1")
                .query((row, index) -> new Head(row.getLong("number"), row.getString("fingerprint")))
                .optional()
                .orElse(new Head(0, Chain.START));
    }

    Instant now() {
        return database.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void add(JournalEntry entry) {
        var act = entry.act();
        database.sql("""
                        insert into journal_entry (number, at, actor, actor_name, action, summary, registration, subject,
                                                   details, fingerprint)
                        values (:number, :at, :actor, :actorName, :action, :summary, :registration, :subject,
                                :details::jsonb, :fingerprint)
                        """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", act.actor())
                .param("actorName", act.actorName())
                .param("action", act.action())
                .param("summary", act.summary())
                .param("registration", act.registration())
                .param("subject", act.subject())
                .param("details", json.writeValueAsString(act.details()))
                .param("fingerprint", entry.fingerprint())
                .update();
    }

    List<JournalEntry> before(@Nullable Long number, JournalFilter filter, int most) {
        return database.sql("""
                        select * from journal_entry
                        where (:number::bigint is null or number < :number)
                          and (:actor::uuid is null or actor = :actor)
                          and (:action::text is null or action = :action)
                          and (:text::text is null or concat_ws(' ', actor_name, summary, subject) ilike :text)
                          and (:from::timestamptz is null or at >= :from)
                          and (:until::timestamptz is null or at < :until)
                        order by number desc limit :most
                        """)
                .param("number", number)
                .param("actor", filter.actor())
                .param("action", blankToNull(filter.action()))
                .param("text", contains(blankToNull(filter.text())))
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("most", most)
                .query(this::entry)
                .list();
    }

    List<JournalEntry> about(UUID registration) {
        return database.sql("select * from journal_entry where registration = ? order by number")
                .param(registration)
                .query(this::entry)
                .list();
    }

    Optional<String> fingerprint(long number) {
        return database.sql("select fingerprint from journal_entry where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Every entry in order, a thousand at a time. */
    void each(Consumer<JournalEntry> reader) {
        long after = Long.MIN_VALUE;
        while (true) {
            var entries = database.sql("select * from journal_entry where number > ? order by number limit ?")
                    .params(after, STREAMED)
                    .query(this::entry)
                    .list();
            entries.forEach(reader);
            if (entries.size() < STREAMED) {
                return;
            }
            after = entries.getLast().number();
        }
    }

    private JournalEntry entry(ResultSet row, int index) throws SQLException {
        return new JournalEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Act(
                        row.getObject("actor", UUID.class),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("summary"),
                        row.getObject("registration", UUID.class),
                        row.getString("subject"),
                        json.readValue(row.getString("details"), DETAILS)),
                row.getString("fingerprint"));
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable String contains(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The last entry. */
    record Head(long number, String fingerprint) {}
}
