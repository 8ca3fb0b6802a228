package fr.preinscription.staff.handover;

import fr.preinscription.followup.HandedOver;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells candidates whether their registration was handed over. */
@Repository
class HandedOverFiles implements HandedOver {

    private final JdbcClient database;

    HandedOverFiles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> since(UUID registration) {
        return database.sql("""
                        select last.made_at from (
                            select h.made_at, l.operation from hand_over_line l join hand_over h on h.id = l.hand_over
                            where l.registration = ? order by h.id desc limit 1) last
                        where last.operation <> 'REMOVED'
                        """)
                .param(registration)
                .query((row, index) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
