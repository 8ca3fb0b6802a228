package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An employee registers from the entry page to the number, reads the mail and its PDF, comes back with number, birth date
 * and key, changes the phone, and gets version 1. With JavaScript on a wide screen, without on a phone.
 */
@StoryTest
class RegistrationStory {

    private static final Pattern NUMBER = Pattern.compile("\\d{8}[A-Z]");
    private static final Path PICTURES = Path.of("target", "stories");

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    private Page page;
    private boolean javaScript;
    private String telling;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"with JavaScript, true, 1280, Rivière", "without JavaScript, false, 360, Sarrazin"})
    void registers_reads_the_mail_comes_back_and_changes(String name, boolean script, int width, String birthName)
            throws Exception {
        telling = name.replace(' ', '-');
        javaScript = script;
        var email = "camille." + width + "@example.org";
        try (var visitor = Chromium.visitor(script, width)) {
            page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/");
            look("entry");
            page.getByText("Commencer mon inscription").click();

            situation();
            exam();
            person(birthName, email);

            at("verification");
            assertThat(page.locator("main")).containsText(birthName);
            submit("Je m’inscris");

            at("enregistree");
            look("registered");
            var number = page.locator(".number").first().textContent().strip();
            assertThat(number).matches("\\d{8}[A-Z]-0");
            var key = page.locator(".number").nth(1).textContent().strip();
            assertThat(key).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

            var letter = Mailbox.letter(email, "Confirmation");
            assertThat(letter.message().getSubject()).contains(number);
            assertThat(letter.text()).contains(number).contains(key);
            assertThat(letter.pdf()).contains(number).contains(birthName).doesNotContain(key);

            visitor.clearCookies();
            page.navigate("http://localhost:" + port + "/mon-inscription");
            look("return");
            comeBack(number, key);
            look("follow-up");
            assertThat(page.locator("main")).containsText(number);
            page.getByText("Modifier mon inscription").first().click();
            at("verification");
            page.locator("a[href='/inscription/contact']").first().click();
            fill("phone", "06 98 76 54 32");
            submit("Continuer");
            at("verification");
            submit("J’enregistre mes modifications");
            at("enregistree");
            var changed = NUMBER.matcher(number);
            assertThat(changed.find()).isTrue();
            assertThat(page.locator(".number").first()).hasText(changed.group() + "-1");

            var second = Mailbox.letter(email, "Modification");
            assertThat(second.message().getSubject()).contains(changed.group() + "-1");
            assertThat(second.pdf()).contains(changed.group() + "-1").containsIgnoringCase("annule et remplace");
        }
    }

    private void situation() {
        at("session-precedente");
        choose("registered", "NO");
        submit("Continuer");
        at("naissance");
        fill("birthDate.day", "14");
        fill("birthDate.month", "5");
        fill("birthDate.year", "1990");
        choose("french", "true");
        submit("Continuer");
        at("residence");
        choose("place", "FRANCE");
        fill("postcode", "31000");
        if (!javaScript) {
            page.locator("button[name=chercher]").click();
        }
        page.locator("[name=communeCode]").selectOption("31555");
        choose("kind", "HOME");
        submit("Continuer");
        at("situation");
        choose("faceToFaceSchool", "false");
        choose("enrolledInDistanceLearning", "false");
        choose("satBefore", "false");
        choose("door", "WORK_EXPERIENCE");
        submit("Continuer");
        at("experience");
        look("experience");
    }

    private void exam() {
        choose("kind", "EMPLOYEE");
        fill("periods[0].from.day", "1");
        fill("periods[0].from.month", "9");
        fill("periods[0].from.year", "2016");
        page.locator("input[name='periods[0].still'] + label").click();
        fill("periods[0].employer", "Librairie des Arcades");
        submit("Continuer");
        at("specialite");
        page.locator("input[type=search]").fill("mco");
        page.locator("form[role=search] button").click();
        choose("slug", "management-commercial-operationnel");
        look("specialty");
        submit("Continuer");
        at("decisions");
        submit("Continuer");
        at("forme");
        choose("form", "GLOBAL");
        page.locator("input[name=definitive] + label").click();
        submit("Continuer");
        at("epreuves");
        look("units");
        submit("Continuer");
        at("langues");
        page.locator("[name=compulsory]").selectOption("anglais");
        choose("taught", "OTHER_SCHOOL");
        submit("Continuer");
        at("epreuves-facultatives");
        page.locator("input[name=papers] + label").first().click();
        submit("Continuer");
        at("bilan");
        assertThat(page.locator("h1")).hasText("Vous pouvez vous inscrire");
        assertThat(page.locator(".papers").first()).containsText("Certificats de travail");
        look("verdict");
        submit("Continuer");
    }

    private void person(String birthName, String email) {
        at("identite");
        submit("Continuer");
        assertThat(page).hasTitle(Pattern.compile("^Erreur"));
        assertThat(page.locator(".error-summary")).isVisible();
        look("identity-errors");
        fill("birthName", birthName);
        fill("firstName", "Camille");
        fill("secondName", "Louise");
        submit("Continuer");
        at("lieu-de-naissance");
        page.locator("input[name=inFrance] + label").first().click();
        fill("town", "Albi");
        page.locator("button[name=chercher]").click();
        page.locator("input[name=commune][value^='81004'] + label").first().click();
        submit("Continuer");
        at("adresse");
        fill("street", "12 rue des Lois");
        submit("Continuer");
        at("contact");
        fill("email", email);
        fill("emailRepeated", email);
        fill("phone", "06 12 34 56 78");
        submit("Continuer");
        at("amenagement");
        submit("Continuer");
        at("accords");
        choose("press", "false");
        choose("localAuthorities", "true");
        submit("Continuer");
        at("declaration");
        page.locator("input[name=single] + label").click();
        submit("Continuer");
    }

    private void comeBack(String number, String key) {
        fill("number", number);
        fill("birthDate.day", "14");
        fill("birthDate.month", "5");
        fill("birthDate.year", "1990");
        fill("key", key);
        page.locator("main form[method=post] button[type=submit]").first().click();
    }

    private void at(String step) {
        assertThat(page).hasURL(Pattern.compile("/" + step + "$"));
        look(step);
    }

    private void choose(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "'] + label")
                .click();
    }

    private void fill(String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    private void submit(String label) {
        page.locator("main button[type=submit]:has-text(\"" + label + "\")")
                .last()
                .click();
    }

    /** Keeps a picture, and asks the accessibility rules of WCAG 2.2 AA of the page, which need its scripts. */
    private void look(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(telling + "-" + what + ".png")));
        if (javaScript) {
            var violations = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations();
            assertThat(violations).as("accessibility of the page " + what).isEmpty();
        }
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of the page " + what).isLessThanOrEqualTo(0);
    }
}
