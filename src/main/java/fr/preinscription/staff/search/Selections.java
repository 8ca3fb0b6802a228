package fr.preinscription.staff.search;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The selections in the database. */
@Repository
class Selections {

    private final JdbcClient database;
    private final Words words;
    private final JsonMapper json;
    private final Clock clock;

    Selections(JdbcClient database, Words words, JsonMapper json, Clock clock) {
        this.database = database;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Freezes the files that answer this condition, as they are now. */
    @Transactional
    UUID freeze(StaffMember by, Screen screen, Condition condition, @Nullable Action action) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into search_selection (id, member, member_name, member_email, role, capacity, address, action,
                                                      created_at)
                        values (:id, :member, :name, :email, :role, :capacity, :address, :action, :now)""")
                .param("id", id)
                .param("member", by.id())
                .param("name", by.name())
                .param("email", by.email())
                .param("role", by.role().name())
                .param("capacity", by.capacity())
                .param("address", screen.address())
                .param("action", action == null ? null : action.name())
                .param("now", now())
                .update();
        var order = screen.layout().sort();
        database.sql("""
                        insert into search_selection_file (selection, position, registration, change, revision)
                        select :selection, row_number() over (order by %1$s %2$s, e.registration %2$s),
                               e.registration, e.change, e.revision
                        from search_entry e where %3$s""".formatted(order.expression(), order.descending() ? "desc" : "asc", condition.where()))
                .params(condition.parameters())
                .param("selection", id)
                .update();
        return id;
    }

    /** Everybody acts on their own selections only. */
    Optional<Selection> find(UUID id, StaffMember by) {
        return database.sql(SELECT + " where s.id = :id and s.member = :member group by s.id")
                .param("id", id)
                .param("member", by.id())
                .query(this::read)
                .optional();
    }

    /** The selection, if it is confirmed and not finished. */
    Optional<Selection> running(UUID id) {
        return database.sql(SELECT + """
                         where s.id = ? and s.confirmed_at is not null and s.finished_at is null group by s.id""").param(id).query(this::read).optional();
    }

    void prepare(Selection selection, Action action, Map<String, String> parameters) {
        database.sql("""
                        update search_selection set action = :action, parameters = :parameters::jsonb
                        where id = :id and confirmed_at is null""")
                .param("action", action.name())
                .param("parameters", json.writeValueAsString(parameters))
                .param("id", selection.id())
                .update();
    }

    /** False when it was confirmed already, by a second click for example. */
    boolean confirm(Selection selection) {
        return database.sql("""
                        update search_selection set confirmed_at = :now
                        where id = :id and confirmed_at is null and action = :action""")
                        .param("now", now())
                        .param("id", selection.id())
                        .param(
                                "action",
                                selection.action() == null
                                        ? null
                                        : selection.action().name())
                        .update()
                == 1;
    }

    void finish(Selection selection) {
        database.sql("update search_selection set finished_at = ? where id = ?")
                .params(now(), selection.id())
                .update();
    }

    /** Holds the selection for this transaction; false while another node acts on it. */
    boolean hold(Selection selection) {
        return !database.sql("""
                        select 1 from search_selection where id = ? and finished_at is null for update skip locked""")
                .param(selection.id())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** How many of the selection this action would touch, and how many it would skip, by reason. */
    List<Reason> reasons(Selection selection, Obstacle obstacle) {
        return database.sql("select %s as why, count(*) as files %s group by 1 order by 2 desc"
                        .formatted(obstacle.expression(), FILES))
                .param("selection", selection.id())
                .params(obstacle.parameters())
                .query((row, index) -> new Reason(row.getString("why"), row.getInt("files")))
                .list();
    }

    /** The first files of the selection, those that would be touched before the others. */
    List<Selection.Member> members(Selection selection, Obstacle obstacle, int most) {
        return members(
                selection,
                obstacle.expression(),
                " order by (%s) is not null, f.position limit %d".formatted(obstacle.expression(), most),
                obstacle.parameters());
    }

    List<Selection.Member> skipped(Selection selection, int most) {
        return members(selection, "f.remark", " and f.outcome = 'SKIPPED' order by f.position limit " + most, Map.of());
    }

    /** The next files that nothing was done with; those that changed since they were seen say so. */
    List<Selection.Member> next(Selection selection, int most) {
        return members(
                selection,
                "case when e.change <> f.change then 'Modifié depuis l’aperçu.' end",
                " and f.outcome is null order by f.position limit " + most,
                Map.of());
    }

    void done(Selection selection, Collection<UUID> registrations) {
        if (!registrations.isEmpty()) {
            database.sql("""
                            update search_selection_file set outcome = 'DONE'
                            where selection = :selection and registration in (:registrations)""")
                    .param("selection", selection.id())
                    .param("registrations", registrations)
                    .update();
        }
    }

    void skip(Selection selection, UUID registration, String why) {
        database.sql("""
                        update search_selection_file set outcome = 'SKIPPED', remark = :why
                        where selection = :selection and registration = :registration""")
                .param("selection", selection.id())
                .param("registration", registration)
                .param("why", why)
                .update();
    }

    /** @param why null for those that nothing keeps from it */
    record Reason(@Nullable String why, int files) {}

    private List<Selection.Member> members(
            Selection selection, String why, String rest, Map<String, Object> parameters) {
        return database.sql("""
                        select e.registration, e.session, e.number, e.birth_name || ' ' || e.first_names as name,
                               e.file_state, f.revision, %s as why %s %s""".formatted(why, FILES, rest))
                .param("selection", selection.id())
                .params(parameters)
                .query((row, index) -> new Selection.Member(
                        row.getObject("registration", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        words.state(row.getString("file_state"), row.getInt("session")),
                        row.getInt("revision"),
                        row.getString("why")))
                .list();
    }

    private Selection read(ResultSet row, int index) throws SQLException {
        return new Selection(
                row.getObject("id", UUID.class),
                new StaffMember(
                        row.getObject("member", UUID.class),
                        row.getString("member_name"),
                        row.getString("member_email"),
                        Role.valueOf(row.getString("role")),
                        row.getString("capacity")),
                row.getString("address"),
                row.getString("action") == null ? null : Action.valueOf(row.getString("action")),
                json.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getObject("confirmed_at") != null,
                row.getObject("finished_at") != null,
                row.getInt("size"),
                row.getInt("done"),
                row.getInt("skipped"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static final String FILES = """
            from search_selection_file f join search_entry e on e.registration = f.registration
            where f.selection = :selection""";

    private static final String SELECT = """
            select s.*, count(f.position) as size, count(*) filter (where f.outcome = 'DONE') as done,
                   count(*) filter (where f.outcome = 'SKIPPED') as skipped
            from search_selection s left join search_selection_file f on f.selection = s.id
            """;
}
