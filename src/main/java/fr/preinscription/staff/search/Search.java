package fr.preinscription.staff.search;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.web.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks rows up. A page goes on from a line, never from a count of lines, so that no page is slower than the first. */
@Repository
class Search {

    static final int PAGE = 50;
    static final int COUNTED = 1_000;

    private final JdbcClient database;
    private final Options options;
    private final Words words;
    private final Campaigns campaigns;
    private final Clock clock;

    Search(JdbcClient database, Options options, Words words, Campaigns campaigns, Clock clock) {
        this.database = database;
        this.options = options;
        this.words = words;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param cells one for each column asked */
    public record Line(UUID registration, String number, String name, List<Cell> cells) {}

    /**
     * @param count how many there are, {@link #COUNTED} + 1 for more than that
     * @param near whether nothing was exactly so, and these only come near
     * @param before the line that the page before goes back from, null on the first page
     * @param after the line that the next page goes on from, null on the last page
     */
    record Found(
            List<Line> lines,
            int count,
            boolean near,
            @Nullable UUID before,
            @Nullable UUID after) {

        boolean isCounted() {
            return count <= COUNTED;
        }
    }

    /** Where a page begins. */
    record Place(@Nullable UUID after, @Nullable UUID before) {

        static final Place FIRST = new Place(null, null);
    }

    int session(Question question) {
        return question.session() != null
                ? question.session()
                : campaigns.current().map(campaign -> campaign.year()).orElse(0);
    }

    Condition condition(Question question, boolean near) {
        var session = session(question);
        var majority = LocalDate.ofInstant(clock.instant(), Paris.ZONE).minusYears(18);
        return Condition.of(
                question,
                session,
                near,
                majority.toString(),
                (facet, value) -> options.code(facet, value, session).orElse(""));
    }

    Found find(Question question, List<Column> columns, Sort sort, Place place) {
        var exact = page(condition(question, false), columns, sort, place, false);
        if (exact.lines().isEmpty()
                && question.typed() instanceof Typed.Name name
                && !name.words().isEmpty()) {
            return page(condition(question, true), columns, sort, place, true);
        }
        return exact;
    }

    /** Whether what answers the question only comes near what was typed. */
    boolean isNear(Question question) {
        return question.typed() instanceof Typed.Name name
                && !name.words().isEmpty()
                && count(condition(question, false), 1) == 0;
    }

    Optional<String> numberOf(UUID registration) {
        return database.sql("select number from search_entry where registration = ?")
                .param(registration)
                .query(String.class)
                .optional();
    }

    boolean exists(String number) {
        return !database.sql("select 1 from search_entry where number = ?")
                .param(number)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private Found page(Condition condition, List<Column> columns, Sort sort, Place place, boolean near) {
        var from = place.before() != null ? place.before() : place.after();
        var backwards = place.before() != null;
        var start = from == null ? Optional.empty() : orderOf(from, sort);
        var ascending = sort.descending() == backwards;
        var sql = new StringBuilder(select(columns)).append(condition.where());
        if (start.isPresent()) {
            sql.append(
                    " and (%s, e.registration) %s (:start, :from)".formatted(sort.expression(), ascending ? ">" : "<"));
        }
        sql.append(" order by %1$s %2$s, e.registration %2$s limit %3$d"
                .formatted(sort.expression(), ascending ? "asc" : "desc", PAGE + 1));
        var statement = database.sql(sql.toString()).params(condition.parameters());
        if (start.isPresent()) {
            statement = statement.param("start", start.get()).param("from", from);
        }
        var lines = new ArrayList<>(
                statement.query((row, index) -> line(row, columns)).list());
        var more = lines.size() > PAGE;
        if (more) {
            lines.removeLast();
        }
        if (backwards) {
            Collections.reverse(lines);
        }
        var hasBefore = backwards ? more : start.isPresent();
        var hasAfter = backwards || more;
        return new Found(
                lines,
                count(condition, COUNTED + 1),
                near,
                hasBefore && !lines.isEmpty() ? lines.getFirst().registration() : null,
                hasAfter && !lines.isEmpty() ? lines.getLast().registration() : null);
    }

    private Optional<Object> orderOf(UUID registration, Sort sort) {
        return database.sql("select %s from search_entry e where e.registration = ?".formatted(sort.expression()))
                .param(registration)
                .query((row, index) -> row.getObject(1))
                .optional();
    }

    int count(Condition condition, int most) {
        return database.sql("select count(*) from (select 1 from search_entry e where %s limit %d) few"
                        .formatted(condition.where(), most))
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    static String select(List<Column> columns) {
        var sql = new StringBuilder(
                "select e.registration, e.number, e.session, e.birth_name || ' ' || e.first_names as name");
        for (var i = 0; i < columns.size(); i++) {
            sql.append(", ").append(columns.get(i).expression()).append(" as c").append(i);
        }
        return sql.append(" from search_entry e where ").toString();
    }

    Line line(ResultSet row, List<Column> columns) throws SQLException {
        var cells = new ArrayList<Cell>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            cells.add(Cell.read(columns.get(i), row, "c" + i, words));
        }
        return new Line(
                row.getObject("registration", UUID.class), row.getString("number"), row.getString("name"), cells);
    }
}
