package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Staff;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.web.Paris;
import fr.preinscription.web.SecretToken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server fails on the last day (C-016). The closing comes while a candidate has the last page open; the head of the
 * office moves it for everybody, signed; the same page then registers. Files sent by the head reach their own pages only.
 */
@StoryTest
@TestPropertySource(properties = "preinscription.secure-cookies=false")
class ExtensionStory {

    private static final Path PICTURES = Path.of("target", "stories");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String MCO = "management-commercial-operationnel";

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Specialties specialties;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext beans;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void c016_theClosingIsMovedAndThePageThatWasOpenRegisters() throws Exception {
        try (var candidate = Chromium.visitor(true, 1280);
                var head = Chromium.visitor(true, 1280)) {
            candidate.addCookies(List.of(cookie("brouillon", finishedDraft())));
            var form = candidate.newPage();
            form.navigate(site("/inscription/verification"));
            assertThat(form.locator("main")).containsText("Prolonge");
            var information = candidate.newPage();
            information.navigate(site("/"));

            campaigns.decide(
                    OpenCampaign.SESSION,
                    SessionParameter.CLOSES_AT,
                    new Decision(clock.instant().minusSeconds(1), "test"),
                    "test");
            information.reload();
            assertThat(information.locator("main")).containsText("fermées");

            var closing = extend(head);

            information.reload();
            assertThat(information.locator("main"))
                    .containsText(Paris.day(campaigns.current().orElseThrow().closesAt()));
            form.locator("main button[type=submit]:has-text(\"Je m’inscris\")").click();
            assertThat(form).hasURL(Pattern.compile("/enregistree$"));
            assertThat(form.locator(".number").first()).hasText(Pattern.compile("\\d{8}[A-Z]-0"));
            form.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("extension-registered.png")));
            assertThat(closing).isNotBlank();
        }
    }

    private String extend(BrowserContext head) {
        signIn(head);
        var page = head.newPage();
        page.navigate(site("/bureau/campagne"));
        look(page, "campaign");
        page.keyboard().press("p");
        assertThat(page.locator("h1")).hasText("Prolonger la fermeture pour tous");
        assertThat(page.locator("main")).containsText("déjà fermées");
        press(page, "Essayer avant de décider");
        assertThat(page.locator(".error-summary")).isVisible();
        look(page, "extension-errors");

        var day = DAY.format(Paris.at(clock.instant()).toLocalDate().plusDays(3));
        page.getByLabel("Nouvelle fermeture : le jour").fill(day);
        page.getByLabel("à", new Page.GetByLabelOptions().setExact(true)).fill("12:00");
        page.getByLabel("Autorité qui décide").fill("recteur de l’académie de Toulouse");
        page.getByLabel("Date de la décision").fill(DAY.format(Paris.at(clock.instant())));
        page.getByLabel("Référence").fill("2026-114");
        page.getByLabel("Motif").fill("panne prouvée du serveur de 15 h à 17 h");
        press(page, "Essayer avant de décider");
        assertThat(page.locator("h1")).hasText("Signer la prolongation");
        look(page, "extension-check");
        page.getByLabel(Pattern.compile("J’applique cette décision")).check();
        press(page, "Prolonger la fermeture");
        assertThat(page.locator(".bureau-done")).containsText("ferment maintenant");
        look(page, "campaign-extended");
        return page.locator("#fermeture").innerText();
    }

    @Test
    void filesReachTheirOwnPagesAndAreShownBeforeTheyAreApplied() {
        try (var head = Chromium.visitor(true, 1280)) {
            signIn(head);
            var page = head.newPage();
            page.navigate(site("/bureau/campagne/session-precedente"));
            look(page, "last-session");
            page.locator("#fichiers").setInputFiles(new FilePayload("candidats.csv", "text/csv", CANDIDATES));
            press(page, "Vérifier le fichier");
            assertThat(page.locator("main")).containsText("2 candidat(s), 1 ligne(s) fausse(s)");
            look(page, "last-session-check");
            page.getByLabel(Pattern.compile("Laisser de côté")).check();
            press(page, "Enregistrer 1 candidat");
            assertThat(page.locator(".bureau-done")).containsText("la session 2026 : 1");

            page.navigate(site("/bureau/campagne/session-precedente"));
            page.locator("#fichiers")
                    .setInputFiles(new FilePayload("trop.csv", "text/csv", new byte[20 * 1024 * 1024]));
            press(page, "Vérifier le fichier");
            assertThat(page.locator("main")).containsText("dépassent 12 Mo");

            page.navigate(site("/bureau/campagne/import"));
            page.locator("#fichiers")
                    .setInputFiles(
                            new FilePayload("lisez-moi.txt", "text/plain", "rien".getBytes(StandardCharsets.UTF_8)));
            press(page, "Voir les différences");
            assertThat(page.locator("main")).containsText("n'est pas un fichier du référentiel");
            look(page, "import");

            page.navigate(site("/bureau/campagne/unites"));
            look(page, "unit-lists");
            page.getByText("Compléter : Photographie").click();
            look(page, "unit-list");
            page.navigate(site("/bureau/campagne/ouverture?session=2028"));
            look(page, "opening");
            page.navigate(site("/bureau/campagne/parametres"));
            look(page, "parameters");
        }
    }

    private static final byte[] CANDIDATES = """
            numero_candidat;nom_naissance;prenoms;date_naissance;nationalites;pays_naissance;commune_naissance;diplome;forme;present;note_U1
            2631499001;Soler;Anaïs;02/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5
            2631499002;Soler;Anaïs;32/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5
            """.getBytes(StandardCharsets.UTF_8);

    private void signIn(BrowserContext head) {
        head.addCookies(List.of(cookie("bureau", Staff.head().session(beans))));
    }

    /** A draft in which every question is answered and nothing blocks; its token is the candidate's cookie. */
    private String finishedDraft() {
        var token = SecretToken.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var employee = Candidates.employee("Prolonge", "Camille", "camille.prolonge@example.org");
        var sat = new Answers.Unit(UnitStatus.SIT, null, null, null, null, null, false, null, null, false);
        var units = specialties.find(MCO, OpenCampaign.SESSION).orElseThrow().grid(null).compulsoryUnits().stream()
                .map(Unit::code)
                .collect(Collectors.toMap(Function.identity(), code -> sat));
        var answers = employee.with(new Answers.Units(employee.units().grid(), units, "", "", ""));
        database.sql("""
                        insert into draft (id, token_digest, session, answers, submission, created_at, updated_at, expires_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        token.digest(),
                        OpenCampaign.SESSION,
                        json.writeValueAsString(answers),
                        UUID.randomUUID(),
                        now,
                        now,
                        now.plusDays(1))
                .update();
        return token.value();
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://localhost:" + port);
    }

    private String site(String path) {
        return "http://localhost:" + port + path;
    }

    private static void press(Page page, String words) {
        page.locator("main button:has-text(\"" + words + "\")").click();
    }

    private static void look(Page page, String what) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("campaign-" + what + ".png")));
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as("accessibility of the page " + what).isEmpty();
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of the page " + what).isLessThanOrEqualTo(0);
    }
}
