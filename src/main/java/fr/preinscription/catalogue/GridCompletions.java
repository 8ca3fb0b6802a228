package fr.preinscription.catalogue;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of units that the exam office completed, in the database: the last word on each diploma counts. */
@Component
class GridCompletions {

    private final JdbcClient database;

    GridCompletions(JdbcClient database) {
        this.database = database;
    }

    /** Grows with every change. */
    String version() {
        return database.sql("""
                        select concat_ws('/', (select max(id) from grid_completion),
                                         (select count(*) from campaign_specialty_left_out))""").query(String.class).single();
    }

    OfficeFacts facts() {
        var leftOut = new HashMap<Integer, Set<String>>();
        database.sql("""
                        select c.session, l.specialty from campaign_specialty_left_out l
                        join campaign c on c.id = l.campaign""").query(rs -> {
            leftOut.computeIfAbsent(rs.getInt("session"), session -> new HashSet<>())
                    .add(rs.getString("specialty"));
        });
        return new OfficeFacts(all(), leftOut);
    }

    /** Those in force. */
    List<GridCompletion> all() {
        return database.sql("""
                        select * from (
                            select distinct on (diploma, from_session) diploma, from_session, units::text as units, source,
                                   author, recorded_at, withdrawn
                            from grid_completion order by diploma, from_session, id desc) last
                        where not withdrawn""")
                .query((rs, number) -> new GridCompletion(
                        rs.getString("diploma"),
                        rs.getInt("from_session"),
                        lines(rs.getString("units")),
                        rs.getString("source"),
                        rs.getString("author"),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(String diploma, int fromSession, List<GridCompletion.Line> units, String source, String author) {
        insert(diploma, fromSession, units, source, author, false);
    }

    void withdraw(String diploma, int fromSession, String reason, String author) {
        insert(diploma, fromSession, List.of(), reason, author, true);
    }

    private void insert(
            String diploma,
            int fromSession,
            List<GridCompletion.Line> units,
            String source,
            String author,
            boolean withdrawn) {
        database.sql("""
                        insert into grid_completion (diploma, from_session, units, source, author, withdrawn)
                        values (?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(
                        diploma,
                        fromSession,
                        Json.write(units.stream().map(GridCompletions::row).toList()),
                        source,
                        author,
                        withdrawn)
                .update();
    }

    private static Map<String, @Nullable Object> row(GridCompletion.Line line) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("code", line.code());
        row.put("title", line.title());
        row.put("nature", line.nature().name());
        row.put("paper", line.paper());
        row.put("internship_based", line.internshipBased());
        row.put("coefficient", line.coefficient());
        return row;
    }

    private static List<GridCompletion.Line> lines(String units) {
        return Json.rows(units).stream()
                .map(Entries::new)
                .map(row -> new GridCompletion.Line(
                        row.text("code"),
                        row.text("title"),
                        UnitNature.valueOf(row.text("nature")),
                        row.textOrNull("paper"),
                        row.boolOrNull("internship_based"),
                        row.decimalOrNull("coefficient")))
                .toList();
    }
}
