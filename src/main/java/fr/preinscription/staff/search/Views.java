package fr.preinscription.staff.search;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions that people keep under a name, and how each member last wanted to see them. */
@Repository
class Views {

    private static final String NAME_TAKEN = "Une vue porte déjà ce nom.";

    private final JdbcClient database;
    private final Clock clock;

    Views(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param question what follows the question mark in the address
     * @param mine whether it belongs to who asks
     * @param opening whether it opens when they ask nothing
     */
    public record View(
            long id,
            String name,
            String ownerName,
            boolean shared,
            String question,
            String columns,
            String sort,
            boolean mine,
            boolean opening) {

        /** Whether this member may change or remove it: one's own, and for the head those of everybody. */
        public boolean isIn(StaffMember member) {
            return mine && !shared || shared && member.role() == Role.HEAD;
        }
    }

    /** How a list is shown. */
    record Layout(List<Column> columns, Sort sort) {

        static final Layout USUAL = new Layout(Column.USUAL, Sort.USUAL);
    }

    /** Refused, and why, in French. */
    static final class Refused extends RuntimeException {

        Refused(String why) {
            super(why);
        }
    }

    List<View> of(StaffMember member) {
        return database.sql(SELECT + " order by v.shared desc, lower(v.name)")
                .param("member", member.id())
                .query(Views::read)
                .list();
    }

    Optional<View> find(long id, StaffMember member) {
        return database.sql(SELECT + " and v.id = :id")
                .param("member", member.id())
                .param("id", id)
                .query(Views::read)
                .optional();
    }

    @Transactional
    long save(StaffMember member, String name, boolean shared, Question question, Layout layout) {
        try {
            return database.sql("""
                            insert into search_view (owner, owner_name, name, shared, question, columns, sort, changed_at)
                            values (:owner, :ownerName, :name, :shared, :question, :columns, :sort, :now) returning id""")
                    .param("owner", member.id())
                    .param("ownerName", member.name())
                    .param("name", name)
                    .param("shared", shared)
                    .param("question", question.query())
                    .param("columns", Column.write(layout.columns()))
                    .param("sort", layout.sort().write())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refused(NAME_TAKEN);
        }
    }

    /** The view asks and shows from now on what is on the screen. */
    @Transactional
    void replace(View view, Question question, Layout layout) {
        database.sql("""
                        update search_view set question = :question, columns = :columns, sort = :sort, changed_at = :now
                        where id = :id""")
                .param("question", question.query())
                .param("columns", Column.write(layout.columns()))
                .param("sort", layout.sort().write())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", view.id())
                .update();
        database.sql("delete from search_layout where view = ?")
                .param(view.id())
                .update();
    }

    @Transactional
    void share(View view, boolean shared) {
        try {
            database.sql("update search_view set shared = ?, changed_at = ? where id = ?")
                    .params(shared, clock.instant().atOffset(ZoneOffset.UTC), view.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(NAME_TAKEN);
        }
    }

    @Transactional
    void remove(View view) {
        database.sql("delete from search_layout where view = ?")
                .param(view.id())
                .update();
        database.sql("delete from search_view where id = ?").param(view.id()).update();
    }

    /** Opens from now on when this member asks nothing; null for none. */
    @Transactional
    void open(StaffMember member, View view, boolean opening) {
        database.sql("delete from search_default_view where member = ?")
                .param(member.id())
                .update();
        if (opening) {
            database.sql("insert into search_default_view (member, view) values (?, ?)")
                    .params(member.id(), view.id())
                    .update();
        }
    }

    Optional<View> opening(StaffMember member) {
        return of(member).stream().filter(View::opening).findFirst();
    }

    /** @param view 0 for none */
    Optional<Layout> layout(StaffMember member, long view) {
        return database.sql("select columns, sort from search_layout where member = ? and view = ?")
                .params(member.id(), view)
                .query((row, index) ->
                        new Layout(Column.read(row.getString("columns")), Sort.read(row.getString("sort"))))
                .optional();
    }

    void remember(StaffMember member, long view, Layout layout) {
        database.sql("""
                        insert into search_layout (member, view, columns, sort) values (:member, :view, :columns, :sort)
                        on conflict on constraint search_layout_pk do update
                        set columns = excluded.columns, sort = excluded.sort""")
                .param("member", member.id())
                .param("view", view)
                .param("columns", Column.write(layout.columns()))
                .param("sort", layout.sort().write())
                .update();
    }

    private static View read(ResultSet row, int index) throws SQLException {
        return new View(
                row.getLong("id"),
                row.getString("name"),
                row.getString("owner_name"),
                row.getBoolean("shared"),
                row.getString("question"),
                row.getString("columns"),
                row.getString("sort"),
                row.getBoolean("mine"),
                row.getBoolean("opening"));
    }

    private static final String SELECT = """
            select v.*, v.owner = :member as mine, d.view is not null as opening
            from search_view v left join search_default_view d on d.view = v.id and d.member = :member
            where (v.shared or v.owner = :member)""";
}
