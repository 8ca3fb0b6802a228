package fr.preinscription.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.story.Chromium;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has no mouse registers; the focus is always seen, follows the page, and is never held. */
@QualityTest
class KeyboardStory {

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Test
    void registers_without_a_mouse() {
        OpenCampaign.around(campaigns, clock);
        var problems = new ArrayList<String>();
        try (var visitor = Chromium.visitor(true, 1280)) {
            var page = visitor.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            var person = new Registering.Person(
                    "Clavier",
                    null,
                    "1990-05-14",
                    "clavier@example.org",
                    Map.of("enrolledInDistanceLearning", "false", "satBefore", "false", "door", "WORK_EXPERIENCE"),
                    () -> "");
            new Registering(page, new Keys(page, problems), person).register("http://localhost:" + port);
            assertThat(page.locator(".number").first().innerText()).matches("\\d{8}[A-Z]-0");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void skips_to_the_content() {
        try (var visitor = Chromium.visitor(true, 1280)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/aide");
            page.keyboard().press("Tab");
            var link = page.locator(":focus");
            assertThat(link.innerText()).isEqualTo("Contenu");
            assertThat(link.isVisible()).isTrue();
            assertThat(link.boundingBox().y).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("contenu");
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("document.querySelector('#contenu').contains(document.activeElement)"))
                    .isTrue();
        }
    }
}
