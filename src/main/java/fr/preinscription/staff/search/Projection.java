package fr.preinscription.staff.search;

import fr.preinscription.web.SecretToken;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps search_entry up to date, away from the candidates: each second, and before anything is looked up. A row is made
 * again whenever it does not bear the stamps of its sources, so a crash, a second node or a lost second change nothing;
 * one node at a time makes rows, so that their changes are numbered in the order in which they become visible.
 */
@Component
class Projection {

    private static final int BATCH = 500;
    /** Rows that somebody waits for at most; what is left over comes within a second or two. */
    private static final int BATCHES_WAITED_FOR = 4;
    /** A transaction is never open for so long between what it stores and its end. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final long LOCK = 1450_20261125L;

    private final JdbcClient database;
    private final Source source;
    private final EntryWriter writer;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    Projection(
            JdbcClient database,
            Source source,
            EntryWriter writer,
            TransactionOperations transaction,
            JsonMapper json) {
        this.database = database;
        this.source = source;
        this.writer = writer;
        this.transaction = transaction;
        this.json = json;
    }

    /** Brings what was stored lately up to date, for somebody who is about to look. */
    void catchUp() {
        try {
            for (var batch = 0; batch < BATCHES_WAITED_FOR && next(LATELY) == BATCH; batch++) {}
        } catch (PessimisticLockingFailureException busy) {
            // another node is at it; better a list that is a second old than no list
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void keepUp() {
        catchUp();
    }

    /** Compares every row with its sources: what no watch could notice, and rows of an older layout. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 3_600_000)
    void compareAll() {
        int made;
        do {
            made = next(EVER);
        } while (made == BATCH);
    }

    /** Makes every row again. */
    void rebuild() {
        database.sql("update search_entry set layout = 0").update();
        compareAll();
    }

    private int next(String candidates) {
        return transaction.execute(status -> {
            database.sql("set local lock_timeout = '3s'").update();
            database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            var outdated = outdated(candidates);
            if (!outdated.isEmpty()) {
                make(outdated);
            }
            if (candidates.equals(LATELY) && outdated.size() < BATCH) {
                database.sql("update search_progress set read_to = greatest(read_to, now() - ?::interval)")
                        .param(OVERLAP.toString())
                        .update();
            }
            return outdated.size();
        });
    }

    private List<UUID> outdated(String candidates) {
        return database.sql("""
                        select r.id from (%s) c
                        join registration r on r.id = c.id
                        left join case_file f on f.registration = r.id
                        left join search_entry e on e.registration = r.id
                        where e.registration is null or e.version <> r.current_version or e.status <> r.status
                           or e.seen_at <> r.updated_at or e.revision <> coalesce(f.revision, 0) or e.layout < :layout
                           or e.timeliness is distinct from f.timeliness
                        limit :batch
                        """.formatted(candidates))
                .param("since", readTo())
                .param("layout", EntryWriter.LAYOUT)
                .param("batch", BATCH)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    private OffsetDateTime readTo() {
        return database.sql("select read_to from search_progress")
                .query(OffsetDateTime.class)
                .single();
    }

    private void make(Collection<UUID> registrations) {
        var before = known(registrations);
        var rows = json.createArrayNode();
        for (var registered : source.of(registrations)) {
            var entry = writer.entry(registered);
            ObjectNode row = json.valueToTree(entry);
            row.remove("stamps");
            var fingerprint = HexFormat.of().formatHex(SecretToken.digest(row.toString()));
            var old = before.get(entry.registration());
            row.setAll((ObjectNode) json.valueToTree(entry.stamps()));
            row.put("fingerprint", fingerprint);
            row.put("layout", EntryWriter.LAYOUT);
            if (old != null && old.fingerprint().equals(fingerprint)) {
                row.put("change", old.change());
            } else {
                row.put(
                        "change",
                        database.sql("select nextval('search_change')")
                                .query(Long.class)
                                .single());
            }
            rows.add(row);
        }
        database.sql("delete from search_entry where registration in (:registrations)")
                .param("registrations", registrations)
                .update();
        database.sql("insert into search_entry select * from jsonb_populate_recordset(null::search_entry, ?::jsonb)")
                .param(rows.toString())
                .update();
    }

    private Map<UUID, Known> known(Collection<UUID> registrations) {
        var known = new HashMap<UUID, Known>();
        database.sql(
                        "select registration, fingerprint, change from search_entry where registration in (:registrations)")
                .param("registrations", registrations)
                .query(row -> {
                    known.put(
                            row.getObject("registration", UUID.class),
                            new Known(row.getString("fingerprint"), row.getLong("change")));
                });
        return known;
    }

    private record Known(String fingerprint, long change) {}

    private static final String LATELY = """
            select id from registration where updated_at > :since
            union
            select registration from registration_version where recorded_at > :since
            union
            select registration from case_file where updated_at > :since
            union
            select registration from case_file where assessed_at > :since""";

    private static final String EVER = "select id from registration";
}
