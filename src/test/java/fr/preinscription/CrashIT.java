package fr.preinscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.web.SecretToken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** While candidates register, the application is killed, then PostgreSQL: no number that was answered is lost. */
class CrashIT {

    private static final int CANDIDATES = 90;
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{8}[A-Z])-0\\b");

    private final Path data = Path.of("target", "crash-postgres").toAbsolutePath();
    private final int databasePort = ProductionSite.freePort();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    @Test
    void loses_no_number_that_was_answered_and_their_mails_leave_afterwards() throws Exception {
        var mail = new GreenMail(new ServerSetup(ProductionSite.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        deleteData();
        var postgres = startPostgres();
        try (var site = site(mail.getSmtp().getPort())) {
            site.start();
            var tokens = drafts();
            try (var candidates = Executors.newVirtualThreadPerTaskExecutor()) {
                var remaining = new ArrayList<>(tokens);
                for (var worker = 0; worker < 6; worker++) {
                    candidates.submit(() -> {
                        while (true) {
                            String token;
                            synchronized (remaining) {
                                if (remaining.isEmpty()) {
                                    return;
                                }
                                token = remaining.removeFirst();
                            }
                            registerUntilAnswered(site, token);
                        }
                    });
                }
                try {
                    waitUntil(() -> answered.size() >= CANDIDATES / 3);
                    site.kill();
                    site.start();
                    waitUntil(() -> answered.size() >= 2 * CANDIDATES / 3);
                    kill(postgres);
                    postgres = startPostgres();
                    waitUntil(() -> answered.size() >= CANDIDATES);
                } finally {
                    over = true;
                }
            }

            assertThat(answered).hasSize(CANDIDATES);
            var stored = new HashSet<>(database()
                    .sql("select number from registration r where exists (select from registration_version v"
                            + " where v.registration = r.id and v.version = 0)")
                    .query(String.class)
                    .list());
            assertThat(stored).as("every number that was answered is on record").containsAll(answered);
            assertThat(stored).as("and one number a candidate").hasSize(CANDIDATES);
            waitUntil(() -> mailed(mail).containsAll(answered));
        } finally {
            mail.stop();
            postgres.close();
        }
    }

    private void registerUntilAnswered(ProductionSite site, String token) {
        while (!over) {
            try {
                var cookies = Map.of("brouillon", token);
                var page = site.get("/inscription/verification", cookies);
                if (page.statusCode() == 200) {
                    cookies = ProductionSite.cookies(cookies, page);
                    site.post("/inscription/verification", cookies, ProductionSite.hiddenFields(page.body()));
                }
                var registered = site.get("/inscription/enregistree", cookies);
                var number = NUMBER.matcher(registered.body());
                if (registered.statusCode() == 200 && number.find()) {
                    answered.add(number.group(1));
                    return;
                }
                Thread.sleep(200);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProductionSite site(int smtpPort) {
        var now = Instant.now();
        return new ProductionSite("crash")
                .set("DATABASE_URL", "jdbc:postgresql://localhost:" + databasePort + "/postgres")
                .set("DATABASE_USERNAME", "postgres")
                .set("DATABASE_PASSWORD", "postgres")
                .set("SMTP_PORT", smtpPort)
                .set("CAMPAIGN_SESSION", 2027)
                .set("CAMPAIGN_AUTHOR", "test")
                .set("CAMPAIGN_DECISION", "test")
                .set("CAMPAIGN_DEMONSTRATION", true)
                .set("CAMPAIGN_VALUES_OPENSAT", now.minus(Duration.ofDays(1)).toString())
                .set("CAMPAIGN_VALUES_CLOSESAT", now.plus(Duration.ofDays(1)).toString())
                .set("CAMPAIGN_VALUES_DOSSIERDUEON", "2099-01-01")
                .set("CAMPAIGN_VALUES_DOSSIERDUEAT", "2099-01-02T00:00:00+01:00")
                .set("CAMPAIGN_VALUES_EXAMSTARTSON", "2099-05-10")
                .set("CAMPAIGN_VALUES_CONFIRMATIONMODE", "PAPER_SIGNED")
                .set("CAMPAIGN_VALUES_LANGUAGESTAUGHTINACADEMY", "anglais,allemand")
                .set("CAMPAIGN_VALUES_OPTIONALLANGUAGESPOSSIBLE", "anglais,allemand");
    }

    /** Complete forms, as their candidates left them on the last page. */
    private List<String> drafts() {
        var json = JsonMapper.builder().build();
        var tokens = new ArrayList<String>();
        for (var i = 0; i < CANDIDATES; i++) {
            var token = SecretToken.random();
            var name = "Crash" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            var answers = Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org");
            database()
                    .sql("insert into draft (id, token_digest, session, answers, submission, created_at, updated_at,"
                            + " expires_at) values (?, ?, 2027, ?::jsonb, ?, now(), now(), now() + interval '1 day')")
                    .params(UUID.randomUUID(), token.digest(), write(json, answers), UUID.randomUUID())
                    .update();
            tokens.add(token.value());
        }
        return tokens;
    }

    private static String write(JsonMapper json, Answers answers) {
        return json.writeValueAsString(answers);
    }

    private static Set<String> mailed(GreenMail mail) {
        var numbers = new TreeSet<String>();
        for (var message : mail.getReceivedMessages()) {
            try {
                var number = NUMBER.matcher(message.getSubject());
                if (number.find()) {
                    numbers.add(number.group(1));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return numbers;
    }

    private EmbeddedPostgres startPostgres() throws Exception {
        for (var attempt = 0; ; attempt++) {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(databasePort)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (Exception e) {
                if (attempt == 20) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private void kill(EmbeddedPostgres postgres) throws IOException, InterruptedException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        postgres.close(); // finds nobody to stop, and lets the next one have the folder
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private void deleteData() throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + databasePort + "/postgres", "postgres", "postgres"));
    }

    private static void waitUntil(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 1_200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Waited two minutes in vain");
    }
}
