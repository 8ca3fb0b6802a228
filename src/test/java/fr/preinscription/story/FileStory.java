package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Tick;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.web.Paris;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** An agent at a file: asks for what is missing, and types what a candidate corrected in red. */
@StoryTest
@TestPropertySource(properties = "preinscription.secure-cookies=false")
class FileStory {

    private static final Path PICTURES = Path.of("target", "stories");

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Registrations registrations;

    @Autowired
    CaseFiles files;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext beans;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void aCandidateIsAskedForExactlyWhatIsMissing() throws Exception {
        var email = "relance.histoire@example.org";
        var registered = registered(Candidates.employee("Histoire", "Camille", email));
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        files.receive(
                registered.registration(),
                0,
                Arrival.handedIn(today).with(Arrival.SignedPaper.inOrder(0)),
                List.of(Tick.conforming("D-ID")),
                Staff.agent().member());
        try (var browser = agent()) {
            var page = file(browser, registered.number());
            look(page, "file");
            page.keyboard().press("r");
            assertThat(page.locator("h1")).hasText("Relancer le candidat");
            assertThat(page.locator("form ul li")).hasCount(1);
            assertThat(page.locator(".letter-words")).containsText("Certificats de travail");
            look(page, "reminder");
            page.keyboard().press("e");
            assertThat(page.locator(".bureau-done")).containsText("Relance envoyée");
            look(page, "file-reminded");
        }
        assertThat(files.of(registered.registration()).state()).isEqualTo(FileState.REMINDED);
        assertThat(Mailbox.letter(email, "dossier n’est pas complet").text())
                .contains("Certificats de travail", "au plus tard le")
                .doesNotContain("pièce d’identité");
    }

    @Test
    void aFirstNameCorrectedInRedMakesAVersionOfTheOffice() throws Exception {
        var email = "camile.rouge@example.org";
        var registered = registered(Candidates.employee("Rouge", "Camile", email));
        try (var browser = agent()) {
            var page = file(browser, registered.number());
            page.keyboard().press("c");
            page.getByLabel("Pièce qui le prouve").fill("scan 2026-11-30-0042");
            page.getByLabel("Ce qui est corrigé, et pourquoi")
                    .fill("prénom corrigé en rouge sur la confirmation signée");
            page.getByLabel("Aller à").selectOption("identite");
            look(page, "correction");
            page.locator("main button[type=submit]").last().click();
            assertThat(page.locator("body")).containsText("Camile ROUGE");
            page.getByLabel("Premier prénom").fill("Camille");
            look(page, "correction-typed");
            page.locator("main button[type=submit]").last().click();
            if (!page.url().endsWith("/verification")) {
                page.navigate(site("/inscription/verification"));
            }
            assertThat(page.locator(".changes")).containsText("Camille");
            look(page, "correction-check");
            page.locator("main button:has-text(\"Enregistrer la version\")").click();
            assertThat(page).hasURL(Pattern.compile("/bureau/dossiers/" + registered.number() + "$"));
            assertThat(page.locator("main")).containsText(registered.number() + "-1");
            look(page, "file-corrected");
        }
        var versions = registrations.versions(registered.registration());
        assertThat(versions).hasSize(2);
        assertThat(versions.getLast().author()).startsWith("DEC5");
        assertThat(registrations
                        .find(registered.registration())
                        .answers()
                        .identity()
                        .firstNames())
                .first()
                .isEqualTo("Camille");
        assertThat(Mailbox.letter(email, "Modification").text()).contains(registered.number() + "-1");
    }

    private Outcome.Accepted registered(Answers answers) {
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private BrowserContext agent() {
        var browser = Chromium.visitor(true, 1280);
        browser.addCookies(List.of(new Cookie("bureau", Staff.agent().session(beans)).setUrl(site(""))));
        return browser;
    }

    private Page file(BrowserContext browser, String number) {
        var page = browser.newPage();
        page.navigate(site("/bureau"));
        page.keyboard().press("/");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/bureau/dossiers/" + number));
        return page;
    }

    private String site(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String what) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("file-" + what + ".png")));
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as("accessibility of the page " + what).isEmpty();
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of the page " + what).isLessThanOrEqualTo(0);
    }
}
