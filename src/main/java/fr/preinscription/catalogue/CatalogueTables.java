package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueContent.Table;
import fr.preinscription.catalogue.ImportReport.Change;
import fr.preinscription.catalogue.ImportReport.ChangeKind;
import fr.preinscription.catalogue.ImportReport.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue in the database. Rows travel as JSON, so that PostgreSQL itself compares them with what it holds. */
@Component
class CatalogueTables {

    /** Any number of our own: who holds it is the only one to write the catalogue. */
    private static final long WRITING = 7_206_021_311L;

    private static final String ROWS = """
            select r.* from jsonb_array_elements(cast(:rows as jsonb)) e
            cross join lateral jsonb_populate_record(null::%s, e) r""";

    private static final int LONGEST_SHOWN = 200;

    private final JdbcClient database;

    CatalogueTables(JdbcClient database) {
        this.database = database;
    }

    enum Origin {
        SHIPPED,
        STAFF
    }

    record Version(long id, String digest, Origin origin) {}

    Optional<Version> lastVersion() {
        return database.sql("select id, digest, origin from catalogue_version order by id desc limit 1")
                .query(Version.class)
                .optional();
    }

    /** Waits until no other node or person writes the catalogue; holds until the end of the transaction. */
    void waitForOthers() {
        database.sql("select pg_advisory_xact_lock(:key)::text")
                .param("key", WRITING)
                .query(String.class)
                .single();
    }

    CatalogueContent read(String digest) {
        var rows = new EnumMap<Table, List<Map<String, @Nullable Object>>>(Table.class);
        for (var table : Table.values()) {
            rows.put(
                    table,
                    database
                            .sql("select to_jsonb(t)::text from " + table.sqlName() + " t order by "
                                    + String.join(", ", table.key()))
                            .query(String.class)
                            .list()
                            .stream()
                            .map(Json::row)
                            .toList());
        }
        return new CatalogueContent(digest, rows);
    }

    SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        database.sql("select name, content from catalogue_file").query(rs -> {
            files.put(rs.getString("name"), rs.getBytes("content"));
        });
        return files;
    }

    /** What writing the content would change. Changes nothing. */
    ImportReport difference(CatalogueContent content) {
        var owners = owners(content);
        var changes = new ArrayList<Change>();
        for (var table : Table.values()) {
            changes.addAll(difference(table, content.of(table), owners));
        }
        return new ImportReport(changes);
    }

    /** The specialty of each regulation, of the content and of those it would remove. */
    private Map<String, String> owners(CatalogueContent content) {
        var owners = new HashMap<String, String>();
        database.sql("select id, specialty from regulation").query(rs -> {
            owners.put(rs.getString("id"), rs.getString("specialty"));
        });
        content.of(Table.REGULATION)
                .forEach(row -> owners.put(String.valueOf(row.get("id")), String.valueOf(row.get("specialty"))));
        return owners;
    }

    private List<Change> difference(Table table, List<Map<String, @Nullable Object>> rows, Map<String, String> owners) {
        var first = table.key().getFirst();
        var key = table.key().stream()
                .map(column -> "coalesce(new." + column + ", old." + column + ")")
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
        var sql = "with new as materialized (" + ROWS.formatted(table.sqlName()) + ")\n"
                + "select " + key + " as key, old." + first + " is null as added, new." + first + " is null as removed,"
                + " to_jsonb(old)::text as before, to_jsonb(new)::text as after from new full join " + table.sqlName()
                + " old using (" + String.join(", ", table.key()) + ") where old." + first + " is null or new." + first
                + " is null or (old.*) is distinct from (new.*) order by 1";
        return database.sql(sql)
                .param("rows", Json.write(rows))
                .query((rs, number) -> {
                    var kind = rs.getBoolean("added")
                            ? ChangeKind.ADDED
                            : rs.getBoolean("removed") ? ChangeKind.REMOVED : ChangeKind.CHANGED;
                    var row = Json.row(rs.getString(kind == ChangeKind.REMOVED ? "before" : "after"));
                    return new Change(
                            kind,
                            table.sqlName(),
                            rs.getString("key"),
                            specialty(table, row, owners),
                            kind == ChangeKind.CHANGED
                                    ? changedColumns(Json.row(rs.getString("before")), row)
                                    : List.of());
                })
                .list();
    }

    private static @Nullable String specialty(
            Table table, Map<String, @Nullable Object> row, Map<String, String> owners) {
        var named = switch (table) {
            case SPECIALTY -> row.get("slug");
            case UNIT, STUDENT_COMMITMENT -> owners.get(String.valueOf(row.get("regulation")));
            case UNIT_CORRESPONDENCE -> owners.get(String.valueOf(row.get("to_regulation")));
            case DIPLOMA_SUCCESSOR -> row.get("to_specialty");
            default -> row.get("specialty");
        };
        return named == null ? null : named.toString();
    }

    private static List<Column> changedColumns(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return after.entrySet().stream()
                .filter(column -> !Objects.equals(column.getValue(), before.get(column.getKey())))
                .map(column ->
                        new Column(column.getKey(), shown(before.get(column.getKey())), shown(column.getValue())))
                .toList();
    }

    private static String shown(@Nullable Object value) {
        var text = value == null ? "" : value instanceof String words ? words : Json.write(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Makes the tables hold the content and nothing else, and records the version. To be called in a transaction. */
    void write(
            CatalogueContent content,
            SortedMap<String, byte[]> files,
            Origin origin,
            String author,
            ImportReport report) {
        var tables = Table.values();
        for (var i = tables.length - 1; i >= 0; i--) {
            deleteOthers(tables[i], content.of(tables[i]));
        }
        for (var table : tables) {
            upsert(table, content.of(table));
        }
        database.sql("delete from catalogue_file").update();
        files.forEach(
                (name, file) -> database.sql("insert into catalogue_file (name, content) values (:name, :content)")
                        .param("name", name)
                        .param("content", file)
                        .update());
        database.sql("""
                        insert into catalogue_version (digest, origin, author, report)
                        values (:digest, :origin, :author, cast(:report as jsonb))""")
                .param("digest", content.digest())
                .param("origin", origin.name())
                .param("author", author)
                .param("report", Json.write(report.changes()))
                .update();
    }

    private void deleteOthers(Table table, List<Map<String, @Nullable Object>> rows) {
        var same = table.key().stream()
                .map(column -> "new." + column + " = old." + column)
                .collect(Collectors.joining(" and "));
        database.sql("with new as materialized (" + ROWS.formatted(table.sqlName()) + ") delete from " + table.sqlName()
                        + " old where not exists (select 1 from new where " + same + ")")
                .param("rows", Json.write(rows))
                .update();
    }

    private void upsert(Table table, List<Map<String, @Nullable Object>> rows) {
        var name = table.sqlName();
        var assignments = assignments(table);
        database.sql("insert into " + name + " as old " + ROWS.formatted(name) + " on conflict ("
                        + String.join(", ", table.key()) + ") do update set " + assignments
                        + " where (old.*) is distinct from (excluded.*)")
                .param("rows", Json.write(rows))
                .update();
    }

    private String assignments(Table table) {
        return database.sql("""
                        select string_agg(format('%1$I = excluded.%1$I', column_name), ', ')
                        from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and column_name not in (:key)""")
                .param("table", table.sqlName())
                .param("key", table.key())
                .query(String.class)
                .single();
    }
}
