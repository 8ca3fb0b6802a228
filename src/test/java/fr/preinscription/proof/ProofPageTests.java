package fr.preinscription.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ProofPageTests {

    private static int last;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    private final String address = "198.51.100." + ++last;
    private UUID registration;
    private Answers answers;
    private Confirmation confirmation;

    @BeforeEach
    void register() {
        OpenCampaign.around(campaigns, clock);
        var name = "Page" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        answers = Candidates.employee(name, "Camille", name + "@example.org");
        registration = submit(answers, null);
        confirmation = registrations.confirmation(registration, 0);
    }

    @Test
    void theCodeOfTheLastConfirmationIsAuthentic() throws Exception {
        var response = open(scanned());
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page.title()).startsWith("Confirmation authentique");
        assertThat(page.select("main").text())
                .contains("Cette confirmation est authentique")
                .contains("C’est la dernière version")
                .contains("session 2027", confirmation.fullNumber())
                .contains("sans valeur")
                .doesNotContain("remplacée", "plus active");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aReplacedConfirmationIsSaidWithoutItsSuccessor() throws Exception {
        var other = "autre@example.org";
        submit(Candidates.with(answers, new Answers.Contact(other, other, "+33600000002")), registration);

        var text = page(open(scanned())).select("main").text();

        assertThat(text)
                .contains("remplacée", "Une version plus récente existe")
                .doesNotContain("dernière version");
        assertThat(text).doesNotContain(confirmation.number() + "-1");
    }

    @Test
    void aRegistrationThatWasGivenUpIsNoLongerActiveAndNothingMore() throws Exception {
        registrations.withdraw(registration, clock.instant());

        assertThat(page(open(scanned())).select("main").text())
                .contains("n’est plus active")
                .doesNotContainIgnoringCase("retir")
                .doesNotContainIgnoringCase("désist")
                .doesNotContainIgnoringCase("annul")
                .doesNotContainIgnoringCase("refus");
    }

    @Test
    void nobodyIsNamedWhateverTheAnswer() throws Exception {
        var personal = confirmation.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(Confirmation.Line::value)
                .filter(value -> value.length() > 3)
                .toList();
        assertThat(personal).contains(answers.contact().email(), "Management commercial opérationnel");
        for (var path : List.of(
                scanned(), path(confirmation.fullNumber(), "wrong"), "/verifier/" + confirmation.fullNumber())) {
            var html = page(open(path)).html();
            assertThat(html)
                    .doesNotContainIgnoringCase(answers.identity().birthName())
                    .doesNotContainIgnoringCase("camille")
                    .doesNotContain(answers.contact().email(), "1990", "Lois", "Librairie");
            assertThat(page(open(path)).select("main").text()).doesNotContain(personal);
        }
    }

    @Test
    void notOursIsAlwaysTheSameAnswer() throws Exception {
        var seal = confirmation.seal().code();
        var tampered = seal.replaceFirst(".$", seal.endsWith("A") ? "Q" : "A");
        var unknownKey = "NONE" + seal.substring(seal.indexOf('.'));
        var unknownNumber = confirmation.number().equals("00000000A") ? "00000001B-0" : "00000000A-0";
        var paths = List.of(
                path(confirmation.fullNumber(), tampered),
                path(confirmation.fullNumber(), unknownKey),
                path(confirmation.fullNumber(), "FY36T-QBHKR"),
                path(confirmation.number() + "-1", seal),
                path(confirmation.number(), seal),
                path(unknownNumber, seal),
                path(unknownNumber, confirmation.seal().shortCode()),
                path("n'importe quoi", seal));

        var answers = paths.stream()
                .map(path -> {
                    var response = open(path);
                    assertThat(response.getStatus()).as(path).isEqualTo(404);
                    var page = page(response);
                    page.select("input").removeAttr("value");
                    return page.select("title, main").outerHtml();
                })
                .distinct();

        assertThat(answers).singleElement().asString().contains("Nous ne reconnaissons pas cette confirmation");
    }

    @Test
    void whoCannotScanTypes() throws Exception {
        var asked = open("/verifier?number=" + confirmation.fullNumber().toLowerCase() + "&code="
                + confirmation.seal().shortCode().toLowerCase());

        assertThat(asked.getStatus()).isEqualTo(302);
        assertThat(page(open(asked.getRedirectedUrl())).select("main").text())
                .contains("Cette confirmation est authentique");
    }

    @Test
    void whatIsMissingOrMistypedIsSaidBesideItsField() {
        var empty = open("/verifier?number=&code=");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty).select(".error-summary a").eachAttr("href")).containsExactly("#number", "#code");

        var withoutVersion = open("/verifier?number=" + confirmation.number() + "&code=FY36T-QBHKR");
        assertThat(withoutVersion.getStatus()).isEqualTo(422);
        assertThat(page(withoutVersion).select(".error-summary a").eachAttr("href"))
                .containsExactly("#number");
        assertThat(page(withoutVersion).select("#number").val()).isEqualTo(confirmation.number());
    }

    @Test
    void theAddressWithoutItsCodeAsksForIt() {
        var page = page(open("/verifier/" + confirmation.fullNumber()));

        assertThat(page.select("#number").val()).isEqualTo(confirmation.fullNumber());
        assertThat(page.select("#code").val()).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("authentique", "reconnaissons");
    }

    @Test
    void attemptsFromOneAddressAreLimited() {
        for (var attempt = 0; attempt < 60; attempt++) {
            open(path(confirmation.fullNumber(), "wrong" + attempt));
        }

        var exhausted = open(scanned());
        assertThat(exhausted.getStatus()).isEqualTo(429);
        assertThat(page(exhausted).select("main").text())
                .contains("trop d’essais")
                .doesNotContain("authentique");
        assertThat(open("192.0.2.254", scanned()).getStatus())
                .as("somebody else proves the same number")
                .isEqualTo(200);
    }

    @Test
    void provingIsNoAttempt() {
        for (var time = 0; time < 61; time++) {
            assertThat(open(scanned()).getStatus()).isEqualTo(200);
        }
    }

    private String scanned() {
        return confirmation.seal().address(confirmation.fullNumber()).replaceFirst("^http://localhost", "");
    }

    private static String path(String number, String code) {
        return UriComponentsBuilder.fromPath("/verifier/{number}")
                .queryParam("s", "{code}")
                .encode()
                .buildAndExpand(number, code)
                .toUriString();
    }

    private MockHttpServletResponse open(String path) {
        return open(address, path);
    }

    private MockHttpServletResponse open(String from, String path) {
        try {
            return mvc.perform(get(java.net.URI.create(path)).remoteAddress(from))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private UUID submit(Answers answers, UUID changed) {
        var outcome = registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                answers,
                clock.instant(),
                Submission.CANDIDATE,
                changed,
                changed == null ? null : 0));
        return ((Outcome.Accepted) outcome).registration();
    }
}
