package fr.preinscription.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.preinscription.account.Role;
import fr.preinscription.account.Staff;
import fr.preinscription.local.InventedSite;
import fr.preinscription.story.Chromium;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of both areas in every state, as the application lists them: no rule of WCAG 2.2 AA is broken, nothing scrolls
 * sideways, nothing is cut when enlarged, errors are told, nothing moves. A page that nobody looks at fails the story.
 */
@QualityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityStory {

    /** Bytes, compressed. */
    private static final int FIRST_VISIT = 120_000;

    private static final int LATER = 15_000;

    private static final String CONDITIONS = """
            Each page of both areas is opened in Chromium in each of its states: empty, filled in, with errors, with long names, \
            before the opening, after the closing. In each state axe-core asks the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, \
            at 1280 and 360 px; the page is read again enlarged to 400 % (320 px), with text of 200 %, with the letter and line \
            spacing of WCAG 1.4.12, and without JavaScript: nothing scrolls sideways, nothing is cut. The focus goes to the errors, \
            which are announced; with reduced motion nothing moves; nothing shifts while a page arrives on a slow network.""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Drawn drawn;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Findings findings;

    @BeforeAll
    void begin() {
        findings = new Findings(new Pages(requestMappingHandlerMapping), drawn);
    }

    @Test
    @Order(1)
    void before_anything_is_there() {
        try (var anybody = new Visitor(port)) {
            crawl(anybody, "empty site", path -> !path.startsWith("/bureau"), "/");
        }
        try (var head = staff(Role.HEAD)) {
            crawl(head, "empty office", path -> path.startsWith("/bureau"), "/bureau");
        }
        InventedSite.play(beans);
    }

    @Test
    @Order(2)
    void candidates() {
        try (var candidate = new Visitor(port)) {
            new CandidateStates(beans, candidate, findings).all();
        }
        assertThat(findings.problems(false)).isEmpty();
    }

    @Test
    @Order(3)
    void office() throws Exception {
        try (var head = staff(Role.HEAD)) {
            crawl(head, "work", path -> path.startsWith("/bureau"), "/bureau");
            new OfficeStates(beans, head, findings).all();
        }
        try (var administrator = staff(Role.ADMINISTRATOR)) {
            crawl(administrator, "work", path -> path.startsWith("/bureau"), "/bureau/comptes");
            new OfficeStates(beans, administrator, findings).administration();
            new DoorStates(beans, administrator, findings).all();
        }
        assertThat(findings.problems(false)).isEmpty();
    }

    @Test
    @Order(4)
    void every_page_was_looked_at() throws Exception {
        assertThat(findings.unvisited())
                .as(
                        "pages that answer to GET and that nobody looked at: lead there in CandidateStates or OfficeStates, or"
                                + " say in Pages why it is no page")
                .isEmpty();
        assertThat(findings.undrawn())
                .as("templates of pages that nobody looked at: lead there in CandidateStates or OfficeStates")
                .isEmpty();
    }

    @Test
    @Order(5)
    void best_practices() {
        assertThat(findings.problems(true)).isEmpty();
    }

    @Test
    @Order(6)
    void pages_are_light() {
        assertThat(findings.visited().stream()
                        .filter(page -> findings.first(page) >= FIRST_VISIT || findings.later(page) >= LATER)
                        .map(page -> page + ": " + findings.first(page) + ", later " + findings.later(page)))
                .isEmpty();
    }

    @Test
    @Order(7)
    void the_document_is_up_to_date() throws Exception {
        var wanted = QualityDocument.of(
                lines(page -> !page.startsWith("/bureau")),
                lines(page -> page.startsWith("/bureau")),
                new ThreeCandidates(beans, port).all(),
                CONDITIONS);
        if (Boolean.getBoolean("quality.write")) {
            Files.writeString(QualityDocument.FILE, wanted);
        }
        var found = Files.exists(QualityDocument.FILE) ? Files.readString(QualityDocument.FILE) : "";
        assertThat(QualityDocument.differences(found, wanted))
                .as("docs/quality.md is stale; write it again with -Dquality.write=true")
                .isEmpty();
    }

    /** Somebody who has no mouse: the focus is always seen, follows the page, and is never held. */
    @Test
    @Order(8)
    void registers_without_a_mouse() {
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
    @Order(9)
    void skips_to_the_content() {
        try (var visitor = Chromium.visitor(true, 1280)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/aide");
            page.keyboard().press("Tab");
            var link = page.locator(":focus");
            assertThat(link.getAttribute("href")).isEqualTo("#contenu");
            assertThat(link.isVisible()).isTrue();
            assertThat(link.boundingBox().y).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("contenu");
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("document.querySelector('#contenu').contains(document.activeElement)"))
                    .isTrue();
        }
    }

    private List<QualityDocument.Line> lines(Predicate<String> mine) {
        return findings.known().stream()
                .filter(mine)
                .map(page -> new QualityDocument.Line(
                        page,
                        findings.states(page),
                        findings.violations(page),
                        findings.first(page),
                        findings.later(page)))
                .toList();
    }

    /** Looks once at every page that links lead to. */
    private void crawl(Visitor visitor, String state, Predicate<String> mine, String... beginnings) {
        var pages = new Pages(requestMappingHandlerMapping);
        var seen = new java.util.HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(beginnings));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            var page = pages.of(address.replaceFirst("\\?.*", ""));
            if (page.isEmpty() || !mine.test(address) || !seen.add(page.get())) {
                continue;
            }
            drawn.forget();
            visitor.open(address);
            seen.add(pages.of(visitor.path()).orElse(""));
            findings.look(visitor, state, true);
            ahead.addAll(visitor.links());
        }
    }

    private Visitor staff(Role role) {
        return new Visitor(port).with("bureau", Staff.of(role).session(beans));
    }
}
