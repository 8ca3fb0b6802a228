package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP, with the cookies of a production site: candidates have no session, the staff one that is well guarded. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "preinscription.secure-cookies=true")
@Import(TestDatabase.class)
class CookiesTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private String token = "";

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void aCandidateHasNoSession() throws Exception {
        for (var page : new String[] {"/", "/inscription", "/mon-inscription", "/aide", "/bureau", "/bureau/compte"}) {
            get(page);
        }
        get("/mon-inscription");
        assertThat(post("/mon-inscription", "number", "48392017K", "key", "x").statusCode()).isEqualTo(422);
        get("/mon-inscription/cle-perdue");
        post("/mon-inscription/cle-perdue", "number", "48392017K", "birthDate.year", "1990");
        get("/bureau/connexion");
        assertThat(post("/bureau/connexion", "email", "x@nulle-part.example", "password", "devine encore").statusCode())
                .isEqualTo(422);

        assertThat(cookies.keySet()).noneMatch(name -> name.toLowerCase().contains("session") || name.contains("bureau"));
        assertThat(database.sql("select count(*) from spring_session").query(Integer.class).single())
                .isZero();
    }

    @Test
    void theSessionOfTheStaffIsInACookieThatOnlyThisSiteReads() throws Exception {
        var member = new StaffMember(
                UUID.randomUUID(), "Personne", UUID.randomUUID() + "@bureau.example", Role.AGENT, "gestionnaire");
        accounts.put(member, Office.PASSWORD, Office.SECRET);
        get("/bureau/compte");

        get("/bureau/connexion");
        var half = post("/bureau/connexion", "email", member.email(), "password", Office.PASSWORD);
        assertThat(half.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.contains("bureau=")))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-bureau=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContainIgnoringCase("domain", "max-age", "expires"));

        get("/bureau/connexion/code");
        var code = OneTimeCodes.at(Office.SECRET, clock.instant());
        assertThat(post("/bureau/connexion/code", "code", code).headers().firstValue("Location").orElseThrow())
                .endsWith("/bureau/compte");
        assertThat(get("/bureau/compte").statusCode()).isEqualTo(200);
        assertThat(get("/").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("bureau"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, HttpRequest.newBuilder());
    }

    /** With the token of the page that was opened last. */
    private HttpResponse<String> post(String path, String... typed) throws Exception {
        var form = new StringBuilder("_csrf=" + encoded(token));
        for (var i = 0; i < typed.length; i += 2) {
            form.append('&').append(encoded(typed[i])).append('=').append(encoded(typed[i + 1]));
        }
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = http.send(
                request.uri(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var equals = cookie.indexOf('=');
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1, cookie.indexOf(';')));
        }
        token = Jsoup.parse(response.body()).select("main input[name=_csrf]").stream()
                .findFirst()
                .map(field -> field.val())
                .orElse(token);
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
