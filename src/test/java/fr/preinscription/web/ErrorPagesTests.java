package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Hall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void anUnknownPageHelpsToGoOn() {
        var answer = browser.get("/inscripsion");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("Cette page n’existe pas");
        assertThat(answer.page().select("main a").eachAttr("href")).contains("/", "/aide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inscripsion", "/panne?kind=base", "/gabarit-casse"})
    void anErrorPageUsesTheFilesThatTheBrowserAlreadyHas(String path) {
        assertThat(browser.get(path).page().select("link[href*=/theme/], link[href*=/css/], script[src]"))
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        link -> assertThat(link.attr("href") + link.attr("src")).matches("/.*-[0-9a-f]{32}\\.\\w+"));
    }

    @Test
    void aPageThatTakesNoFormSaysSo() {
        var page = browser.get("/json");
        var token = browser.get("/echantillon");

        var answer = browser.post("/json", Browser.form("_csrf", token.token()), "Cookie", token.cookie());

        assertThat(page.status()).isEqualTo(200);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.page().select("h1").text()).startsWith("Cette page ne s’ouvre pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/panne?kind=rendu", "/gabarit-casse"})
    void theUnexpectedIsCalmAndItsReferenceIsInTheLog(String path, CapturedOutput log) {
        var answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(500);
        var reference = answer.page().select("strong.nowrap").text();
        assertThat(reference).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(answer.body()).doesNotContain("Exception", "secret", "Avant");
        assertThat(log).contains(reference).contains("Exception").doesNotContain("jean.dupont");
    }

    @Test
    void whileTheDatabaseCannotBeReachedNothingIsSaidAboutTheDeadline(CapturedOutput log) {
        var answer = browser.get("/panne?kind=base");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.page().select("main").text())
                .contains("ne sont pas perdues", "ne veut pas dire que la date limite est passée");
        assertThat(log).doesNotContain("jean.dupont");
    }

    @Test
    void whatWasTypedWhileTheDatabaseCannotBeReachedCanBeSentAgain() {
        var page = browser.get("/echantillon");

        var answer = browser.post(
                "/panne",
                Browser.form("_csrf", page.token(), "remarks", "Une\nlongue réponse"),
                "Cookie",
                page.cookie(),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.status()).isEqualTo(503);
        var form = answer.page().select("main form");
        assertThat(form.attr("action")).isEqualTo("/panne");
        assertThat(form.select("input[name=remarks]").val()).isEqualTo("Une\nlongue réponse");
        assertThat(form.select("input[name=_csrf]")).hasSize(1);
        assertThat(form.select("button").text()).isEqualTo("Réessayer");
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        var answer = browser.post("/echantillon", Browser.form("remarks", "x".repeat(300_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("h1").text()).isEqualTo("Votre envoi est trop grand");
    }

    @Test
    void tooManyFieldsAreRefused() {
        var fields = IntStream.range(0, 1_100).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));

        assertThat(browser.post("/echantillon", fields).status()).isBetween(400, 413);
    }

    @Test
    void whoAsksForJsonGetsJson() {
        for (var path : new String[] {"/nulle-part", "/panne?kind=autre"}) {
            var answer = browser.get(path, "Accept", "application/json");

            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + answer.status(), "\"reference\":\"");
        }
    }

    @Test
    void aLineOfTheLogCannotBeForged(CapturedOutput log) {
        browser.get("/nulle-part%0d%0aERROR%20forged");
        browser.get("/panne?kind=%0d%0aERROR%20forged");
        browser.send(HttpRequest.newBuilder().GET(), "/echantillon", "X-Forwarded-For", "1.2.3.4");

        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("ERROR forged"));
    }
}
