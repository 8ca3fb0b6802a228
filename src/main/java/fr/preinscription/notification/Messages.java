package fr.preinscription.notification;

import static fr.preinscription.notification.OutgoingMessages.instant;
import static fr.preinscription.notification.OutgoingMessages.orNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessages.NewMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    Messages(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
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

    private Map<Long, List<DeliveryAttempt>> attemptsOf(UUID registration) {
        return database
                .sql("""
                        select a.* from delivery_attempt a join outgoing_message m on m.id = a.message
                        where m.registration = :registration order by a.message, a.number""")
                .param("registration", registration)
                .query((row, number) -> Map.entry(
                        row.getLong("message"),
                        new DeliveryAttempt(
                                instant(row, "at"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static OutgoingMessage message(ResultSet row, Map<Long, List<DeliveryAttempt>> attempts)
            throws SQLException {
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
                attempts.getOrDefault(row.getLong("id"), List.of()));
    }
}
