package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.preinscription.story.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The fragments and their scripts in a real browser. */
@ExtendWith(Chromium.class)
@SpringBootTest(classes = Hall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FragmentsStory {

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visitor;

    @AfterEach
    void leave() {
        visitor.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({
        "/echantillon, 320",
        "/echantillon?demonstration=true, 1280",
        "/echantillon?erreurs=1&_sworn=on&familyName=abcdefghijklmnopq&periods%5B0%5D.employer=, 320",
        "/aide?campagne=1, 320",
        "/aide, 1280",
        "/accessibilite, 320",
        "/mentions-legales, 320",
        "/donnees-personnelles, 320",
        "/nulle-part, 320",
        "/panne?kind=base, 320",
        "/panne?kind=autre, 320",
    })
    void everyPageIsAccessibleAndFitsTheScreen(String path, int width) {
        var page = open(path, width);
        page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));

        var found = new AxeBuilder(page).analyze().getViolations();

        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes()))
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll")
                .isEqualTo(true);
        complaints.removeIf(text -> text.contains("the server responded with a status of"));
    }

    @Test
    void theErrorSummaryHasTheFocusAndLeadsToEachField() {
        var page = open("/echantillon?erreurs=1&_sworn=on", 360);
        var summary = page.locator("[data-error-summary]");

        PlaywrightAssertions.assertThat(summary).isFocused();
        for (var link : summary.locator("a").all()) {
            link.click();
            var target = link.getAttribute("href").substring(1);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo(target);
        }
        complaints.removeIf(text -> text.contains("422"));
    }

    @Test
    void groupsOfFieldsAreAddedAndRemovedAndStayNumbered() {
        var page = open("/echantillon", 360);
        var items = page.locator("[data-repeat-item]");
        var add = page.getByText("Ajouter une période");
        page.locator("[name='periods[0].employer']").fill("Un");

        add.click();
        PlaywrightAssertions.assertThat(page.locator("[name='periods[1].employer']"))
                .isFocused();
        page.keyboard().type("Deux");
        add.click();
        page.keyboard().type("Trois");
        PlaywrightAssertions.assertThat(items).hasCount(3);
        PlaywrightAssertions.assertThat(add).isHidden();

        items.nth(1).getByText("Retirer").click();

        PlaywrightAssertions.assertThat(items).hasCount(2);
        PlaywrightAssertions.assertThat(add).isVisible();
        assertThat(page.locator("[name='periods[1].employer']").inputValue()).isEqualTo("Trois");
        assertThat(page.locator("[data-repeat-number]").allTextContents()).containsExactly("1", "2");
        var ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)");
        assertThat((List<?>) ids).doesNotHaveDuplicates();
        page.getByLabel("Employeur").last().fill("Deux bis");
        assertThat(page.locator("[name='periods[1].employer']").inputValue()).isEqualTo("Deux bis");
    }

    @Test
    void aPostcodeProposesItsCommunes() {
        var page = open("/echantillon", 360);
        var communes = page.getByLabel("Commune");

        page.getByLabel("Code postal").fill("31000");
        PlaywrightAssertions.assertThat(communes).hasValue("31555");
        page.getByLabel("Code postal").fill("09000");
        PlaywrightAssertions.assertThat(page.getByText("2 communes ont ce code postal"))
                .isVisible();
        PlaywrightAssertions.assertThat(communes).hasValue("");
        assertThat(communes.locator("option").allTextContents()).containsExactly("Choisissez", "Foix", "Ganac");
        page.getByLabel("Code postal").fill("99999");
        PlaywrightAssertions.assertThat(page.getByText("Aucune commune n’a ce code postal"))
                .isVisible();
    }

    @Test
    void aListIsFilteredWhateverTheAccents() {
        var page = open("/echantillon", 360);

        page.getByLabel("Rechercher").fill("ETIQUE nutri");

        assertThat(shown(page.locator("#specialites li"))).containsExactly("Diététique et nutrition");
        PlaywrightAssertions.assertThat(page.getByText("1 réponse")).isVisible();
        page.getByLabel("Rechercher").fill("");
        assertThat(shown(page.locator("#specialites li"))).hasSize(3);
    }

    @Test
    void theCountdownGoesOnByTheTimeSpentHere() {
        var page = open("/echantillon", 360);
        var countdown = page.locator("[data-countdown-until]");

        PlaywrightAssertions.assertThat(countdown).hasText(Pattern.compile("39.minutes et 5\\d.secondes"));
    }

    @Test
    void aSecondClickSendsNothing() {
        var page = open("/echantillon", 360);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });

        page.getByText("Continuer").dblclick();
        page.waitForURL("**/echantillon");
        PlaywrightAssertions.assertThat(page.locator("[data-error-summary]")).isVisible();

        assertThat(sent).hasSize(1);
        complaints.removeIf(text -> text.contains("422"));
    }

    private Page open(String path, int width) {
        visitor = Chromium.visitor(true, width);
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static List<String> shown(Locator lines) {
        return lines.all().stream()
                .filter(Locator::isVisible)
                .map(Locator::textContent)
                .toList();
    }
}
