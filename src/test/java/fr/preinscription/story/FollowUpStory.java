package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Staff;
import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Ruling;
import fr.preinscription.casefile.Tick;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.web.Paris;
import fr.preinscription.web.SecretToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A candidate comes back on a small phone, without scripts, to see where the file is and what to do. */
@StoryTest
@TestPropertySource(properties = "preinscription.secure-cookies=false")
class FollowUpStory {

    private static final Path PICTURES = Path.of("target", "stories");
    private static final String MCO = "management-commercial-operationnel";
    private static final StaffMember AGENT = Staff.agent().member();
    private static final StaffMember HEAD = Staff.head().member();
    private static final String[] ALL = {"D-ID", "D-TRAV"};

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Specialties specialties;

    @Autowired
    Registrations registrations;

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private Instant now;
    private LocalDate today;

    @BeforeEach
    void open() {
        now = clock.instant();
        today = LocalDate.ofInstant(now, Paris.ZONE);
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void aCandidateReadsWhatIsMissingAndByWhen() throws Exception {
        try (var phone = Chromium.visitor(false, 360)) {
            phone.addCookies(List.of(new Cookie("brouillon", finishedDraft()).setUrl(site(""))));
            var page = phone.newPage();
            page.navigate(site("/inscription/verification"));
            page.locator("main button[type=submit]:has-text(\"Je m’inscris\")").click();
            assertThat(page).hasURL(Pattern.compile("/enregistree$"));
            assertThat(page.getByText("Ajouter cette date à mon agenda")).isVisible();
            var number = page.locator(".number").first().innerText();
            var key = page.locator(".key").innerText();
            var registration = registration(number);
            page.locator("main button:has-text(\"Quitter\")").click();

            close();
            files.receive(registration, 0, inTime(0), List.of(Tick.conforming("D-ID")), AGENT);
            reminders.remind(registration, 1, today.plusDays(15), null, AGENT);
            comeBack(page, number, key);

            assertThat(page.locator(".next-step")).containsText("Votre dossier n’est pas complet");
            assertThat(page.locator(".next-step")).containsText("Certificats de travail");
            assertThat(page.locator(".next-step")).containsText("Au plus tard le " + Paris.day(today.plusDays(15)));
            assertThat(page.locator(".papers li")).hasCount(3);
            page.locator("details.message > summary").first().click();
            assertThat(page.locator("details.message").first()).containsText("Il manque");
            picture(page, "told-360");

            assertThat(download(page, "Ajouter cette date à mon agenda"))
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("DTSTART;VALUE=DATE:"
                            + today.plusDays(15).toString().replace("-", ""));
            var pdf = phone.request()
                    .get(page.getByText("Télécharger ma confirmation")
                            .evaluate("link => link.href")
                            .toString());
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void everyStateIsForEverybody() throws InterruptedException {
        var longName = Candidates.employee(
                "Rakotomalalanirinarivonandrianampoinimerinarakotobe", "Camille", "c".repeat(60) + "@example.org");
        state("to-send", registered(longName));

        var stale = registered();
        change(stale);
        files.receive(stale, 0, inTime(0), ticks(ALL), AGENT);
        bounce(stale);
        state("old-version", stale);

        var withdrawn = registered();
        registrations.withdraw(withdrawn, now);
        state("withdrawn", withdrawn);

        var read = registered();
        var incomplete = registered();
        var late = registered();
        var unreadable = registered();
        var complete = registered();
        var heard = registered();
        var cancelled = registered();
        var never = registered();
        close();
        state("not-arrived", never);
        files.receive(read, 0, inTime(0), List.of(), AGENT);
        state("being-checked", read);
        files.receive(
                incomplete,
                0,
                inTime(0),
                List.of(Tick.notConforming("D-ID", "la photocopie est illisible : on ne lit ni le nom, ni la date")),
                AGENT);
        state("incomplete", incomplete);
        files.receive(late, 0, posted(today.minusDays(1)), ticks(ALL), AGENT);
        reminders.remind(late, 1, today.plusDays(15), null, AGENT);
        state("late", late);
        files.receive(unreadable, 0, posted(null), ticks(ALL), AGENT);
        state("proof", unreadable);
        files.receive(complete, 0, inTime(0), ticks(ALL), AGENT);
        state("complete", complete);
        decisions.decide(complete, 1, Ruling.conforming(), AGENT);
        state("confirmed", complete);
        files.receive(heard, 0, inTime(0), ticks(ALL), AGENT);
        hear(heard, 1);
        state("to-answer", heard);
        var letter = hear(cancelled, 0);
        reminders.answered(cancelled, 1, letter, today, "Il habite Carcassonne.", AGENT);
        state("answered", cancelled);
        decisions.decide(
                cancelled, 2, Ruling.refused(Ground.RESIDENCE, "Vous habitez à Carcassonne, dans l’Aude."), HEAD);
        state("refused", cancelled);
    }

    private long hear(UUID registration, int revision) {
        return reminders
                .hear(
                        registration,
                        revision,
                        Ground.RESIDENCE,
                        "Votre adresse est à Carcassonne, dans l’Aude.",
                        today.plusDays(15),
                        HEAD)
                .lastReminder()
                .orElseThrow()
                .id();
    }

    /** The page of this file on a phone without scripts and on a wide screen, judged by axe on both. */
    private void state(String name, UUID registration) {
        var opened = registrations.find(registration);
        var key = registrations.accessKey(registration);
        try (var bare = Chromium.visitor(false, 360)) {
            var page = bare.newPage();
            comeBack(page, opened.fullNumber(), key);
            picture(page, name + "-360");
        }
        for (var width : new int[] {360, 1280}) {
            try (var visitor = Chromium.visitor(true, width)) {
                var page = visitor.newPage();
                comeBack(page, opened.fullNumber(), key);
                page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                picture(page, name + "-" + width + "-open");
                judge(page, name + " at " + width);
            }
        }
    }

    private static void judge(Page page, String what) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as("accessibility of " + what).isEmpty();
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of " + what).isLessThanOrEqualTo(0);
    }

    private void comeBack(Page page, String number, String key) {
        page.navigate(site("/mon-inscription"));
        page.getByLabel("Numéro d’inscription").fill(number);
        page.locator("[name='birthDate.day']").fill("14");
        page.locator("[name='birthDate.month']").fill("5");
        page.locator("[name='birthDate.year']").fill("1990");
        page.getByLabel("Clé d’accès").fill(key);
        page.locator("main button:has-text(\"Ouvrir mon inscription\")").click();
        assertThat(page).hasURL(Pattern.compile("/mon-inscription/suivi$"));
    }

    private static String download(Page page, String link) throws IOException {
        var download = page.waitForDownload(() -> page.getByText(link).click());
        return Files.readString(download.path());
    }

    /** The closing was ten days ago, the last day to post three days ago. */
    private void close() {
        OpenCampaign.between(campaigns, now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(10)));
    }

    private Arrival inTime(int version) {
        return Arrival.posted(today.minusDays(4), today).with(SignedPaper.inOrder(version));
    }

    private Arrival posted(LocalDate postmark) {
        return Arrival.posted(postmark, today).with(SignedPaper.inOrder(0));
    }

    private static List<Tick> ticks(String... codes) {
        return List.of(codes).stream().map(Tick::conforming).toList();
    }

    private UUID registered() {
        var name = "Suivi" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return registered(Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org"));
    }

    private UUID registered(Answers answers) {
        return ((Outcome.Accepted) registrations.submit(submission(answers, null, null))).registration();
    }

    private void change(UUID registration) {
        var opened = registrations.find(registration);
        var email = opened.answers().contact().email();
        var changed = Candidates.with(opened.answers(), new Answers.Contact(email, email, "+33600000001"));
        registrations.submit(submission(changed, registration, opened.version()));
    }

    private Submission submission(Answers answers, UUID registration, Integer version) {
        return new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                answers,
                clock.instant(),
                Submission.CANDIDATE,
                registration,
                version);
    }

    /** Its mails come back, once they left. */
    private void bounce(UUID registration) throws InterruptedException {
        for (var i = 0; i < 300 && waiting(registration) > 0; i++) {
            Thread.sleep(100);
        }
        database.sql("""
                        with failed as (
                            update outgoing_message set sent_at = null, failed_at = now(), next_attempt_at = null,
                                                        attempts = 9, last_outcome = 'REFUSED'
                            where registration = ? returning id)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, 9, now(), 'REFUSED', '550 5.1.1 unknown' from failed""").param(registration).update();
    }

    private int waiting(UUID registration) {
        return database.sql(
                        "select count(*) from outgoing_message where registration = ? and sent_at is null and failed_at is null")
                .param(registration)
                .query(Integer.class)
                .single();
    }

    private UUID registration(String fullNumber) {
        return database.sql("select id from registration where number = ?")
                .param(fullNumber.substring(0, fullNumber.indexOf('-')))
                .query(UUID.class)
                .single();
    }

    /** A draft in which every question is answered and nothing blocks; its token is the candidate's cookie. */
    private String finishedDraft() {
        var token = SecretToken.random();
        var employee = Candidates.employee("Suivie", "Camille", "camille.suivie@example.org");
        var sat = new Answers.Unit(UnitStatus.SIT, null, null, null, null, null, false, null, null, false);
        var units = specialties.find(MCO, OpenCampaign.SESSION).orElseThrow().grid(null).compulsoryUnits().stream()
                .map(Unit::code)
                .collect(Collectors.toMap(Function.identity(), code -> sat));
        var answers = employee.with(new Answers.Units(employee.units().grid(), units, "", "", ""));
        var at = now.atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into draft (id, token_digest, session, answers, submission, created_at, updated_at, expires_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        token.digest(),
                        OpenCampaign.SESSION,
                        json.writeValueAsString(answers),
                        UUID.randomUUID(),
                        at,
                        at,
                        at.plusDays(1))
                .update();
        return token.value();
    }

    private String site(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String what) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("follow-up-" + what + ".png")));
    }
}
