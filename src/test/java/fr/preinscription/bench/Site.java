package fr.preinscription.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import fr.preinscription.OpenCampaign;
import fr.preinscription.bench.Applicants.Draft;
import fr.preinscription.bench.Crowd.Visit;
import fr.preinscription.bench.Meter.Side;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The running site as candidates use it, and what it is compared with: a bare page, and its statements without it. */
@TestComponent
class Site {

    private static final String SITUATION = "/inscription/situation";
    private static final String UNITS = "/inscription/epreuves";
    private static final String CHECK = "/inscription/verification";
    private static final String REGISTERED = "/inscription/enregistree";

    private final Specialties specialties;
    private final Campaigns campaigns;
    private final Clock clock;
    private final JsonMapper json;
    private final Environment environment;
    private final HikariDataSource connections = new HikariDataSource();

    private int port;
    private Applicants applicants;
    private String situation = "";
    private String units = "";
    private String cookie = "";
    private String token = "";

    Site(
            Specialties specialties,
            Campaigns campaigns,
            Clock clock,
            JsonMapper json,
            Environment environment,
            JdbcConnectionDetails database) {
        this.specialties = specialties;
        this.campaigns = campaigns;
        this.clock = clock;
        this.json = json;
        this.environment = environment;
        connections.setJdbcUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setMaximumPoolSize(40);
    }

    /** The barest page there can be, behind the same filters. */
    @Controller
    @TestComponent
    static class Hello {

        @GetMapping("/bench/hello")
        String hello(Model model) {
            model.addAttribute("greeting", "Bonjour");
            return "bench/hello";
        }
    }

    void open() throws Exception {
        port = environment.getRequiredProperty("local.server.port", Integer.class);
        OpenCampaign.around(campaigns, clock);
        applicants =
                new Applicants(connections, json, Forms.ordinary(specialties).finished());
        var somebody = applicants.begin(Map.of());
        situation = typed(somebody, SITUATION);
        units = typed(somebody, UNITS);
    }

    /** The form of a page as it stands there. Its token against forged forms is the browser's, the same for all. */
    private String typed(Draft draft, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Cookie", cookies(draft))
                            .build(),
                    BodyHandlers.ofString());
            page.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("jeton="))
                    .forEach(set -> cookie = set.split(";")[0]);
            var form = (FormElement) Jsoup.parse(page.body()).selectFirst("main form[method=post]");
            token = "_csrf=" + encode(form.selectFirst("input[name=_csrf]").val());
            return form.formData().stream()
                    .map(field -> encode(field.key()) + "=" + encode(field.value()))
                    .collect(Collectors.joining("&"));
        }
    }

    /** The page with the most questions, sent with nothing but mistakes: each unit kept, without mark or session. */
    byte[] heaviestPage() throws IOException, InterruptedException {
        var exam = Forms.longest(specialties);
        var draft = applicants.begin(exam.satBefore());
        var kept = IntStream.range(0, exam.units().size())
                .mapToObj(i -> "&" + encode("units[" + i + "].status") + "=KEEP")
                .collect(Collectors.joining());
        return form(draft, UNITS, typed(draft, UNITS) + kept);
    }

    boolean hello(Wire wire) throws IOException {
        return answers(wire, page(new Draft("", null), "/bench/hello"), 200);
    }

    /** Sends a finished form that nobody sent before. */
    boolean register(Wire wire) throws IOException {
        var draft = applicants.next();
        return draft != null && register(wire, draft);
    }

    private boolean register(Wire wire, Draft draft) throws IOException {
        var reply = wire.exchange(form(draft, CHECK, token + "&submission=" + draft.submission()));
        if (!reply.location().endsWith(REGISTERED)) {
            throw new IOException("Not registered: " + reply);
        }
        return true;
    }

    /** Nine requests of one candidate: the entry, two questions and their answers, the verdict, the check, the number. */
    boolean journey(Wire wire) throws IOException {
        var draft = applicants.next();
        return draft != null
                && answers(wire, page(draft, "/"), 200)
                && answers(wire, page(draft, SITUATION), 200)
                && answers(wire, form(draft, SITUATION, situation), 302)
                && answers(wire, page(draft, UNITS), 200)
                && answers(wire, form(draft, UNITS, units), 302)
                && answers(wire, page(draft, "/inscription/bilan"), 200)
                && answers(wire, page(draft, CHECK), 200)
                && register(wire, draft)
                && answers(wire, page(draft, REGISTERED), 200);
    }

    static boolean answers(Wire wire, byte[] request, int status) throws IOException {
        var reply = wire.exchange(request);
        if (reply.status() != status) {
            throw new IOException(reply + " to " + new String(request, UTF_8));
        }
        return true;
    }

    /** People with a finished form, of whom there are always enough. */
    Side candidates(int number, Visit visit) {
        var crowd = browsers(number, visit);
        return new Side() {

            private long enough = 2_000;

            @Override
            public void before() {
                applicants.prepare(enough);
            }

            @Override
            public long run(Duration time) throws Exception {
                var done = crowd.run(time);
                enough = Math.max(enough, done * 3 / 2);
                return done;
            }
        };
    }

    Side browsers(int number, Visit visit) {
        return new Crowd(number, () -> Crowd.browser(Wire.to(port), visit));
    }

    /** No site at all: its statements. */
    Side statements(int number) {
        return new Crowd(number, () -> new Statements(applicants, connections));
    }

    /** So many bare pages, then one registration by its statements. */
    Side pagesAndStatements(int number, int pages) {
        return new Crowd(number, () -> {
            var statements = new Statements(applicants, connections);
            return Crowd.browser(
                    Wire.to(port),
                    wire -> {
                        for (var i = 0; i < pages; i++) {
                            hello(wire);
                        }
                        return statements.once();
                    },
                    statements);
        });
    }

    private byte[] page(Draft draft, String path) {
        return Wire.request(port, path, cookies(draft), "");
    }

    private byte[] form(Draft draft, String path, String fields) {
        return Wire.request(port, path, cookies(draft), fields);
    }

    private String cookies(Draft draft) {
        return "brouillon=" + draft.token() + "; " + cookie;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
