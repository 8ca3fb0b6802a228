package fr.preinscription.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.preinscription.TestDatabase;
import fr.preinscription.bench.Meter.Comparison;
import fr.preinscription.bench.Meter.Side;
import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.registration.Confirmations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the product costs, as ratios to what the same machine can do in the same minute; writes docs/performance.md. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, Site.class, Site.Hello.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class FirstDayBench {

    private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int CLIENTS = 32;
    private static final int FEWEST_MAILS = 3_000;

    private static final MailDrop MAIL = new MailDrop();

    private final Map<String, Comparison> measured = new TreeMap<>();
    private Meter meter;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @Autowired
    Scheduler scheduler;

    @Autowired
    ConfirmationPdf pdf;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAIL::port);
    }

    @BeforeAll
    void prepare() throws Exception {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(show(setting)).as(setting).isEqualTo("on");
        }
        var backend = database.sql("select pg_backend_pid()").query(Long.class).single();
        meter = new Meter(PAIRS, Duration.ofSeconds(SECONDS), Meter.postmaster(backend));
        scheduler.pause();
        site.open();
    }

    @Test
    void p1_registrations() throws Exception {
        compare("P1", site.candidates(CLIENTS, site::register), site.statements(CLIENTS));
    }

    @Test
    void p2_heaviest_page() throws Exception {
        var page = site.heaviestPage();
        compare(
                "P2",
                site.browsers(CLIENTS, wire -> Site.answers(wire, page, 422)),
                site.browsers(CLIENTS, site::hello));
    }

    @Test
    void p4_confirmation() throws Exception {
        var confirmation = Confirmations.ordinary();
        var bytes = new ClassPathResource("typefaces/NotoSans-Regular.ttf").getContentAsByteArray();
        var typeface = BaseFont.createFont("NotoSans.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        compare(
                "P4",
                Crowd.alone(() -> pdf.of(confirmation).length > 0),
                Crowd.alone(() -> oneLine(typeface).length > 0));
    }

    private static byte[] oneLine(BaseFont typeface) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            document.add(new Paragraph("Confirmation d'inscription", new Font(typeface, 11)));
        }
        return bytes.toByteArray();
    }

    @Test
    void p5_mails() throws Exception {
        compare("P5", new Delivering(), MAIL::sendAgain);
    }

    /** Mails leave while their number is counted by their stamps: those of registrations that came in before. */
    private final class Delivering implements Side {

        private long enough = FEWEST_MAILS;

        @Override
        public void before() throws Exception {
            var registering = site.candidates(CLIENTS, site::register);
            while (count("scheduled_tasks where task_name = 'message-delivery'") < enough) {
                registering.before();
                registering.run(Duration.ofSeconds(1));
            }
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
            Thread.sleep(1_000);
        }

        @Override
        public long run(Duration time) throws InterruptedException {
            var before = sent();
            Thread.sleep(time);
            var sent = sent() - before;
            enough = Math.max(enough, 3 * sent);
            return sent;
        }

        @Override
        public void after() throws InterruptedException {
            scheduler.pause();
            var before = -1L;
            for (var now = sent(); now != before; now = sent()) {
                before = now;
                Thread.sleep(300);
            }
        }

        private long sent() {
            return count("outgoing_message where sent_at is not null");
        }
    }

    @Test
    void p8_journey() throws Exception {
        compare("P8", site.candidates(CLIENTS, site::journey), site.pagesAndStatements(CLIENTS, 8));
    }

    private void compare(String name, Side product, Side baseline) throws Exception {
        var comparison = meter.compare(product, baseline);
        measured.put(name, comparison);
        System.out.println(
                name + ": " + comparison.rate() + ", processor " + comparison.cpu() + ", noise " + comparison.noise());
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private String show(String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }

    /** A run made shorter to try something is not for the reader of the documentation. */
    @AfterAll
    void write() throws IOException {
        var page = new ClassPathResource("bench/performance.md")
                .getContentAsString(UTF_8)
                .replace("{pairs}", Integer.toString(PAIRS))
                .replace("{seconds}", Integer.toString(SECONDS))
                .replace("{clients}", Integer.toString(CLIENTS))
                .replace("{processors}", Integer.toString(Runtime.getRuntime().availableProcessors()))
                .replace("{java}", Runtime.version().toString())
                .replace("{postgresql}", show("server_version"));
        for (var one : measured.entrySet()) {
            page = page.replace("{" + one.getKey() + ".rate}", one.getValue().rate())
                    .replace("{" + one.getKey() + ".cpu}", one.getValue().cpu())
                    .replace("{" + one.getKey() + ".noise}", one.getValue().noise());
        }
        var whole = measured.size() == 5 && PAIRS >= 5 && SECONDS >= 3;
        Files.writeString(Path.of(whole ? "docs" : "target", "performance.md"), page);
    }
}
