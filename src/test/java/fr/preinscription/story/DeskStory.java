package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Role;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Timeliness;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An agent receives ten envelopes in a row without touching the mouse, some of them in disorder. */
@StoryTest
class DeskStory {

    private static final Path PICTURES = Path.of("target", "stories");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("ddMM");
    private static final String FRENCH_DIGITS = "à&é\"'(-è_ç";
    /** Between two keys of somebody, in milliseconds; a reader takes almost none. */
    private static final int HAND = 70;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Registrations registrations;

    @Autowired
    CaseFiles files;

    @Autowired
    Clock clock;

    private Page page;
    private Instant now;
    private LocalDate lastDay;

    /** Registrations closed ten days ago, the last day to post a file was three days ago. */
    @BeforeEach
    void close() {
        now = clock.instant();
        OpenCampaign.between(campaigns, now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(10)));
        lastDay = LocalDate.ofInstant(now, PARIS).minusDays(3);
    }

    @Test
    void ten_envelopes_in_a_row_from_the_keyboard() {
        try (var visitor = Chromium.visitor(true, 1280)) {
            signIn(visitor, "Inès Guichet");
            page.navigate("http://localhost:" + port + "/bureau/guichet");
            look("desk-empty");

            var first = candidate("Un");
            scan(first, 0);
            at("enveloppe");
            look("desk-envelope");
            keys("c");
            at("sentOn");
            keys(SHORT.format(lastDay));
            assertThat(page.locator(".desk-delay")).containsText("À temps");
            page.keyboard().press("Escape");
            at("enveloppe");
            keys("t");
            save();
            assertThat(page.locator(".desk-receipt")).containsText(first.number());
            assertThat(page.locator(".desk-receipt")).containsText("dossier complet");
            assertThat(file(first).state()).isEqualTo(FileState.COMPLETE);
            assertThat(file(first).timeliness()).isEqualTo(Timeliness.IN_TIME);

            var second = candidate("Deux");
            scan(second, 0);
            assertThat(page.locator("#sentOn")).hasValue(lastDay.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
            page.keyboard().press("Digit2");
            wait(HAND);
            page.keyboard().press("Digit3");
            save();
            assertThat(file(second).state()).isEqualTo(FileState.COMPLETE);

            var stale = candidate("Trois");
            change(stale);
            scan(stale, 0);
            assertThat(page.locator(".desk-old h2")).containsText("Ancienne version : v0");
            assertThat(page.locator(".desk-old")).containsText("Téléphone");
            at("enveloppe");
            look("desk-old-version");
            keys("t");
            save();
            assertThat(file(stale).state()).isEqualTo(FileState.NOT_CONFORMING);

            var late = candidate("Quatre");
            scan(late, 0);
            keys("tc");
            keys(SHORT.format(lastDay.plusDays(1)));
            assertThat(page.locator(".desk-delay")).containsText("Hors délai");
            look("desk-late");
            save();
            assertThat(file(late).timeliness()).isEqualTo(Timeliness.LATE);
            assertThat(page.locator(".desk-receipt")).containsText("Hors délai");

            var unreadable = candidate("Cinq");
            scan(unreadable, 0);
            keys("ti");
            assertThat(page.locator(".desk-delay")).containsText("Preuve à demander");
            save();
            assertThat(file(unreadable).timeliness()).isEqualTo(Timeliness.PROOF_NEEDED);

            var unsigned = candidate("Six");
            scan(unsigned, 0);
            keys("sc");
            keys(SHORT.format(lastDay));
            page.keyboard().press("Escape");
            keys("t");
            save();
            assertThat(file(unsigned).state()).isEqualTo(FileState.INCOMPLETE);

            var illegible = candidate("Sept");
            scan(illegible, 0);
            keys("23");
            keys("3");
            assertThat(page.locator("[data-paper='3'] .desk-reason")).isFocused();
            keys("I");
            look("desk-reason");
            save();
            assertThat(file(illegible).paper("D-TRAV").orElseThrow().state()).isEqualTo(PaperState.NOT_CONFORMING);

            var typed = candidate("Huit");
            type(french(typed.number()));
            page.keyboard().press("Enter");
            at("version");
            keys("0");
            page.keyboard().press("Escape");
            keys("t");
            save();
            assertThat(file(typed).state()).isEqualTo(FileState.COMPLETE);

            var registered = candidate("Neuf");
            scan(registered, 0);
            keys("tn");
            at("registeredMail");
            type("1A 123 456 7890 1");
            save();
            assertThat(file(registered).envelopes().getFirst().arrival().registeredMail())
                    .isEqualTo("1A 123 456 7890 1");

            scan(unsigned, 0);
            at("enveloppe");
            type(first.number() + "-0");
            page.keyboard().press("Enter");
            assertThat(page.locator(".desk-delay")).containsText("Code lu trop tôt");
            assertThat(page.locator(".desk-paper :checked[value=NOT_CONFORMING]"))
                    .hasCount(0);
            save();
            assertThat(file(unsigned).state()).isEqualTo(FileState.COMPLETE);
            assertThat(file(unsigned).envelopes()).hasSize(2);

            assertThat(page.locator("aside tr:has-text('Inès Guichet') td")).hasText("10");
            look("desk-ten");
        }
    }

    @Test
    void an_envelope_of_nobody_is_kept_and_a_file_is_worked_from_the_keyboard() {
        try (var visitor = Chromium.visitor(true, 1280)) {
            signIn(visitor, "Paul Bureau");
            page.navigate("http://localhost:" + port + "/bureau/guichet");
            type("99999999A-0");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Enveloppe non rattachée");
            at("code");
            look("desk-unknown");
            page.keyboard().press("Escape");
            keys("e");
            at("sender");
            keys("Mme Lointaine");
            page.keyboard().press("Enter");
            assertThat(page.locator(".bureau-done")).containsText("Mme Lointaine");
            at("code");
            page.keyboard().press("Escape");
            keys("n");
            assertThat(page.locator("main")).containsText("Mme Lointaine");
            look("desk-strays");

            var candidate = change(candidate("Dossier"));
            page.navigate("http://localhost:" + port + "/bureau/dossiers/" + candidate.number());
            look("file-awaited");
            page.keyboard().press("Digit2");
            assertThat(page.locator(".bureau-done")).containsText("conforme");
            assertThat(file(candidate).paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.CONFORMING);
            keys("e");
            assertThat(page.locator("#enveloppe")).isVisible();
            at("version");
            keys("1");
            page.keyboard().press("Escape");
            keys("c");
            at("sentOn");
            keys(SHORT.format(lastDay));
            save();
            page.navigate("http://localhost:" + port + "/bureau/dossiers/" + candidate.number());
            keys("n");
            at("note");
            keys("Vu avec le candidat.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#notes + ul")).containsText("Vu avec le candidat. Paul Bureau");
            look("file");
            page.locator(".file-more summary").first().press("Enter");
            look("file-other-state");
        }
    }

    @Test
    void the_desk_works_without_javascript_on_a_narrow_screen() {
        try (var visitor = Chromium.visitor(false, 360)) {
            signIn(visitor, "Paul Bureau");
            var candidate = candidate("Sans");
            page.navigate("http://localhost:" + port + "/bureau/guichet");
            page.locator("#code").fill(candidate.number() + "-0");
            page.locator("#code").press("Enter");
            page.locator("#sentOn").fill(SHORT.format(lastDay.plusDays(1)));
            page.getByText("Voir le délai sans enregistrer").click();
            assertThat(page.locator(".desk-delay")).containsText("Hors délai");
            shape("desk-narrow");
            page.locator("#sentOn").fill(SHORT.format(lastDay));
            for (var paper : page.locator(".desk-paper [value=CONFORMING]").all()) {
                paper.check();
            }
            page.locator("[data-desk-save]").click();
            assertThat(page.locator(".desk-receipt")).containsText("dossier complet");
            page.navigate("http://localhost:" + port + "/bureau/dossiers/" + candidate.number());
            shape("file-narrow");
        }
    }

    private void signIn(BrowserContext visitor, String name) {
        var agent = Staff.named(name, Role.AGENT, "gestionnaire");
        visitor.addCookies(List.of(new Cookie("bureau", agent.session(beans)).setUrl("http://localhost:" + port)));
        page = visitor.newPage();
    }

    /** The reader types the code at once, with Enter behind. */
    private void scan(Opened candidate, int version) {
        at("code");
        type(candidate.number() + "-" + version);
        page.keyboard().press("Enter");
        assertThat(page.locator("#enveloppe")).isVisible();
    }

    private void save() {
        page.keyboard().press("Enter");
        page.waitForURL("**/bureau/guichet");
        at("code");
    }

    private void keys(String typed) {
        page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(HAND));
        wait(HAND);
    }

    private void type(String code) {
        page.keyboard().type(code);
    }

    private void wait(int milliseconds) {
        page.waitForTimeout(milliseconds);
    }

    private void at(String id) {
        assertThat(page.locator("#" + id)).isFocused();
    }

    private CaseFile file(Opened candidate) {
        return files.of(candidate.id());
    }

    private Opened candidate(String name) {
        var email = name.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        return submit(Candidates.employee("Guichet" + name.toLowerCase(), "Camille", email), null, null);
    }

    private Opened change(Opened registration) {
        var email = registration.answers().contact().email();
        return submit(
                Candidates.with(registration.answers(), new Answers.Contact(email, email, "+33612345678")),
                registration.id(),
                registration.version());
    }

    private Opened submit(Answers answers, UUID registration, Integer base) {
        var outcome = registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.acknowledging(answers, "R-34"),
                now.minus(Duration.ofDays(20)),
                Submission.CANDIDATE,
                registration,
                base));
        return registrations.find(((Outcome.Accepted) outcome).registration());
    }

    /** What a reader types on a computer set to a French keyboard. */
    private static String french(String code) {
        var typed = new StringBuilder();
        for (var character : code.toCharArray()) {
            typed.append(
                    switch (character) {
                        case 'A' -> 'Q';
                        case 'Q' -> 'A';
                        case 'W' -> 'Z';
                        case 'Z' -> 'W';
                        case 'M' -> '?';
                        default -> Character.isDigit(character) ? FRENCH_DIGITS.charAt(character - '0') : character;
                    });
        }
        return typed.toString();
    }

    /** Keeps a picture of the screen and of the page, and asks the rules of WCAG 2.2 AA. */
    private void look(String what) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(what + "-screen.png")));
        shape(what);
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as("accessibility of the page " + what).isEmpty();
    }

    private void shape(String what) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(what + ".png")));
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of the page " + what).isLessThanOrEqualTo(0);
    }
}
