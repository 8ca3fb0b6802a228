package fr.preinscription.bench;

import fr.preinscription.OpenCampaign;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Registrations written without the product, by its statements alone, over one connection. */
final class Statements implements Crowd.Client {

    /** As {@code RegistrationTable} and {@code OutgoingMessages} write them. */
    private static final String REGISTRATION = """
            with created as (
                insert into registration (id, session, number, status, current_version, name_key, first_name_key,
                                          birth_date, birth_place, email_key, phone, created_at, updated_at)
                values (?, ?, ?, 'PREREGISTERED', 0, ?, ?, ?, '81004', ?, ?, now(), now())
                on conflict do nothing
                returning id)
            insert into registration_version (registration, version, submission, author, received_at, answers,
                                              verdict, rules, confirmation)
            select id, 0, ?, 'CANDIDATE', now(), ?::jsonb, ?::jsonb, ?::text[], ?::jsonb
            from created""";

    private static final String MESSAGE = """
            insert into outgoing_message
                (kind, recipient, registration, version, sealed, created_at, expires_at, next_attempt_at)
            values ('CONFIRMATION', ?, ?, 0, null, now(), null, now())""";

    private final Applicants applicants;
    private final Connection connection;
    private final PreparedStatement registration;
    private final PreparedStatement message;
    private final String[] content;

    Statements(Applicants applicants, DataSource database) throws SQLException {
        this.applicants = applicants;
        connection = database.getConnection();
        connection.setAutoCommit(false);
        content = contentOfOne();
        registration = connection.prepareStatement(REGISTRATION);
        message = connection.prepareStatement(MESSAGE);
    }

    /** What the product wrote for a registration, the first as a rule. */
    private String[] contentOfOne() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select answers, verdict, rules, confirmation from registration_version limit 1")) {
            row.next();
            return new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)};
        }
    }

    @Override
    public boolean once() throws SQLException {
        var person = applicants.person();
        var id = UUID.randomUUID();
        write(
                registration,
                id,
                OpenCampaign.SESSION,
                "B" + person.rank(),
                person.name(),
                person.firstName(),
                person.birth().toString(),
                person.email(),
                person.phone(),
                UUID.randomUUID(),
                content[0],
                content[1],
                content[2],
                content[3]);
        write(message, person.email(), id);
        connection.commit();
        return true;
    }

    private static void write(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        if (statement.executeUpdate() != 1) {
            throw new SQLException("Not written");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
