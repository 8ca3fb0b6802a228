package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions and letters to candidates, written once. */
@Repository
class DecisionTable {

    private final JdbcClient database;

    DecisionTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID registration, Taken decision, StaffMember by) {
        database.sql("""
                        insert into decision (registration, kind, ground, law, facts, document, decided_at, decided_by,
                                              decided_name, capacity, appeal, message)
                        values (:registration, :kind, :ground, :law, :facts, :document, :at, :by, :name, :capacity,
                                :appeal, :message)
                        """)
                .param("registration", registration)
                .param("kind", decision.kind().name())
                .param(
                        "ground",
                        decision.ground() == null ? null : decision.ground().name())
                .param("law", decision.law())
                .param("facts", decision.facts())
                .param("document", decision.document())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("capacity", by.capacity())
                .param("appeal", decision.appeal())
                .param("message", decision.message())
                .update();
    }

    /** A decision as it is stored. */
    record Taken(
            Decision.Kind kind,
            @Nullable Ground ground,
            String law,
            String facts,
            @Nullable String document,
            Instant at,
            @Nullable String appeal,
            @Nullable Long message) {}
}
