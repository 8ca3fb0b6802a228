package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Staff;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An agent finds candidates by a name badly heard, narrows the list, keeps it as a view, ticks files, writes to them and
 * takes the list away, by the keyboard; then the same without JavaScript on a phone.
 */
@StoryTest
class SearchStory {

    private static final Path PICTURES = Path.of("target", "stories");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    private Page page;
    private boolean javaScript;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void finds_ticks_writes_and_exports_by_the_keyboard() throws Exception {
        javaScript = true;
        var number = register("Castelnau", "Hippolyte");
        for (var i = 0; i < 55; i++) {
            register("Fabre" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "Camille");
        }
        try (var visitor = Chromium.visitor(true, 1280)) {
            visitor.addCookies(List.of(new Cookie("bureau", Staff.agent().session(beans)).setUrl(site())));
            page = visitor.newPage();
            page.navigate(site() + "/bureau/recherche");
            look("all");

            ask("hipolyte castelneau");
            assertThat(page.locator(".bureau-notice")).containsText("noms proches");
            assertThat(page.locator("[data-line]")).hasText(number);
            look("near");
            press("j");
            press("Enter");
            assertThat(page).hasURL(Pattern.compile("/bureau/dossiers/" + number));
            page.goBack();
            assertThat(page.locator("#q")).hasValue("hipolyte castelneau");

            ask("fabre");
            assertThat(page.locator("main")).containsText("55 dossiers");
            press("n");
            assertThat(page.locator("[data-line]")).hasCount(5);
            press("p");
            assertThat(page.locator("[data-line]")).hasCount(50);
            press("f");
            look("filters");
            page.getByLabel("Préinscrit", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            page.getByText("Appliquer").click();
            assertThat(page.locator(".bureau-chips")).containsText("État : Préinscrit");
            page.getByText("Vue", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Enregistrer cette liste sous le nom").fill("Les Fabre");
            look("view");
            page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".bureau-views [aria-current]")).hasText("Les Fabre");

            press("j");
            press("x");
            press("j");
            press("j");
            press("x");
            assertThat(page.locator("[data-ticked]")).hasText("Avec les 2 dossiers cochés :");
            look("ticked");
            press("m");
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("textarea").fill("Le bureau est fermé vendredi.");
            page.getByText("Voir l’aperçu").click();
            assertThat(page.locator(".bureau-letter").nth(1)).containsText("fermé vendredi");
            look("preview");
            press("o");
            assertThat(page.locator(".bureau-done")).containsText("message envoyé à 2 candidats");
            look("result");
            press("l");

            page.getByText("Exporter la liste").click();
            look("export");
            var file = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                    .click());
            var csv = Files.readString(file.path(), StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(56);
            assertThat(csv).startsWith("\ufeff\"Numéro\"").contains("Fabrebc");
        }
    }

    @Test
    void searches_and_acts_without_javascript_on_a_phone() {
        javaScript = false;
        register("Sarrazin", "Zoé");
        try (var visitor = Chromium.visitor(false, 360)) {
            visitor.addCookies(List.of(new Cookie("bureau", Staff.agent().session(beans)).setUrl(site())));
            page = visitor.newPage();
            page.navigate(site() + "/bureau/recherche?forme=globale");
            ask("sarrazin");
            look("phone");
            page.locator("summary[data-key=f]").click();
            look("phone-filters");
            page.locator("input[name=fichier]").check();
            page.locator("button[value=ecrire]").click();
            page.locator("[name=courrier]").selectOption("RESULTS");
            page.getByText("Voir l’aperçu").click();
            look("phone-preview");
            page.locator("button[data-key=o]").click();
            assertThat(page.locator(".bureau-done")).containsText("message envoyé à 1 candidat");
        }
    }

    private void ask(String words) {
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
        assertThat(page.locator("#q")).hasValue(words);
        page.waitForURL(Pattern.compile("q=" + words.replace(" ", "\\+")));
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private String site() {
        return "http://localhost:" + port;
    }

    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("search-" + name + ".png"))
                .setFullPage(true));
        if (javaScript) {
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .as(name)
                    .isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the screen")
                .isEqualTo(true);
    }

    private String register(String name, String firstName) {
        return ((Outcome.Accepted) registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        Candidates.employee(name, firstName, name.toLowerCase() + "@example.org"),
                        clock.instant(),
                        Submission.CANDIDATE,
                        null,
                        null)))
                .number();
    }
}
