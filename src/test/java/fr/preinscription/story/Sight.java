package fr.preinscription.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What is asked of every page that a story comes by; its picture is kept. */
final class Sight {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Sight() {}

    /** @param javaScript whether scripts run on the page: axe is one */
    static void look(Page page, String picture, boolean javaScript) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "stories", picture + ".png")));
        if (javaScript) {
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .as("accessibility of the page " + picture)
                    .isEmpty();
        }
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of the page " + picture)
                .isLessThanOrEqualTo(0);
    }
}
