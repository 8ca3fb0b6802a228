package fr.preinscription.staff.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Among twelve thousand rows, how the database looks for one: by an index, never by reading them all. */
@SpringBootTest
@Import(TestDatabase.class)
class SearchPlanTests {

    private static final int SESSION = 2051;

    @Autowired
    Search search;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void rows() {
        if (search.count(search.condition(question(""), false), 1) == 0) {
            Rows.generate(database, json, SESSION, 12_000);
            Rows.add(database, json, SESSION, 20_001, "Zwingelstein", "Hippolyte");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwingelstein",
                "hippolyte zwing",
                "zwingelstein 1961",
                "candidat77@example.org",
                "00001234D",
                "00001234",
                "2600000300",
                "06 00 35 71 00"
            })
    void what_is_typed_is_looked_up_by_an_index(String typed) {
        assertThat(plan(question(typed), false, Sort.USUAL))
                .noneMatch(line -> line.contains("Seq Scan on search_entry"));
    }

    @Test
    void a_name_that_is_nearly_so_is_looked_up_by_the_index_of_spellings() {
        var plan = plan(question("zwingelstien hipolyte"), true, Sort.USUAL);

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on search_entry"));
        assertThat(plan).anyMatch(line -> line.contains("search_entry_spellings"));
        assertThat(search.find(question("zwingelstien hipolyte"), Column.USUAL, Sort.USUAL, Search.Place.FIRST)
                        .lines())
                .extracting(Search.Line::name)
                .containsExactly("Zwingelstein Hippolyte");
    }

    @Test
    void a_page_far_down_the_list_is_reached_by_the_index_of_its_order() {
        var sql = Search.select(List.of(Column.NUMBER))
                + search.condition(question(""), false).where()
                + " and (e.name_order, e.registration) > (:start, :from) order by e.name_order, e.registration limit 51";
        var plan = explain(sql, Map.of("session", SESSION, "start", "VER", "from", new UUID(0, 0)));

        assertThat(plan).anyMatch(line -> line.contains("search_entry_by_name"));
        assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
    }

    private List<String> plan(Question question, boolean near, Sort sort) {
        var condition = search.condition(question, near);
        return explain(
                Search.select(List.of(Column.NUMBER)) + condition.where() + " order by " + sort.expression()
                        + ", e.registration limit 51",
                condition.parameters());
    }

    private List<String> explain(String sql, Map<String, Object> parameters) {
        return database.sql("explain " + sql)
                .params(parameters)
                .query(String.class)
                .list();
    }

    private static Question question(String typed) {
        return new Question(typed, SESSION, Map.of(), Map.of());
    }
}
