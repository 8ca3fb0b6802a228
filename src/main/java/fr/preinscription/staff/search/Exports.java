package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.web.Paris;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the lines and columns of the screen away as a table. It is written line by line to a file that disappears once
 * it is sent: neither its length nor a slow network holds memory or a connection of the database, and the journal knows
 * how many lines leave before the first one does.
 */
@Component
class Exports {

    private static final int FETCHED = 500;

    private final JdbcClient database;
    private final Search search;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final TransactionOperations snapshot;

    Exports(
            JdbcClient database,
            Search search,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        var reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        this.snapshot = reading;
    }

    /** @param when of the last export of this question by this member; @param fresh lines new or changed since */
    public record Last(String when, String fresh) {}

    /** A table ready to be sent, closed by who sends it. */
    record Ready(String name, Format format, long length, InputStream content) {}

    private record Written(long lines, long readTo) {}

    private record Mark(long readTo, OffsetDateTime at) {}

    @Nullable
    Last last(Screen screen, StaffMember me) {
        return mark(screen, me)
                .map(mark -> {
                    var fresh = search.count(fresh(screen, mark.readTo()), Search.COUNTED + 1);
                    return new Last(
                            Paris.dayAndHour(mark.at().toInstant()),
                            fresh > Search.COUNTED
                                    ? "plus de 1\u202f000 lignes"
                                    : fresh + (fresh > 1 ? " lignes" : " ligne"));
                })
                .orElse(null);
    }

    /** @param onlyFresh what is new or changed since the last export of this question by this member */
    Ready export(Screen screen, Format format, boolean onlyFresh, StaffMember me) {
        var mark = onlyFresh ? mark(screen, me) : Optional.<Mark>empty();
        var condition = mark.map(from -> fresh(screen, from.readTo()))
                .orElseGet(() -> search.condition(screen.question(), search.isNear(screen.question())));
        return ready(screen.layout(), condition, format, written -> {
            remember(screen, me, written);
            trail.record(me.act("SEARCH_EXPORTED", "Export de " + written.lines() + " dossiers")
                    .with("question", screen.question().query())
                    .with("columns", Column.write(screen.layout().columns()))
                    .with("format", format.extension())
                    .with("since", mark.map(from -> from.at().toInstant()).orElse(null))
                    .with("lines", written.lines()));
        });
    }

    /** The files of a selection. */
    Ready export(Selection selection, Views.Layout layout, Format format, StaffMember me) {
        var condition = new Condition(
                "e.registration in (select registration from search_selection_file where selection = :selection)",
                java.util.Map.of("selection", selection.id()));
        return ready(
                layout,
                condition,
                format,
                written -> trail.record(me.act("SEARCH_EXPORTED", "Export de " + written.lines() + " dossiers cochés")
                        .about("sélection " + selection.id())
                        .with("columns", Column.write(layout.columns()))
                        .with("format", format.extension())
                        .with("lines", written.lines())));
    }

    private Ready ready(
            Views.Layout layout, Condition condition, Format format, java.util.function.Consumer<Written> proof) {
        try {
            var path = Files.createTempFile("export", "." + format.extension());
            var file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                var written = snapshot.execute(status -> write(file, layout, condition, format));
                transaction.executeWithoutResult(status -> proof.accept(written));
                file.position(0);
                return new Ready(name(format), format, file.size(), Channels.newInputStream(file));
            } catch (RuntimeException | IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written write(FileChannel file, Views.Layout layout, Condition condition, Format format) {
        var columns = layout.columns();
        var sort = layout.sort();
        var sql = Search.select(columns)
                + condition.where()
                + " order by %1$s %2$s, e.registration %2$s"
                        .formatted(sort.expression(), sort.descending() ? "desc" : "asc");
        var heads = columns.stream().map(Column::french).toList();
        try (var table = format.begin(
                        new BufferedOutputStream(new Kept(Channels.newOutputStream(file)), 1 << 16), heads);
                var lines = database
                        .sql(sql)
                        .withFetchSize(FETCHED)
                        .params(condition.parameters())
                        .query((row, index) -> search.line(row, columns))
                        .stream()) {
            var count = new long[1];
            lines.forEach(line -> {
                add(table, line.cells());
                count[0]++;
            });
            return new Written(count[0], readTo());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Format.Table table, List<Cell> cells) {
        try {
            table.add(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readTo() {
        return database.sql("select coalesce(max(change), 0) from search_entry")
                .query(Long.class)
                .single();
    }

    private Condition fresh(Screen screen, long readTo) {
        return search.condition(screen.question(), search.isNear(screen.question()))
                .and("e.change > :readTo", "readTo", readTo);
    }

    private Optional<Mark> mark(Screen screen, StaffMember me) {
        return database.sql("select read_to, exported_at from search_export where member = ? and question = ?")
                .params(me.id(), screen.exported())
                .query((row, index) ->
                        new Mark(row.getLong("read_to"), row.getObject("exported_at", OffsetDateTime.class)))
                .optional();
    }

    private void remember(Screen screen, StaffMember me, Written written) {
        database.sql("""
                        insert into search_export (member, question, read_to, exported_at, rows)
                        values (:member, :question, :readTo, :now, :rows)
                        on conflict on constraint search_export_pk do update
                        set read_to = greatest(search_export.read_to, excluded.read_to),
                            exported_at = excluded.exported_at, rows = excluded.rows""")
                .param("member", me.id())
                .param("question", screen.exported())
                .param("readTo", written.readTo())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rows", written.lines())
                .update();
    }

    private String name(Format format) {
        return String.format(
                Locale.ROOT, "dossiers-%1$tF-%1$tHh%1$tM.%2$s", Paris.at(clock.instant()), format.extension());
    }

    /** The libraries close what they write to; the file is still to be read. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
