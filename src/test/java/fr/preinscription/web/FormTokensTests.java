package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Hall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormTokensTests {

    private static final int TAKEN = 422;
    private static final int REFUSED = 403;

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest(name = "token {0}, Sec-Fetch-Site {1}, Origin {2}: {3}")
    @CsvSource({
        "valid,   same-origin, ours,    taken",
        "valid,   ,            ours,    taken",
        "valid,   ,            ,        taken",
        "valid,   none,        ,        taken",
        "valid,   cross-site,  foreign, refused",
        "valid,   same-site,   foreign, refused",
        "valid,   ,            foreign, refused",
        "valid,   ,            null,    refused",
        "absent,  same-origin, ours,    given back",
        "absent,  ,            ours,    given back",
        "foreign, same-origin, ours,    given back",
        "cookie,  same-origin, ours,    given back",
        "absent,  ,            ,        refused",
        "absent,  none,        ,        refused",
        "absent,  cross-site,  foreign, refused",
        "absent,  ,            foreign, refused",
        "foreign, cross-site,  ours,    refused",
    })
    void aFormIsTakenOnlyFromOurOwnPages(String token, String site, String origin, String outcome) {
        var first = browser.get("/echantillon");
        var other = browser.get("/echantillon");
        List<String> headers = new ArrayList<>();
        if (!"cookie".equals(token)) {
            headers.addAll(List.of("Cookie", first.cookie()));
        }
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        if (origin != null) {
            headers.addAll(List.of(
                    "Origin",
                    switch (origin) {
                        case "ours" -> "http://localhost:" + port;
                        case "foreign" -> "https://exemple.fr";
                        default -> "null";
                    }));
        }
        var fields = new ArrayList<>(List.of("familyName", "Léa <b>"));
        switch (token) {
            case "valid", "cookie" -> fields.addAll(List.of("_csrf", first.token()));
            case "foreign" -> fields.addAll(List.of("_csrf", other.token()));
            default -> {}
        }

        var answer = browser.post(
                "/echantillon", Browser.form(fields.toArray(String[]::new)), headers.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(outcome.equals("taken") ? TAKEN : REFUSED);
        assertThat(answer.page().select("main form input[name=familyName][type=hidden]"))
                .hasSize(outcome.equals("given back") ? 1 : 0);
    }

    @Test
    void whatWasTypedInAPageThatExpiredIsSentAgainWithAFreshToken() {
        var ours = "http://localhost:" + port;
        var expired = browser.post(
                "/echantillon",
                Browser.form(
                        "familyName", "Zoë \"d'Été\" & <fils>",
                        "grounds", "FIRST",
                        "grounds", "THIRD",
                        "birthDate.day", "",
                        "_csrf", "old"),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(expired.status()).isEqualTo(403);
        var page = expired.page();
        assertThat(page.title()).doesNotContain("Erreur :");
        var form = page.select("main form").first();
        assertThat(form.attr("action")).isEqualTo("/echantillon");
        assertThat(form.select("input[name=_csrf]")).hasSize(1);
        assertThat(form.select("button").text()).isEqualTo("Continuer");
        var fields = new ArrayList<String>();
        form.select("input[type=hidden]").forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));

        var again = browser.post(
                "/echantillon",
                Browser.form(fields.toArray(String[]::new)),
                "Cookie",
                expired.cookie(),
                "Origin",
                ours,
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("familyName").val()).isEqualTo("Zoë \"d'Été\" & <fils>");
        assertThat(again.page().select("[checked]").eachAttr("id")).containsExactly("grounds", "grounds-3");
    }

    @Test
    void aTokenServesForEveryPageOfTheSameBrowser() {
        var first = browser.get("/echantillon");
        var second = browser.get("/echantillon", "Cookie", first.cookie());

        assertThat(second.header("Set-Cookie")).isEmpty();
        assertThat(second.token()).isNotEqualTo(first.token());
        for (var token : List.of(first.token(), second.token())) {
            assertThat(browser.post("/echantillon", Browser.form("_csrf", token), "Cookie", first.cookie())
                            .status())
                    .isEqualTo(422);
        }
    }
}
