package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is shown confirmations and scans them, or copies number and code from the keyboard. */
@StoryTest
class ProofStory {

    @LocalServerPort
    int port;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    private Page page;
    private boolean javaScript;
    private int width;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @ParameterizedTest
    @CsvSource({"true, 1280, Chazal", "true, 360, Sirven", "false, 360, Bonnafous"})
    void scans_and_types(boolean script, int wide, String birthName) {
        javaScript = script;
        width = wide;
        var email = birthName.toLowerCase() + "@example.org";
        var answers = Candidates.employee(birthName, "Camille", email);
        var registration = submit(Candidates.employee(birthName, "Camille", email), null);
        var first = registrations.confirmation(registration, 0);
        try (var visitor = Chromium.visitor(script, wide)) {
            page = visitor.newPage();
            scan(first);
            look("authentic", "Cette confirmation est authentique");

            submit(Candidates.with(answers, new Contact("x" + email, "x" + email, "+33600000003")), registration);
            scan(first);
            look("replaced", "Une version plus récente existe");

            page.getByText("Vérifier une autre confirmation").click();
            look("form", "Quelqu’un vous montre une confirmation");
            page.locator("#number").focus();
            page.keyboard().type("48392017");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page).hasTitle(Pattern.compile("^Erreur"));
            look("errors", "Il faut corriger");

            var last = registrations.confirmation(registration, 1);
            page.locator("#number").fill(last.fullNumber());
            page.locator("#code").focus();
            page.keyboard().type(last.seal().shortCode());
            page.keyboard().press("Enter");
            look("typed", "C’est la dernière version");

            registrations.withdraw(registration, clock.instant());
            page.reload();
            look("inactive", "n’est plus active");

            page.navigate(address(last) + "A");
            look("not-ours", "Nous ne reconnaissons pas cette confirmation");
        }
    }

    private void scan(Confirmation confirmation) {
        page.navigate(address(confirmation));
    }

    private String address(Confirmation confirmation) {
        return confirmation
                .seal()
                .address(confirmation.fullNumber())
                .replaceFirst("^http://localhost", "http://localhost:" + port);
    }

    private void look(String what, String words) {
        assertThat(page.locator("main")).containsText(words);
        Sight.look(page, "proof-" + width + (javaScript ? "-" : "-bare-") + what, javaScript);
    }

    private UUID submit(Answers answers, @Nullable UUID changed) {
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
