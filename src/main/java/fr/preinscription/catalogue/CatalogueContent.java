package fr.preinscription.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the catalogue, as files or the database give them: for each table, its rows as maps of column to value. The
 * order of the tables is the order in which they can be written.
 *
 * @param digest of the files it was read from
 */
record CatalogueContent(String digest, Map<Table, List<Map<String, @Nullable Object>>> rows) {

    /** The tables, a table before those that refer to it, with the columns of its key. */
    enum Table {
        CATALOGUE_SOURCE("id"),
        SPECIALTY("slug"),
        DIPLOMA("code"),
        REGULATION("id"),
        UNIT("regulation", "code"),
        LANGUAGE_LIST("id"),
        LANGUAGE_ADDITION("list", "role", "code"),
        SPECIALTY_LANGUAGE("specialty", "role", "from_session"),
        DIPLOMA_SUCCESSOR("from_code", "to_code"),
        UNIT_CORRESPONDENCE("from_regulation", "to_regulation"),
        STUDENT_COMMITMENT("regulation"),
        CATALOGUE_FACT("id"),
        ACRONYM("acronym"),
        EXAM_SESSION("year"),
        SESSION_PARAMETER("session", "parameter");

        private final List<String> key;

        Table(String... key) {
            this.key = List.of(key);
        }

        List<String> key() {
            return key;
        }

        String sqlName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    List<Map<String, @Nullable Object>> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    static Map<String, @Nullable Object> row(@Nullable Object... columnsAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < columnsAndValues.length; i += 2) {
            row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
        }
        return row;
    }
}
