package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = Hall.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "preinscription.secure-cookies=true")
class ResponseHeadersTests {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /echantillon, 200",
        "GET, /json, 200",
        "GET, /css/app.css, 200",
        "GET, /css/nothing.css, 404",
        "GET, /nulle-part, 404",
        "GET, /error, 404",
        "PUT, /echantillon, 403",
        "POST, /echantillon, 403",
        "GET, /panne?kind=base, 503",
        "GET, /panne?kind=autre, 500",
        "GET, /panne?kind=statut, 404",
        "GET, /panne, 400",
        "GET, /gabarit-casse, 500",
        "GET, /a%2F..%2Fb, 400",
        "DELETE, /nulle-part, 403",
        "HEAD, /echantillon, 200",
    })
    void everyResponseProtectsItsReader(String method, String path, int status) {
        var answer = browser.send(HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.noBody()), path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "data:", "http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        if (!path.contains("..")) {
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        }
        assertThat(answer.header("Set-Cookie")).doesNotContain("JSESSIONID");
        if (status != 200 || !path.startsWith("/css")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "Tomcat");
    }

    @Test
    void aPageWithAPolicyOfItsOwnHasNoSecondOne() {
        var headers = browser.get("/autre-politique").response().headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void theOnlyCookieIsTheTokenOfTheForms() {
        var cookies = browser.get("/echantillon").response().headers().allValues("Set-Cookie");

        assertThat(cookies).singleElement().asString().startsWith("__Host-jeton=");
        assertThat(cookies.getFirst()).contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void aFileWithItsFingerprintIsKeptForAYear() {
        var page = browser.get("/echantillon").page();

        assertThat(page.select("link[href], script[src]")).isNotEmpty().allSatisfy(link -> {
            var address = link.attr("href") + link.attr("src");
            assertThat(address).matches("/(theme|css|js)/.*-[0-9a-f]{32}\\.\\w+");
            var file = browser.get(address);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        });
    }

    @Test
    void theFontsOfTheStyleSheetAreThoseThatThePagePreloads() {
        var page = browser.get("/echantillon").page();
        var preloaded = page.select("link[rel=preload]").eachAttr("href");
        var sheet =
                browser.get(page.select("link[href*=theme/theme]").attr("href")).body();

        assertThat(preloaded).hasSize(2).allSatisfy(font -> assertThat(sheet).contains("url(" + font + ")"));
        assertThat(sheet).doesNotContain("data:", "http:", "https:");
    }

    @Test
    void pagesAndStylesTravelCompressed() {
        for (var path : new String[] {"/echantillon", "/css/app.css", "/js/repeat.js"}) {
            assertThat(browser.get(path, "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .as(path)
                    .isEqualTo("gzip");
        }
    }
}
