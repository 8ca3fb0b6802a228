package fr.preinscription.quality;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.story.Chromium;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who goes from page to page, twice at once: with JavaScript, and without on a phone. */
final class Visitor implements AutoCloseable {

    private static final String SUBMIT =
            "main form[method=post] button:is([type=submit], :not([type])):not([formaction]):visible";
    /** Too long for every field, without a blank to break it, as some names are. */
    private static final String FILL = """
            () => {
              for (const field of document.querySelectorAll('main form[method=post] :is(input, select, textarea)')) {
                if (field.type === 'radio' || field.type === 'checkbox') {
                  const group = document.querySelectorAll(`main [name="${CSS.escape(field.name)}"]`);
                  if (field.type === 'radio' && group[0] === field) field.checked = true;
                } else if (field.tagName === 'SELECT') {
                  field.selectedIndex = field.options.length - 1;
                } else if (field.type !== 'hidden' && !field.readOnly && field.type !== 'file') {
                  field.value = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(8).slice(0, field.maxLength > 0 ? field.maxLength : 280);
                }
              }
            }""";

    private static final String EMPTY = """
            () => {
              for (const field of document.querySelectorAll('main form[method=post] :is(input, select, textarea)')) {
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
                else if (field.tagName === 'SELECT') field.selectedIndex = 0;
                else if (field.type !== 'hidden' && field.type !== 'file') field.value = '';
              }
            }""";

    private final String site;
    private final BrowserContext context;
    private final BrowserContext bareContext;
    private final Page page;
    private final Page bare;
    private final Inspection inspection;
    private final AtomicLong loaded;

    Visitor(int port) {
        site = "http://localhost:" + port;
        context = Chromium.visitor(true, 1280);
        bareContext = Chromium.visitor(false, 360);
        page = context.newPage();
        bare = bareContext.newPage();
        inspection = new Inspection(page);
        // what all pages share is in the browser from here on
        page.navigate(site + "/aide");
        loaded = Weights.count(page, false);
    }

    Page page() {
        return page;
    }

    Inspection inspection() {
        return inspection;
    }

    /** From now on this cookie is sent. */
    Visitor with(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(site)));
        return this;
    }

    Visitor withoutCookies() {
        context.clearCookies();
        return this;
    }

    /** Bytes that came for the page that is open, if an address opened it. */
    long loaded() {
        return loaded.get();
    }

    void open(String address) {
        loaded.set(0);
        page.navigate(site + address);
    }

    /** What is wrong with the same page without scripts. */
    List<String> bareProblems() {
        bareContext.clearCookies();
        bareContext.addCookies(context.cookies());
        bare.navigate(page.url());
        return inspection.bareProblems(bare);
    }

    boolean hasForm() {
        return page.locator(SUBMIT).count() > 0
                && page.locator("main form[method=post] :is(input:not([type=hidden]), textarea, select)")
                                .count()
                        > 0;
    }

    /** Sends the form of the page as it is, by its last button. */
    void submit() {
        page.locator(SUBMIT).last().click();
        page.waitForLoadState();
    }

    void submitEmpty() {
        page.evaluate(EMPTY);
        submit();
    }

    void submitNonsense() {
        page.evaluate(FILL);
        submit();
    }

    boolean isTold() {
        return page.title().startsWith("Erreur");
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Where the page leads on this site. */
    List<String> links() {
        var found = new ArrayList<String>();
        for (var link : (List<?>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin && !a.hasAttribute('download')).map((a) => a.pathname + a.search)")) {
            found.add((String) link);
        }
        return found;
    }

    Optional<String> firstLink(String selector) {
        var link = page.locator(selector);
        return link.count() == 0 ? Optional.empty() : Optional.of(link.first().getAttribute("href"));
    }

    @Override
    public void close() {
        context.close();
        bareContext.close();
    }
}
