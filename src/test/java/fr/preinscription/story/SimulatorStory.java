package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four people try before they start: none of them says who they are. */
@StoryTest
class SimulatorStory {

    private static final String MCO = "management-commercial-operationnel";

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

    @ParameterizedTest
    @CsvSource({"true, 1280", "true, 360", "false, 360"})
    void asks_in_four_situations(boolean script, int wide) {
        javaScript = script;
        width = wide;
        try (var visitor = Chromium.visitor(script, wide)) {
            page = visitor.newPage();
            passedBefore();
            learnsAtADistance();
            hasExperience();
            isInASchool();
            keepsMarks();
            page.navigate("http://localhost:" + port + "/api");
            look("api", "pour les programmes");
            assertThat(visitor.cookies()).as("cookies").isEmpty();
        }
    }

    @Test
    void answers_from_the_keyboard_alone() {
        javaScript = true;
        width = 1280;
        try (var visitor = Chromium.visitor(true, 1280)) {
            page = visitor.newPage();
            start();
            page.locator("#specialty").focus();
            page.keyboard().type("Management commercial");
            press("Tab");
            page.keyboard().type("Haute-Garonne");
            press("Tab", "ArrowRight");
            assertThat(radio("faceToFaceSchool", "false")).isChecked();
            press("Tab", "ArrowDown");
            assertThat(radio("situation", "DISTANCE_PUPIL")).isChecked();
            press("Tab", "ArrowRight");
            assertThat(radio("trainingYear", "2")).isChecked();
            press("Tab", "ArrowRight");
            assertThat(radio("satBefore", "false")).isChecked();
            press("Enter");
            look("keyboard", "Oui, vous pouvez vous inscrire");
        }
    }

    private void passedBefore() {
        start();
        begin("false");
        assertThat(page.locator("#previousSpecialty")).isHidden();
        choose("situation", "PREVIOUS_SESSION");
        choose("distanceLearning", "false");
        page.locator("#previousSpecialty").selectOption(MCO);
        choose("previousForm", "GLOBAL");
        choose("previousSat", "true");
        choose("form", "GLOBAL");
        look("questions", "Votre dernier examen du BTS");
        answer();
        look("passed-before", "Oui, vous pouvez vous inscrire");
        assertThat(page.locator(".grounds")).containsText("règle R-12");
    }

    /** Leaves answers out, corrects them, and changes them afterwards. */
    private void learnsAtADistance() {
        start();
        begin("false");
        choose("situation", "DISTANCE_PUPIL");
        answer();
        assertThat(page).hasTitle(Pattern.compile("^Erreur"));
        look("errors", "Choisissez première ou seconde année.");
        choose("trainingYear", "1");
        choose("satBefore", "false");
        answer();
        look("first-year", "Non, pas dans cette situation");
        assertThat(page.locator(".obstacle")).containsText("règle R-14");
        page.getByText("Changer mes réponses").click();
        choose("trainingYear", "2");
        answer();
        look("distance", "Oui, vous pouvez vous inscrire");
    }

    private void hasExperience() {
        start();
        begin("false");
        choose("situation", "WORK_EXPERIENCE");
        assertThat(radio("registered", "true")).isHidden();
        choose("experienceKind", "EMPLOYEE");
        page.locator("#experienceMonths").fill("dix");
        choose("stillWorking", "true");
        choose("distanceLearning", "false");
        choose("satBefore", "false");
        answer();
        look("unreadable", "Écrivez un nombre entier, en chiffres.");
        assertThat(page.locator("#experienceMonths")).hasValue("dix");
        page.locator("#experienceMonths").fill("40");
        answer();
        look("experience", "Oui, vous pouvez vous inscrire");
        assertThat(page.locator("main")).containsText("Forme progressive : possible.");
    }

    /** Answers something else first: what is hidden then must not hold them up. */
    private void isInASchool() {
        start();
        begin("false");
        choose("situation", "DISTANCE_PUPIL");
        choose("faceToFaceSchool", "true");
        assertThat(radio("situation", "DISTANCE_PUPIL")).isHidden();
        answer();
        look("school", "Non, pas dans cette situation");
        assertThat(page.locator(".obstacle")).containsText("règle R-18");
    }

    private void keepsMarks() {
        page.navigate("http://localhost:" + port + "/simulateurs/notes");
        page.locator("#specialty").selectOption(MCO);
        page.locator("#previousSpecialty").selectOption(MCO);
        choose("form", "GLOBAL");
        look("exam", "Prenez votre relevé de notes");
        submit("Continuer");
        row(0, "12,5", OpenCampaign.SESSION - 5);
        row(1, "9", OpenCampaign.SESSION - 1);
        row(2, "14", OpenCampaign.SESSION - 6);
        look("marks", "Recopiez les notes");
        answer();
        look("kept", "Vous pouvez garder une note sur 3");
        assertThat(page.locator("main")).containsText("C’est votre dernière chance");
    }

    private void row(int index, String mark, int session) {
        page.locator("[name='marks[" + index + "].mark']").fill(mark);
        page.locator("[name='marks[" + index + "].session']").selectOption("" + session);
    }

    private void start() {
        page.navigate("http://localhost:" + port + "/simulateurs/inscription");
    }

    private void begin(String school) {
        page.locator("#specialty").selectOption(MCO);
        page.locator("#department").selectOption("31");
        choose("faceToFaceSchool", school);
    }

    private com.microsoft.playwright.Locator radio(String name, String value) {
        return page.locator("input[name='" + name + "'][value='" + value + "']");
    }

    private void choose(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "'] + label")
                .click();
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private void answer() {
        submit("Voir la réponse");
    }

    private void submit(String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    private void look(String what, String words) {
        assertThat(page.locator("main")).containsText(words);
        Sight.look(page, "simulator-" + width + (javaScript ? "-" : "-bare-") + what, javaScript);
    }
}
