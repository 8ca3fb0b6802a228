package fr.preinscription.staff.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.staff.search.Views.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@Import(TestDatabase.class)
class ExportsTests {

    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+33612345678",
            "-2+3",
            "@SUM(1+9)*cmd",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\u200b=1+1",
            "\ufeff=1+1",
            "\uff1dHYPERLINK(\"http://exemple.fr\")",
            "\uff0b1",
            "\uff0d1",
            "\uff20A1",
            "\u22121",
            "'=1+1",
            "'t Hooft",
            "Dupont;=1+1",
            "Dupont\";=1+1;\"",
            "Dupont\r\n=1+1",
            "O'Brien",
            "Nguyễn",
            "🙂 + 1");

    private static final Layout LAYOUT = new Layout(
            List.of(Column.NUMBER, Column.BIRTH_NAME, Column.PHONE, Column.BIRTH_DATE, Column.FIRST_AT),
            new Sort(Column.NUMBER, false));

    @Autowired
    Exports exports;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private StaffMember me;

    @BeforeEach
    void member() {
        me = Staff.agent().stored(database);
    }

    @Test
    void no_cell_of_a_csv_is_a_formula_and_every_text_can_be_read_back() throws IOException {
        hostile(2041);
        var text = new String(
                exports.export(screen(2041), Format.CSV, false, me).content().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeff\"Numéro\";\"Nom de naissance\"");
        var records = records(text);
        assertThat(records).hasSize(HOSTILE.size() + 1);
        for (var i = 0; i < HOSTILE.size(); i++) {
            var written = records.get(i + 1).get(1);
            assertThat(written.codePoints()
                            .dropWhile(c -> Character.isWhitespace(c)
                                    || Character.isSpaceChar(c)
                                    || Character.getType(c) == Character.FORMAT)
                            .limit(1)
                            .boxed())
                    .as(written)
                    .doesNotContainAnyElementsOf(
                            "=+-@\uff1d\uff0b\uff0d\uff20\u2212".chars().boxed().toList());
            assertThat(Harmless.read(written)).isEqualTo(HOSTILE.get(i));
            assertThat(records.get(i + 1).get(2)).matches("'\\+336\\d{8}");
        }
        assertThat(records.get(1).get(4)).matches("2026-10-16 11:00:\\d\\d");
    }

    @Test
    void every_text_of_a_workbook_is_a_text_as_it_was() throws IOException {
        hostile(2042);
        var parts = parts(
                exports.export(screen(2042), Format.XLSX, false, me).content().readAllBytes());
        var sheet = Jsoup.parse(parts.get("xl/worksheets/sheet1.xml"), "", Parser.xmlParser());

        assertThat(sheet.select("f")).isEmpty();
        assertThat(parts.keySet()).noneMatch(name -> name.contains("externalLink"));
        var rows = sheet.select("row");
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        for (var i = 0; i < HOSTILE.size(); i++) {
            var cell = rows.get(i + 1).select("c").get(1);
            assertThat(cell.attr("t")).isEqualTo("inlineStr");
            assertThat(cell.selectFirst("t").wholeText().replace("\r\n", "\n").replace('\r', '\n'))
                    .isEqualTo(HOSTILE.get(i).replace("\r\n", "\n").replace('\r', '\n'));
            assertThat(rows.get(i + 1).select("c").get(2).text()).matches("\\+336\\d{8}");
            assertThat(rows.get(i + 1).select("c").get(3).attr("t"))
                    .as("a date is a number")
                    .isIn("", "n");
        }
    }

    @Test
    void only_what_is_new_since_ones_last_export_of_this_question() throws IOException {
        Rows.add(database, json, 2043, 1, "Premier", "Ève");
        Rows.add(database, json, 2043, 2, "Second", "Ève");
        assertThat(exports.last(screen(2043), me)).isNull();
        assertThat(lines(screen(2043), true, me))
                .as("the first time all is new")
                .isEqualTo(2);
        assertThat(exports.last(screen(2043), me).fresh()).isEqualTo("0 ligne");

        database.sql(
                        "update search_entry set change = nextval('search_change') + 1000000 where session = 2043 and birth_name = 'Second'")
                .update();

        assertThat(exports.last(screen(2043), me).fresh()).isEqualTo("1 ligne");
        assertThat(exports.last(screen(2043), Staff.head().stored(database))).isNull();
        assertThat(lines(screen(2043), true, me)).isEqualTo(1);
        assertThat(lines(screen(2043), true, me)).isZero();
        assertThat(lines(screen(2043), false, me)).isEqualTo(2);
        assertThat(trail.before(null, new JournalFilter(me.id(), "SEARCH_EXPORTED", null, null, null), 4))
                .extracting(entry -> entry.act().details().get("lines"))
                .containsExactly("2", "0", "1", "2");
    }

    @Test
    void an_export_of_a_hundred_thousand_lines_takes_no_more_memory() throws Exception {
        Rows.many(database, json, 2044, 100_000);
        for (var format : Format.values()) {
            var most = mostMemoryDuring(() -> {
                try (var content =
                        exports.export(screen(2044), format, false, me).content()) {
                    assertThat(content.skip(Long.MAX_VALUE)).isGreaterThan(1_000_000);
                }
            });
            assertThat(most).as("bytes held beyond what was there, " + format).isLessThan(32L << 20);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long mostMemoryDuring(Work work) throws Exception {
        var before = used();
        var over = new AtomicBoolean();
        var most = new long[1];
        var watch = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], used() - before);
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            }
        });
        try {
            work.run();
        } finally {
            over.set(true);
            watch.join();
        }
        return most[0];
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private int lines(Screen screen, boolean onlyFresh, StaffMember member) throws IOException {
        var text = new String(
                exports.export(screen, Format.CSV, onlyFresh, member).content().readAllBytes(), StandardCharsets.UTF_8);
        return records(text).size() - 1;
    }

    private void hostile(int session) {
        for (var i = 0; i < HOSTILE.size(); i++) {
            Rows.add(database, json, session, i, HOSTILE.get(i), "Zoé");
        }
    }

    private static Screen screen(int session) {
        return new Screen(new Question("", session, Map.of(), Map.of()), null, LAYOUT, Search.Place.FIRST);
    }

    private static List<List<String>> records(String csv) throws IOException {
        var records = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1))) {
            reader.forEach(line -> records.add(line.getFields()));
        }
        return records;
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new TreeMap<String, String>();
        var file = Files.write(Files.createTempFile("export", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
