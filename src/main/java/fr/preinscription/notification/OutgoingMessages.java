package fr.preinscription.notification;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the outgoing messages, as delivery reads and stamps them. */
@Component
class OutgoingMessages {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    OutgoingMessages(JdbcClient database) {
        this.database = database;
    }

    /** A message to be written down; it has no number yet. */
    record NewMessage(
            MessageKind kind,
            String recipient,
            @Nullable UUID registration,
            @Nullable Integer version,
            byte @Nullable [] sealed,
            @Nullable Instant expiresAt,
            @Nullable LetterContent content,
            @Nullable Long copyOf) {

        NewMessage(
                MessageKind kind,
                String recipient,
                @Nullable UUID registration,
                @Nullable Integer version,
                byte @Nullable [] sealed,
                @Nullable Instant expiresAt) {
            this(kind, recipient, registration, version, sealed, expiresAt, null, null);
        }

        NewMessage(MessageKind kind, String recipient, UUID registration, LetterContent content) {
            this(kind, recipient, registration, null, null, null, content, null);
        }
    }

    /**
     * A message that has neither left nor failed.
     *
     * @param waitsUntil when to look again, because an earlier message of the same registration goes first; null when
     *     it is this one's turn
     */
    record OpenMessage(
            long id,
            MessageKind kind,
            String recipient,
            @Nullable UUID registration,
            @Nullable Integer version,
            byte @Nullable [] sealed,
            Instant createdAt,
            @Nullable Instant expiresAt,
            int attempts,
            @Nullable Instant waitsUntil,
            @Nullable LetterContent content) {}

    /** Whether the same words were written to the same registration a moment ago; the next who asks waits for this one. */
    boolean written(NewMessage message, Instant since) {
        database.sql("select id from registration where id = :registration for update")
                .param("registration", message.registration())
                .query(UUID.class)
                .optional();
        return database.sql("""
                        select exists (
                            select from outgoing_message
                            where registration = :registration and kind = :kind and created_at >= :since
                              and content = :content::jsonb)""")
                .param("registration", message.registration())
                .param("kind", message.kind().name())
                .param("since", utc(since))
                .param("content", JSON.writeValueAsString(message.content()))
                .query(Boolean.class)
                .single();
    }

    /** @param due when its delivery begins */
    long add(NewMessage message, Instant now, Instant due) {
        return database.sql("""
                        insert into outgoing_message (kind, recipient, registration, version, sealed, created_at, expires_at,
                                                      next_attempt_at, content, copy_of)
                        values (:kind, :recipient, :registration, :version, :sealed, :now, :expires,
                                :due, :content::jsonb, :copyOf)
                        returning id""")
                .param("kind", message.kind().name())
                .param("recipient", message.recipient())
                .param("registration", message.registration())
                .param("version", message.version())
                .param("sealed", message.sealed())
                .param("now", utc(now))
                .param("expires", utc(message.expiresAt()))
                .param("due", utc(due))
                .param("content", message.content() == null ? null : JSON.writeValueAsString(message.content()))
                .param("copyOf", message.copyOf())
                .query(Long.class)
                .single();
    }

    /** Letters, in one statement; their numbers follow their order. */
    List<Long> addLetters(List<NewMessage> letters, Instant now, List<Instant> due) {
        return database
                .sql("""
                        insert into outgoing_message (kind, recipient, registration, created_at, next_attempt_at, content)
                        select kind, recipient, registration, :now, due, content::jsonb
                        from unnest(:kinds::text[], :recipients::text[], :registrations::uuid[], :due::timestamptz[],
                                    :contents::text[])
                            with ordinality as letter (kind, recipient, registration, due, content, place)
                        order by place
                        returning id""")
                .param("now", utc(now))
                .param("kinds", letters.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("recipients", letters.stream().map(NewMessage::recipient).toArray(String[]::new))
                .param(
                        "registrations",
                        letters.stream()
                                .map(one -> String.valueOf(one.registration()))
                                .toArray(String[]::new))
                .param("due", due.stream().map(Instant::toString).toArray(String[]::new))
                .param(
                        "contents",
                        letters.stream()
                                .map(one -> JSON.writeValueAsString(one.content()))
                                .toArray(String[]::new))
                .query((row, number) -> row.getLong("id"))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /**
     * The messages of one registration leave in their order, so that the last version's is always the last. One that
     * the mail server puts off because of its recipient does not hold up a later one to another address: that is how a
     * candidate corrects a mistyped address. And what a candidate asked for waits for no letter of the office: those of
     * a selection leave slowly.
     */
    Optional<OpenMessage> open(long id) {
        return database.sql("""
                        select m.*, (
                            select p.next_attempt_at from outgoing_message p
                            where p.registration = m.registration and p.id < m.id
                              and p.sent_at is null and p.failed_at is null
                              and (p.content is null or m.content is not null)
                              and not (p.recipient <> m.recipient and p.last_outcome is not distinct from 'RECIPIENT_DEFERRED')
                            order by p.id limit 1) as waits_until
                        from outgoing_message m
                        where m.id = :id and m.sent_at is null and m.failed_at is null""")
                .param("id", id)
                .query((row, number) -> open(row))
                .optional();
    }

    /** The next one of the same registration. */
    Optional<Long> after(OpenMessage message) {
        return database.sql("""
                        select id from outgoing_message
                        where registration = :registration and id > :id and sent_at is null and failed_at is null
                        order by id limit 1""")
                .param("registration", message.registration())
                .param("id", message.id())
                .query(Long.class)
                .optional();
    }

    /**
     * What left has left, whatever was written meanwhile.
     *
     * @param next when to try again, null when this was the last attempt
     */
    @Transactional
    void attempted(OpenMessage message, DeliveryAttempt attempt, @Nullable Instant next) {
        var sent = attempt.outcome() == Outcome.SENT;
        var changed = database.sql("""
                        update outgoing_message set
                            attempts = attempts + 1, last_outcome = :outcome, next_attempt_at = :next,
                            sent_at = :sent, failed_at = :failed,
                            sealed = case when :next::timestamptz is null then null else sealed end
                        where id = :id and sent_at is null and (failed_at is null or :outcome = 'SENT')
                        returning attempts""")
                .param("outcome", attempt.outcome().name())
                .param("next", utc(next))
                .param("sent", sent ? utc(attempt.at()) : null)
                .param("failed", next == null && !sent ? utc(attempt.at()) : null)
                .param("id", message.id())
                .query(Integer.class)
                .optional();
        changed.ifPresent(number -> record(message.id(), number, attempt));
        if (sent && message.version() != null) {
            supersedeBefore(message, attempt.at());
        }
    }

    /** Earlier versions that could not reach another address must not arrive after this one any more. */
    private void supersedeBefore(OpenMessage message, Instant now) {
        database.sql("""
                        with superseded as (
                            update outgoing_message set
                                attempts = attempts + 1, last_outcome = 'SUPERSEDED', next_attempt_at = null,
                                failed_at = :now, sealed = null
                            where registration = :registration and id < :id and version < :version
                              and sent_at is null and failed_at is null
                            returning id, attempts)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, attempts, :now, 'SUPERSEDED', 'version ' || :version || ' left first' from superseded""")
                .param("registration", message.registration())
                .param("id", message.id())
                .param("version", message.version())
                .param("now", utc(now))
                .update();
    }

    void supersede(long id, Instant now) {
        database.sql("""
                        with superseded as (
                            update outgoing_message set
                                attempts = attempts + 1, last_outcome = 'SUPERSEDED', next_attempt_at = null, failed_at = :now
                            where id = :id and sent_at is null and failed_at is null
                            returning id, attempts)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, attempts, :now, 'SUPERSEDED', 'sent to the new address' from superseded""").param("id", id).param("now", utc(now)).update();
    }

    void callUp(long id, Instant now) {
        database.sql(
                        "update outgoing_message set next_attempt_at = :now where id = :id and next_attempt_at is not null")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    Optional<Instant> oldestOpen() {
        return database.sql("""
                        select created_at from outgoing_message where sent_at is null and failed_at is null
                        order by created_at limit 1""")
                .query((row, number) -> instant(row, "created_at"))
                .optional();
    }

    private void record(long message, int number, DeliveryAttempt attempt) {
        database.sql("""
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        values (:message, :number, :at, :outcome, :reason)""")
                .param("message", message)
                .param("number", number)
                .param("at", utc(attempt.at()))
                .param("outcome", attempt.outcome().name())
                .param("reason", attempt.reason())
                .update();
    }

    private static OpenMessage open(ResultSet row) throws SQLException {
        return new OpenMessage(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getObject("registration", UUID.class),
                row.getObject("version", Integer.class),
                row.getBytes("sealed"),
                instant(row, "created_at"),
                orNull(row, "expires_at"),
                row.getInt("attempts"),
                orNull(row, "waits_until"),
                content(row));
    }

    static @Nullable LetterContent content(ResultSet row) throws SQLException {
        var content = row.getString("content");
        return content == null ? null : JSON.readValue(content, LetterContent.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
