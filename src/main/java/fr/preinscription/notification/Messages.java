package fr.preinscription.notification;

import static fr.preinscription.notification.OutgoingMessages.content;
import static fr.preinscription.notification.OutgoingMessages.instant;
import static fr.preinscription.notification.OutgoingMessages.orNull;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessages.NewMessage;
import fr.preinscription.registration.Addressees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages to candidates, as the exam office looks at them. */
@Component
public class Messages {

    private final JdbcClient database;
    private final Outbox outbox;
    private final Addressees addressees;

    Messages(JdbcClient database, Outbox outbox, Addressees addressees) {
        this.database = database;
        this.outbox = outbox;
        this.addressees = addressees;
    }

    /** All messages about a registration, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> of(UUID registration) {
        var attempts = attemptsOf(registration);
        return database.sql("select * from outgoing_message where registration = :registration order by id")
                .param("registration", registration)
                .query((row, number) -> message(row, attempts))
                .list();
    }

    /**
     * Sends the confirmation of the last version once more, to the address of that version. Only the last can be sent
     * again: the last confirmation a candidate receives is the one that counts.
     *
     * @return the number of the new message, or of the one that is still waiting and was called up; empty when nothing
     *     was ever written about this registration
     */
    @Transactional
    public Optional<Long> sendAgain(UUID registration) {
        var last = database.sql("""
                        select * from outgoing_message
                        where registration = :registration and version is not null
                        order by version desc, id desc limit 1""")
                .param("registration", registration)
                .query((row, number) -> message(row, Map.of()))
                .optional();
        return last.map(message -> message.nextAttemptAt() == null
                ? outbox.add(new NewMessage(
                        message.kind(), message.recipient(), registration, message.version(), null, null))
                : outbox.callUp(message.id()));
    }

    @Transactional(readOnly = true)
    public Optional<OutgoingMessage> find(long message) {
        return database.sql("select registration from outgoing_message where id = ?")
                .param(message)
                .query(UUID.class)
                .optional()
                .flatMap(registration -> of(registration).stream()
                        .filter(one -> one.id() == message)
                        .findFirst());
    }

    /**
     * Sends one message once more. A letter of the office goes with the same words, to the address on file today; that
     * of a version only when it is the last one. What was sealed, links and codes, is gone and cannot be sent again.
     *
     * @return the number of the new message, or of the one that is still waiting and was called up; empty when it cannot
     *     be sent again
     */
    @Transactional
    public Optional<Long> sendAgain(long message) {
        var found = find(message);
        var registration = found.map(OutgoingMessage::registration).orElse(null);
        if (found.isEmpty() || registration == null) {
            return Optional.empty();
        }
        var one = found.get();
        if (one.content() != null) {
            return Optional.of(sendAgain(one, registration, one.content()));
        }
        var last = of(registration).stream()
                .map(OutgoingMessage::version)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return one.version() != null && last.equals(Optional.of(one.version()))
                ? sendAgain(registration)
                : Optional.empty();
    }

    private long sendAgain(OutgoingMessage letter, UUID registration, LetterContent content) {
        var recipient = letter.kind() == MessageKind.ADDRESS_CHANGED
                ? letter.recipient()
                : requireNonNull(addressees.of(List.of(registration)).get(registration))
                        .email();
        if (letter.nextAttemptAt() != null) {
            if (recipient.equals(letter.recipient())) {
                return outbox.callUp(letter.id());
            }
            outbox.giveUp(letter.id());
        }
        return outbox.add(
                new NewMessage(letter.kind(), recipient, registration, null, null, null, content, letter.id()));
    }

    private Map<Long, List<DeliveryAttempt>> attemptsOf(UUID registration) {
        return database
                .sql("""
                        select a.* from delivery_attempt a join outgoing_message m on m.id = a.message
                        where m.registration = :registration order by a.message, a.number""")
                .param("registration", registration)
                .query((row, number) -> Map.entry(row.getLong("message"), attempt(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static DeliveryAttempt attempt(ResultSet row) throws SQLException {
        return new DeliveryAttempt(
                instant(row, "at"), Outcome.valueOf(row.getString("outcome")), row.getString("reason"));
    }

    static OutgoingMessage message(ResultSet row, Map<Long, List<DeliveryAttempt>> attempts) throws SQLException {
        return new OutgoingMessage(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getObject("registration", UUID.class),
                row.getObject("version", Integer.class),
                instant(row, "created_at"),
                orNull(row, "sent_at"),
                orNull(row, "failed_at"),
                orNull(row, "next_attempt_at"),
                content(row),
                row.getObject("copy_of", Long.class),
                attempts.getOrDefault(row.getLong("id"), List.of()));
    }
}
