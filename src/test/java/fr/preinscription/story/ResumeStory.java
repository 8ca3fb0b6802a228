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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A candidate begins on a phone without JavaScript, has a link sent to their mail, goes on with a computer, registers there,
 * and confirms the address with the code of the confirmation.
 */
@StoryTest
class ResumeStory {

    private static final String EMAIL = "camille.fabre@example.org";
    private static final Pattern LINK = Pattern.compile("http://\\S+/inscription/lien\\?jeton=\\S+");
    private static final Pattern REFUSAL = Pattern.compile("http://\\S+(/inscription/rappel\\?jeton=\\S+)");
    private static final Pattern CODE = Pattern.compile("recopiez ce code : (\\d{6})");

    @LocalServerPort
    int port;

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

    @Test
    void begins_on_a_phone_and_registers_on_a_computer() throws Exception {
        try (var phone = Chromium.visitor(false, 360);
                var computer = Chromium.visitor(true, 1280)) {
            begin(phone.newPage(), false, 360);
            go("/");
            page.getByText("Commencer mon inscription").click();
            whoAndWhere();
            page.locator(".foot a").click();
            at("plus-tard");
            fill("email", "camille");
            submit("Recevoir un lien");
            assertThat(page).hasTitle(Pattern.compile("^Erreur"));
            look("later-error");
            fill("email", EMAIL);
            submit("Recevoir un lien");
            at("plus-tard/envoye");
            assertThat(page.locator("main")).containsText(EMAIL);
            go("/");
            look("entry-begun");
            assertThat(page.locator("main")).containsText("Un formulaire est commencé sur cet appareil");
            go("/inscription/effacer");
            look("erase");
            go("/inscription/oublier");
            look("forget");

            var letter = Mailbox.letter(EMAIL, "Votre lien pour continuer");
            assertThat(letter.text())
                    .contains("Ce formulaire n’est pas une inscription", "Les inscriptions ferment le")
                    .doesNotContain("est enregistrée");
            assertThat(letter.message().getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
            var refusal = REFUSAL.matcher(letter.text());
            assertThat(refusal.find()).isTrue();
            assertThat(letter.message().getHeader("List-Unsubscribe")[0]).contains(refusal.group(1));

            begin(computer.newPage(), true, 1280);
            var link = LINK.matcher(letter.text());
            assertThat(link.find()).isTrue();
            page.navigate(here(link.group()));
            look("link");
            submit("Ouvrir mon formulaire");
            at("situation");
            exam();
            person();
            at("verification");
            assertThat(page.locator("main")).containsText("Vialette");
            submit("Je m’inscris");
            at("enregistree");
            assertThat(page.locator("main")).not().containsText("pas encore confirmée");

            page.navigate(here(link.group()));
            submit("Ouvrir mon formulaire");
            look("link-spent");
            assertThat(page.locator("h1")).hasText("Ce lien de formulaire ne marche plus");
            go("/inscription/retrouver");
            look("find");
            fill("email", EMAIL);
            submit("Recevoir un lien");
            look("find-sent");
            go(refusal.group(1));
            look("refuse");
            submit("Je ne veux pas de rappel");
            look("refused");

            begin(phone.pages().getFirst(), false, 360);
            go("/inscription/reprendre");
            look("lost");
            assertThat(page.locator("h1")).hasText("Nous ne trouvons pas votre formulaire");
        }
    }

    @Test
    void confirms_the_address_afterwards_on_a_phone() throws Exception {
        var email = "camille.vidal@example.org";
        try (var phone = Chromium.visitor(true, 360)) {
            begin(phone.newPage(), true, 360);
            go("/");
            page.getByText("Commencer mon inscription").click();
            whoAndWhere();
            at("situation");
            exam();
            personWith("Vidal", email);
            at("verification");
            assertThat(page.locator("main")).containsText("n’est pas encore confirmée");
            submit("Je m’inscris");
            at("enregistree");
            assertThat(page.locator("main")).containsText("Votre adresse n’est pas encore confirmée");
            look("registered-unconfirmed");
            page.getByText("Confirmer mon adresse").click();
            look("address-code");
            submit("Confirmer mon adresse");
            assertThat(page).hasTitle(Pattern.compile("^Erreur"));
            look("address-code-error");
            var code = CODE.matcher(Mailbox.letter(email, "Confirmation").text());
            assertThat(code.find()).isTrue();
            fill("code", code.group(1));
            submit("Confirmer mon adresse");
            assertThat(page.locator("h1")).hasText("Votre adresse est confirmée");
            look("address-confirmed");
        }
    }

    private void whoAndWhere() {
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
        assertThat(page).hasURL(Pattern.compile("/situation$"));
    }

    private void exam() {
        choose("faceToFaceSchool", "false");
        choose("enrolledInDistanceLearning", "false");
        choose("satBefore", "false");
        choose("door", "WORK_EXPERIENCE");
        submit("Continuer");
        choose("kind", "EMPLOYEE");
        fill("periods[0].from.day", "1");
        fill("periods[0].from.month", "9");
        fill("periods[0].from.year", "2016");
        page.locator("input[name='periods[0].still'] + label").click();
        fill("periods[0].employer", "Librairie des Arcades");
        submit("Continuer");
        page.locator("input[type=search]").fill("mco");
        page.locator("form[role=search] button").click();
        choose("slug", "management-commercial-operationnel");
        submit("Continuer");
        submit("Continuer");
        choose("form", "GLOBAL");
        page.locator("input[name=definitive] + label").click();
        submit("Continuer");
        assertThat(page).hasURL(Pattern.compile("/epreuves$"));
        submit("Continuer");
        page.locator("[name=compulsory]").selectOption("anglais");
        choose("taught", "OTHER_SCHOOL");
        submit("Continuer");
        page.locator("input[name=papers] + label").first().click();
        submit("Continuer");
        assertThat(page).hasURL(Pattern.compile("/bilan$"));
        submit("Continuer");
    }

    private void person() {
        personWith("Vialette", EMAIL);
    }

    private void personWith(String birthName, String email) {
        assertThat(page).hasURL(Pattern.compile("/identite$"));
        fill("birthName", birthName);
        fill("firstName", "Camille");
        fill("secondName", birthName.equals("Vialette") ? "Louise" : "Jeanne");
        submit("Continuer");
        page.locator("input[name=inFrance] + label").first().click();
        fill("town", "Albi");
        page.locator("button[name=chercher]").click();
        page.locator("input[name=commune][value^='81004'] + label").first().click();
        submit("Continuer");
        fill("street", "12 rue des Lois");
        submit("Continuer");
        at("contact");
        fill("email", email);
        fill("emailRepeated", email);
        fill("phone", birthName.equals("Vialette") ? "06 12 34 56 78" : "06 98 76 54 32");
        submit("Continuer");
        assertThat(page).hasURL(Pattern.compile("/amenagement$"));
        submit("Continuer");
        choose("press", "false");
        choose("localAuthorities", "true");
        submit("Continuer");
        page.locator("input[name=single] + label").click();
        submit("Continuer");
    }

    private void begin(Page other, boolean script, int wide) {
        page = other;
        javaScript = script;
        width = wide;
    }

    /** The public address of the tests has another port. */
    private String here(String link) {
        return link.replaceFirst("^http://[^/]+", "http://localhost:" + port);
    }

    private void go(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void at(String step) {
        assertThat(page).hasURL(Pattern.compile("/" + step + "$"));
        look(step.replace('/', '-'));
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

    private void look(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "stories", "resume-" + width + "-" + what + ".png")));
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
