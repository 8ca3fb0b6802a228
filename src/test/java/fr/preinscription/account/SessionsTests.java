package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AccountTest
class SessionsTests {

    @Autowired
    Office.People people;

    @Autowired
    Office.SteppedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Test
    void aSessionLastsTenHoursAtMost() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.signedIn(agent);
        clock.advance(Duration.ofHours(9).plusMinutes(59));
        assertThat(browser.open("/bureau/essai").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));

        assertThat(browser.open("/bureau/essai").location()).isEqualTo("/bureau/connexion");
    }

    @Test
    void aSessionThatIsNotUsedEndsAfterHalfAnHour() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.signedIn(agent);
        assertThat(database.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(agent.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        database.sql("""
                        update spring_session set last_access_time = last_access_time - 1801000, expiry_time = expiry_time - 1801000
                        where principal_name = ?""").param(agent.id().toString()).update();

        assertThat(browser.open("/bureau/essai").location()).isEqualTo("/bureau/connexion");
    }

    @Test
    void whatWasTypedInASessionThatEndedIsNotLost() throws Exception {
        var request = post("/bureau/compte/nom")
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("name", "Agnès <b>");

        var refused = mvc.perform(request).andReturn();

        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.perform(get("/error").with(page -> {
                            var names = refused.getRequest().getAttributeNames();
                            names.asIterator().forEachRemaining(name -> {
                                if (name.startsWith("fr.preinscription.web.ErrorPage")) {
                                    page.setAttribute(name, refused.getRequest().getAttribute(name));
                                }
                            });
                            page.setAttribute("jakarta.servlet.error.status_code", 403);
                            page.setAttribute("jakarta.servlet.error.request_uri", "/bureau/compte/nom");
                            page.setParameter("name", "Agnès <b>");
                            return page;
                        }))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("il faut vous connecter de nouveau", "/bureau/connexion", "value=\"Agnès &lt;b&gt;\"");
    }

    @Test
    void aPasswordTypedInASessionThatEndedIsNotWrittenIntoAPage() throws Exception {
        var request = post("/bureau/compte/mot-de-passe")
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("current", "un secret")
                .param("password", "un autre secret");

        var answer = mvc.perform(request).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(302);
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/bureau/connexion");
        assertThat(java.util.Collections.list(answer.getRequest().getAttributeNames()))
                .noneMatch(name -> name.startsWith("fr.preinscription.web.ErrorPage"));
    }

    @Test
    void oneClosesOneSessionOrAllTheOthers() {
        var agent = people.somebody(Role.AGENT);
        var office = people.signedIn(agent);
        var home = people.signedIn(agent);
        var train = people.signedIn(agent);
        var page = office.open("/bureau/compte");
        assertThat(page.document().select("tbody tr")).hasSize(3);
        assertThat(page.text()).contains("celle-ci", "Firefox sur Linux", "10.1.");
        for (var browser : new OfficeBrowser[] {office, home, train}) {
            assertThat(page.document().html()).doesNotContain(browser.cookies.get("bureau"));
        }

        office.send(
                "/bureau/compte/sessions/fermer",
                "handle",
                page.document().select("input[name=handle]").first().val());
        assertThat(java.util.stream.Stream.of(home, train)
                        .map(browser -> browser.open("/bureau/essai").status()))
                .containsExactlyInAnyOrder(200, 302);

        assertThat(office.send("/bureau/compte/sessions/fermer-tout").location())
                .isEqualTo("/bureau/compte");
        assertThat(home.open("/bureau/essai").status()).isEqualTo(302);
        assertThat(train.open("/bureau/essai").status()).isEqualTo(302);
        assertThat(office.open("/bureau/essai").status()).isEqualTo(200);
    }

    @Test
    void theSessionOfSomebodyElseCannotBeClosed() {
        var other = people.signedIn(people.somebody(Role.AGENT));
        var agent = people.somebody(Role.AGENT);
        var mine = people.signedIn(agent);
        people.signedIn(agent);
        other.send(
                "/bureau/compte/sessions/fermer",
                "handle",
                mine.open("/bureau/compte")
                        .document()
                        .select("input[name=handle]")
                        .val());

        assertThat(mine.open("/bureau/compte").document().select("tbody tr")).hasSize(2);
    }

    @Test
    void whatIsInASessionTellsNeitherNameNorRole() {
        var head = people.somebody(Role.HEAD);
        people.signedIn(head);

        var kept = database.sql("""
                        select string_agg(encode(attribute_bytes, 'escape'), ' ') from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where principal_name = ?""")
                .param(head.id().toString())
                .query(String.class)
                .single();

        assertThat(kept).contains("SignedIn").doesNotContain(head.name(), head.email(), "HEAD");
    }

    @Test
    void aNewPasswordAsksTheOldOneAndEndsTheOtherSessions() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.signedIn(agent);
        var other = people.signedIn(agent);
        var better = "deux ours dans la neige";

        assertThat(browser.send("/bureau/compte/mot-de-passe", "current", "faux", "password", better, "again", better)
                        .status())
                .isEqualTo(422);
        assertThat(browser.send(
                                "/bureau/compte/mot-de-passe",
                                "current",
                                Office.PASSWORD,
                                "password",
                                better,
                                "again",
                                "autre")
                        .text())
                .contains("ne sont pas les mêmes");
        assertThat(browser.send(
                                "/bureau/compte/mot-de-passe",
                                "current",
                                Office.PASSWORD,
                                "password",
                                "motdepasse2027",
                                "again",
                                "motdepasse2027")
                        .text())
                .contains("facile à deviner");
        assertThat(browser.send(
                                "/bureau/compte/mot-de-passe",
                                "current",
                                Office.PASSWORD,
                                "password",
                                better,
                                "again",
                                better)
                        .location())
                .isEqualTo("/bureau/compte");

        assertThat(other.open("/bureau/essai").status()).isEqualTo(302);
        assertThat(browser.open("/bureau/essai").status()).isEqualTo(200);
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(422);
        assertThat(people.browser().signIn(agent.email(), better, people.code()).status())
                .isEqualTo(302);
    }

    @Test
    void whoFindsASessionOpenCannotTryPasswordsForLong() {
        var browser = people.signedIn(people.somebody(Role.AGENT));
        var better = "deux ours dans la neige";
        for (var failure = 0; failure < 5; failure++) {
            browser.send(
                    "/bureau/compte/mot-de-passe", "current", "faux" + failure, "password", better, "again", better);
        }

        assertThat(browser.send(
                                "/bureau/compte/mot-de-passe",
                                "current",
                                Office.PASSWORD,
                                "password",
                                better,
                                "again",
                                better)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anotherTelephoneTakesOverOnceItShowedACode() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.signedIn(agent);
        var page = browser.open("/bureau/compte/telephone");
        var secret = Words.base32(page.document().select(".bureau-secret").text());
        assertThat(browser.open("/bureau/compte/telephone/qr.svg").response().getContentType())
                .startsWith("image/svg+xml");

        assertThat(browser.send("/bureau/compte/telephone", "password", Office.PASSWORD, "code", "000000")
                        .status())
                .isEqualTo(422);
        assertThat(browser.open("/bureau/compte/telephone")
                        .document()
                        .select(".bureau-secret")
                        .text())
                .as("the picture that was scanned stays")
                .isEqualTo(page.document().select(".bureau-secret").text());
        assertThat(browser.send("/bureau/compte/telephone", "password", Office.PASSWORD, "code", people.code(secret))
                        .location())
                .isEqualTo("/bureau/compte");

        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code(secret))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void newRecoveryCodesAreShownOnceAndVoidTheFormerOnes() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.signedIn(agent);
        browser.send("/bureau/compte/codes-de-secours", "password", Office.PASSWORD);
        var kept = database.sql("""
                        select string_agg(encode(attribute_bytes, 'escape'), ' ') from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where principal_name = ?""")
                .param(agent.id().toString())
                .query(String.class)
                .single();
        var codes = browser.open("/bureau/compte/codes-de-secours")
                .document()
                .select(".bureau-codes code")
                .eachText();
        assertThat(codes).hasSize(8).allSatisfy(code -> assertThat(kept).doesNotContain(code));
        assertThat(browser.open("/bureau/compte/codes-de-secours").document().select(".bureau-codes"))
                .isEmpty();
        browser.send("/bureau/compte/codes-de-secours", "password", Office.PASSWORD);

        var other = people.browser();
        other.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);
        assertThat(other.send("/bureau/connexion/secours", "code", codes.getFirst())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPasskeyThatIsNoneOpensNothing() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        assertThat(browser.send("/bureau/connexion/cle/options").response().getContentType())
                .isEqualTo("application/json");
        for (var credential :
                new String[] {"", "{}", "[1]", "{\"id\":\"a\",\"rawId\":\"b\",\"type\":\"public-key\",\"response\":{}}"
                }) {
            assertThat(browser.send("/bureau/connexion/cle", "credential", credential)
                            .location())
                    .isEqualTo("/bureau/connexion");
        }
        var in = people.signedIn(agent);
        assertThat(in.send("/bureau/compte/cles/options").status())
                .as("the password first")
                .isEqualTo(409);
        in.send("/bureau/compte/cles/mot-de-passe", "password", Office.PASSWORD);
        assertThat(in.send("/bureau/compte/cles/options").status()).isEqualTo(200);
        assertThat(in.send("/bureau/compte/cles", "credential", "{}").location())
                .isEqualTo("/bureau/compte/cles");
    }
}
