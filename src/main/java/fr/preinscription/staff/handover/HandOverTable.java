package fr.preinscription.staff.handover;

import fr.preinscription.registration.Answers;
import fr.preinscription.staff.handover.HandOver.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was handed over, and what there is to hand over, in the database. */
@Repository
class HandOverTable {

    private static final int FETCHED = 500;

    private static final String PENDING = """
            with handed as (
                select distinct on (l.registration) l.registration, l.version, l.operation
                from hand_over_line l join hand_over h on h.id = l.hand_over
                where h.session = :session
                order by l.registration, l.hand_over desc),
            pending as (
                select s.registration, s.number, r.current_version as version, s.state = 'REGISTERED' as ready,
                       case when s.state = 'REGISTERED' and (h.registration is null or h.operation = 'REMOVED') then 'CREATED'
                            when s.state = 'REGISTERED' and h.version <> r.current_version then 'CHANGED'
                            when s.state <> 'REGISTERED' and h.operation <> 'REMOVED' then 'REMOVED' end as operation
                from case_file_state s
                join registration r on r.id = s.registration
                left join handed h on h.registration = s.registration
                where s.session = :session)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    HandOverTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many files each operation would touch, and how many are ready in all, under « READY ». */
    Map<String, Integer> counts(int session) {
        return database
                .sql(PENDING + """
                        select coalesce(operation, 'NONE') as operation, count(*) as files from pending group by 1
                        union all select 'READY', count(*) from pending where ready
                        """)
                .param("session", session)
                .query((row, index) -> Map.entry(row.getString("operation"), row.getInt("files")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One hand over of a session at a time. */
    void lock(int session) {
        database.sql("select pg_advisory_xact_lock(hashtext('hand over'), ?)")
                .param(session)
                .query((row, index) -> 0)
                .list();
    }

    /** The files of a hand over, in the order of their numbers; to be closed. */
    Stream<File> files(int session, Scope scope) {
        var wanted = scope == Scope.NEW ? "p.operation is not null" : "p.ready or p.operation = 'REMOVED'";
        return database
                .sql(PENDING + """
                        select p.registration, p.number, p.version, p.operation, p.ready, v.received_at,
                               v.answers
                        from pending p
                        join registration_version v on v.registration = p.registration and v.version = p.version
                        where %s
                        order by p.number""".formatted(wanted))
                .param("session", session)
                .withFetchSize(FETCHED)
                .query((row, index) -> new File(
                        row.getObject("registration", UUID.class),
                        row.getString("number"),
                        row.getInt("version"),
                        operation(scope, row),
                        instant(row, "received_at"),
                        json.readValue(row.getString("answers"), Answers.class)))
                .stream();
    }

    private static Operation operation(Scope scope, ResultSet row) throws SQLException {
        return scope == Scope.ALL && row.getBoolean("ready")
                ? Operation.PRESENT
                : Operation.valueOf(row.getString("operation"));
    }

    long reserve() {
        return database.sql("select nextval(pg_get_serial_sequence('hand_over', 'id'))")
                .query(Long.class)
                .single();
    }

    void add(HandOver made, UUID by) {
        database.sql("""
                        insert into hand_over (id, session, scope, made_at, made_by, made_name, created, changed, removed,
                                               units, candidates_digest, units_digest)
                        overriding system value
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        made.id(),
                        made.session(),
                        made.scope().name(),
                        made.madeAt().atOffset(ZoneOffset.UTC),
                        by,
                        made.madeBy(),
                        made.created(),
                        made.changed(),
                        made.removed(),
                        made.units(),
                        made.candidatesDigest(),
                        made.unitsDigest())
                .update();
    }

    void add(long handOver, int rank, File file, String candidate, String units) {
        database.sql("""
                        insert into hand_over_line (hand_over, rank, registration, number, version, operation, candidate, units)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        handOver,
                        rank,
                        file.registration(),
                        file.number(),
                        file.version(),
                        file.operation().name(),
                        candidate,
                        units)
                .update();
    }

    /** A column of the lines of a hand over, in order: candidate or units; to be closed. */
    Stream<String> lines(long handOver, String column) {
        if (!column.equals("candidate") && !column.equals("units")) {
            throw new IllegalArgumentException(column);
        }
        return database
                .sql("select " + column + " from hand_over_line where hand_over = ? order by rank")
                .param(handOver)
                .withFetchSize(FETCHED)
                .query((row, index) -> row.getString(column))
                .stream();
    }

    List<HandOver> all() {
        return database.sql("select * from hand_over order by id desc")
                .query(HandOverTable::handOver)
                .list();
    }

    Optional<HandOver> find(long id) {
        return database.sql("select * from hand_over where id = ?")
                .param(id)
                .query(HandOverTable::handOver)
                .optional();
    }

    private static HandOver handOver(ResultSet row, int index) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getInt("session"),
                Scope.valueOf(row.getString("scope")),
                instant(row, "made_at"),
                row.getString("made_name"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("removed"),
                row.getInt("units"),
                row.getString("candidates_digest"),
                row.getString("units_digest"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A file to hand over. */
    record File(
            UUID registration, String number, int version, Operation operation, Instant receivedAt, Answers answers) {}
}
