package fr.preinscription.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves registrations from one state to another, and remembers every move. */
@Repository
class RegistrationStatuses {

    private final JdbcClient database;

    RegistrationStatuses(JdbcClient database) {
        this.database = database;
    }

    /**
     * False when the registration is in no state to be moved from, or when the move would make a second active
     * registration of one person. Whoever locks the row first moves it; the other one reads its new state.
     */
    boolean move(Change change) {
        return database.sql("""
                        with old as (
                            select * from registration where id = :id for update),
                        moved as (
                            update registration r set status = :after, updated_at = :at
                            from old
                            where r.id = old.id and old.status = any (:from::text[])
                              and not (:after = 'PREREGISTERED' and %s)
                            returning r.id, old.status as before)
                        insert into registration_status_change (registration, before, after, author, reason, changed_at)
                        select id, before, :after, :author, :reason, :at from moved
                        """.formatted(TWIN))
                        .param("id", change.registration())
                        .param("after", change.to().name())
                        .param(
                                "from",
                                "{"
                                        + String.join(
                                                ",",
                                                change.from().stream()
                                                        .map(Enum::name)
                                                        .toList()) + "}")
                        .param("author", change.author())
                        .param("reason", change.reason())
                        .param("at", change.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether another registration of the same person and session is active. */
    boolean hasActiveTwin(UUID registration) {
        return database.sql("select " + TWIN + " from registration old where id = ?")
                .param(registration)
                .query(Boolean.class)
                .single();
    }

    List<StatusChange> of(UUID registration) {
        return database.sql("""
                        select before, after, author, reason, changed_at from registration_status_change
                        where registration = ? order by id
                        """)
                .param(registration)
                .query((row, index) -> new StatusChange(
                        RegistrationStatus.valueOf(row.getString("before")),
                        RegistrationStatus.valueOf(row.getString("after")),
                        row.getString("author"),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static final String TWIN = """
            exists (select from registration other
                    where other.session = old.session and other.name_key = old.name_key
                      and other.first_name_key = old.first_name_key and other.birth_date = old.birth_date
                      and other.birth_place = old.birth_place and other.id <> old.id
                      and other.status not in ('WITHDRAWN', 'CANCELLED', 'REFUSED'))""";

    record Change(
            UUID registration,
            Set<RegistrationStatus> from,
            RegistrationStatus to,
            String author,
            String reason,
            Instant at) {}
}
