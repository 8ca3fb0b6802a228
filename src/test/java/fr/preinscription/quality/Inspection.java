package fr.preinscription.quality;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at one page as people do: wide, on a phone, enlarged four times, with letters twice as large or spaced. */
final class Inspection {

    /** Of WCAG 2.2 AA, and best practices that no law asks for. */
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static final String AXE = resource("/axe.min.js");
    private static final String INSPECT = resource("/quality/inspect.js");
    private static final String ASK_AXE = """
            () => axe.run(document, { runOnly: { type: 'tag', values: %s }, resultTypes: ['violations'], elementRef: false })
              .then(({ violations }) => violations.map(({ id, tags, nodes }) =>
                `${tags.includes('best-practice') ? 'practice ' : 'axe '}${id}: ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`))
            """.formatted(RULES);
    /** What WCAG 1.4.12 lets people set. */
    private static final String SPACED = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
              document.adoptedStyleSheets = [sheet];
            }""";

    private static final String FIELDS = """
            () => [...new Set([...document.querySelectorAll('main :is(input, select, textarea)[name]')]
              .filter((field) => field.type !== 'hidden' && field.checkVisibility()).map((field) => field.name))]""";
    private static final String IDLE = """
            () => [...document.querySelectorAll('button')].filter((button) => button.checkVisibility() && !button.form)
              .map((button) => `does nothing: ${button.textContent.trim()}`)""";

    private static final int HEIGHT = 800;

    private final Page page;

    Inspection(Page page) {
        this.page = page;
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Everything that is wrong with the page that is open now; the page is left on a narrow screen. */
    List<String> problems(boolean axeOnWideScreensToo) {
        var wrong = new ArrayList<String>();
        wide();
        if (page.locator("[data-error-summary]").count() > 0
                && !(boolean) page.evaluate("document.activeElement.matches('[data-error-summary]')")) {
            wrong.add("the errors are not focused");
        }
        add(wrong, "1280 px", page.evaluate(INSPECT));
        if (axeOnWideScreensToo) {
            add(wrong, "1280 px", axe());
        }
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        add(wrong, "200 % text", page.evaluate(INSPECT));
        page.evaluate("() => { document.documentElement.style.fontSize = '' }");
        page.setViewportSize(320, HEIGHT);
        add(wrong, "400 %", page.evaluate(INSPECT));
        page.evaluate(SPACED);
        add(wrong, "400 %, spaced", page.evaluate(INSPECT));
        page.evaluate("() => { document.adoptedStyleSheets = [] }");
        page.setViewportSize(360, HEIGHT);
        add(wrong, "360 px", page.evaluate(INSPECT));
        add(wrong, "360 px", axe());
        return wrong;
    }

    private void wide() {
        page.setViewportSize(1280, HEIGHT);
    }

    /** What is wrong with the page without scripts: it also asks all that the page with scripts asks, and every button acts. */
    List<String> bareProblems(Page bare) {
        var wrong = new ArrayList<String>();
        add(wrong, "no JavaScript", bare.evaluate(INSPECT));
        add(wrong, "no JavaScript", bare.evaluate(IDLE));
        var missing = new ArrayList<Object>((List<?>) page.evaluate(FIELDS));
        missing.removeAll((List<?>) bare.evaluate(FIELDS));
        if (!missing.isEmpty()) {
            wrong.add("no JavaScript: not asked: " + missing);
        }
        return wrong;
    }

    private Object axe() {
        if ((boolean) page.evaluate("() => typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        return page.evaluate(ASK_AXE);
    }

    private static void add(List<String> wrong, String where, Object found) {
        ((List<?>) found).forEach(one -> wrong.add(where + ": " + one));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "stories", "quality", name + ".png")));
    }

    private static String resource(String name) {
        try (var stream = Inspection.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
