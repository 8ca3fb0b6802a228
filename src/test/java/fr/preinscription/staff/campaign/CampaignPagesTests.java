package fr.preinscription.staff.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalEntry;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.web.Paris;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class CampaignPagesTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] DECISION = {
        "decision.authority", "recteur de l'académie de Toulouse",
        "decision.takenOn", "20/11/2026",
        "decision.reference", "2026-114",
        "decision.reason", "panne du serveur de 15 h à 17 h"
    };

    @Autowired
    MockMvc mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Registrations registrations;

    @Autowired
    Specialties specialties;

    @Autowired
    LastSessionCandidates lastSession;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    private Campaign campaign;

    @BeforeEach
    void open() {
        if (campaigns.find(OpenCampaign.SESSION).isEmpty()) {
            OpenCampaign.around(campaigns, clock);
        }
        campaign = campaigns.find(OpenCampaign.SESSION).orElseThrow();
    }

    @Test
    void shows_every_parameter_with_its_source_and_passes_nothing_off_as_official() {
        var page = page(get("/bureau/campagne"), Staff.head());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).contains("session 2027").contains("ouverte");
        assertThat(page.html().select("#fermeture").text())
                .isEqualTo(Paris.dayAndHour(campaign.closesAt()).replace('\u00a0', ' '));
        assertThat(page.row("experienceMonths")).contains("12").contains("non vérifié");
        assertThat(page.row("maxObligatoryPapers")).contains("9").contains("texte officiel lu");
        assertThat(page.row("markThreshold"))
                .as("a text that a page of another academy quotes was not read")
                .contains("10.00")
                .contains("non vérifié");
        assertThat(page.row("closesAt")).contains("décidé par le bureau").contains("test");
        assertThat(page.row("jdcAskedUnderAge")).contains("déduction");
    }

    @Test
    void is_for_the_head_only() {
        for (var path : List.of(
                "/bureau/campagne",
                "/bureau/campagne/prolongation",
                "/bureau/campagne/parametres",
                "/bureau/campagne/droit",
                "/bureau/campagne/ouverture?session=2028",
                "/bureau/campagne/unites",
                "/bureau/campagne/session-precedente")) {
            assertThat(page(get(path), Staff.agent()).status()).as(path).isEqualTo(403);
            assertThat(page(get(path), Staff.administrator()).status()).as(path).isEqualTo(403);
            assertThat(page(get(path), Staff.head()).status()).as(path).isEqualTo(200);
        }
        assertThat(page(get("/bureau/campagne/import"), Staff.administrator()).status())
                .isEqualTo(200);
        assertThat(page(get("/bureau/campagne/import"), Staff.agent()).status()).isEqualTo(403);
    }

    /** A proven outage on the last day: the rectorate signs, the closing moves for everybody, and it is on record. */
    @Test
    void c016_closingProlongedForAll() {
        var closing = campaign.closesAt().plus(Duration.ofDays(3));
        var local = Paris.at(closing).toLocalDate();
        var typed = new String[] {
            "seen", campaign.closesAt().toString(), "closesOn", DAY.format(local), "closesHour", "12:00"
        };

        var trial = page(with(get("/bureau/campagne/prolongation/essai"), typed, DECISION), Staff.head());
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.text()).contains("Aucun ne serait refusé").contains("tous les candidats");
        assertThat(campaigns.current()).contains(campaign);

        var unsigned = page(with(post("/bureau/campagne/prolongation"), typed, DECISION), Staff.head());
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.errors()).containsExactly("Cochez la case pour signer.");

        var signed = page(
                with(post("/bureau/campagne/prolongation").param("signed", "true"), typed, DECISION), Staff.head());
        assertThat(signed.location()).isEqualTo("/bureau/campagne");

        var moved = campaigns.current().orElseThrow();
        assertThat(moved.closesAt())
                .isEqualTo(local.atTime(12, 0).atZone(Paris.ZONE).toInstant());
        assertThat(page(get("/"), Staff.head()).text()).contains(Paris.day(moved.closesAt()));
        assertThat(page(get("/bureau/campagne"), Staff.head()).row("closesAt"))
                .contains("recteur de l'académie de Toulouse, décision du 20/11/2026, réf. 2026-114")
                .contains("Hélène Bureau, cheffe du bureau DEC 5");
        assertThat(last("CAMPAIGN_EXTENDED").act().details())
                .containsEntry("signature", "Hélène Bureau, cheffe du bureau DEC 5")
                .containsEntry("reason", "panne du serveur de 15 h à 17 h")
                .hasEntrySatisfying("closesAt", change -> assertThat(change).contains(" → "));

        var stale = page(
                with(post("/bureau/campagne/prolongation").param("signed", "true"), typed, DECISION), Staff.head());
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.errors().getFirst()).contains("changée par quelqu'un d'autre");
    }

    @Test
    void moves_the_closing_only_later_and_says_why_beside_the_field() {
        var day = DAY.format(Paris.at(campaign.closesAt()).toLocalDate().minusDays(1));
        var page = page(
                get("/bureau/campagne/prolongation/essai")
                        .param("seen", campaign.closesAt().toString())
                        .param("closesOn", day)
                        .param("closesHour", "17:00")
                        .param("decision.takenOn", "31/12/2099"),
                Staff.head());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("closesOn")).startsWith("La nouvelle fermeture doit venir après l'actuelle");
        assertThat(page.errorAt("decision.takenOn")).contains("après aujourd'hui");
        assertThat(page.errorAt("decision.authority")).isNotEmpty();
        assertThat(page.errorAt("decision.reference")).isNotEmpty();
        assertThat(page.errorAt("decision.reason")).isNotEmpty();
        assertThat(page.html().getElementById("closesOn").val()).isEqualTo(day);
    }

    @Test
    void tries_parameters_on_the_files_before_anything_is_decided() {
        var registered = register("Essaye");
        var form = page(get("/bureau/campagne/parametres"), Staff.head());
        var typed = new String[] {"seen", form.html().select("[name=seen]").val(), "values[departments]", "09, 12"};

        var trial = page(with(get("/bureau/campagne/parametres/essai"), typed, new String[0]), Staff.head());
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.text()).contains("R-08").contains("Essaye Camille").contains("refusé");
        assertThat(trial.html().select("a[href='/bureau/dossiers/" + registered.number() + "']"))
                .hasSize(1);
        assertThat(campaigns.find(2027).orElseThrow().session().departments()).contains("31");
        assertThat(last("CAMPAIGN_TRIED").act().actorName()).isEqualTo("Hélène Bureau");

        var wrong = page(
                get("/bureau/campagne/parametres/essai")
                        .param("seen", typed[1])
                        .param("values[experienceMonths]", "un an"),
                Staff.head());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("valuesexperienceMonths")).isEqualTo("Écrivez un nombre de 0 à 600.");
    }

    @Test
    void changes_a_parameter_by_a_signed_decision_only() {
        var form = page(get("/bureau/campagne/parametres").param("parametre", "reminderDays"), Staff.head());
        assertThat(form.html().select("[name^=values]")).hasSize(1);
        var typed = new String[] {"seen", form.html().select("[name=seen]").val(), "values[reminderDays]", "20"};

        var bare = page(with(post("/bureau/campagne/parametres"), typed, new String[0]), Staff.head());
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.errors()).hasSize(5);

        assertThat(page(
                                with(post("/bureau/campagne/parametres").param("signed", "true"), typed, DECISION),
                                Staff.head())
                        .location())
                .isEqualTo("/bureau/campagne");
        assertThat(campaigns.find(2027).orElseThrow().session().integer(SessionParameter.REMINDER_DAYS))
                .contains(20);
        assertThat(last("CAMPAIGN_PARAMETER_CHANGED").act().details()).containsEntry("reminderDays", "15 → 20");
    }

    @Test
    void reads_the_files_again_under_the_law_of_another_day() {
        register("Relue");
        assertThat(page(get("/bureau/campagne/droit").param("le", "01/01/2027"), Staff.head())
                        .text())
                .contains("relu(s) au 1er janvier 2027");
        var wrong = page(get("/bureau/campagne/droit").param("le", "demain"), Staff.head());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("le")).startsWith("Écrivez un jour");
    }

    @Test
    void shows_before_it_imports_files_of_the_catalogue() throws Exception {
        var changed = shipped("banque.yaml").replace("name: Banque", "name: Banque et assurance");
        var sent = page(
                multipart("/bureau/campagne/import")
                        .part(file("referentiel.zip", zip("catalogue/banque.yaml", changed, "README.md", "x")))
                        .with(csrf()),
                Staff.administrator());
        assertThat(sent.location()).startsWith("/bureau/campagne/import/");

        var shown = page(get(sent.location()), Staff.administrator());
        assertThat(shown.text()).contains("changé").contains("Banque et assurance");
        assertThat(specialties.find("banque", 2027).orElseThrow().name()).isEqualTo("Banque");

        var stale = page(post(sent.location()).param("shown", "autre"), Staff.administrator());
        assertThat(stale.status()).isEqualTo(422);
        assertThat(specialties.find("banque", 2027).orElseThrow().name()).isEqualTo("Banque");

        var done = page(
                post(sent.location())
                        .param("shown", shown.html().select("[name=shown]").val()),
                Staff.administrator());
        assertThat(done.location()).isEqualTo("/bureau/campagne/import");
        assertThat(specialties.find("banque", 2027).orElseThrow().name()).isEqualTo("Banque et assurance");
        assertThat(last("CATALOGUE_IMPORTED").act().actorName()).isEqualTo("Adam Système");
        assertThat(page(get(sent.location()), Staff.administrator()).location()).isEqualTo("/bureau/campagne/import");
    }

    @Test
    void refuses_files_that_are_not_of_the_catalogue() throws Exception {
        for (var file : List.of(
                file("photo.jpg", new byte[] {1, 2}),
                file("vide.zip", new byte[] {1, 2, 3}),
                file("banque.yaml", "a: [".getBytes(StandardCharsets.UTF_8)),
                file("bombe.zip", zip("banque.yaml", "a".repeat(4 * 1024 * 1024))))) {
            var page = page(multipart("/bureau/campagne/import").part(file).with(csrf()), Staff.head());
            assertThat(page.status()).as(file.getSubmittedFileName()).isEqualTo(422);
            assertThat(page.html().select("[role=alert] li")).isNotEmpty();
        }
        assertThat(page(multipart("/bureau/campagne/import").with(csrf()), Staff.head())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void reads_no_file_of_whoever_is_not_signed_in() throws Exception {
        var response = mvc.perform(multipart("/bureau/campagne/import")
                        .part(file("banque.yaml", new byte[] {1}))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getRedirectedUrl()).endsWith("/bureau/connexion");
    }

    @Test
    void refuses_what_is_longer_than_a_catalogue() {
        var page = page(
                multipart("/bureau/campagne/session-precedente")
                        .part(file("candidats.csv", new byte[13 * 1024 * 1024]))
                        .with(csrf()),
                Staff.head());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("dépassent 12 Mo");
    }

    @Test
    void completes_an_unknown_list_of_units() {
        var code = specialties
                .find("photographie", 2027)
                .orElseThrow()
                .diplomas()
                .getFirst()
                .code();
        assertThat(page(get("/bureau/campagne/unites"), Staff.head()).text()).contains("Photographie");
        var path = "/bureau/campagne/unites/" + code;
        var form = page(get(path), Staff.head());
        assertThat(form.html().select("[name='units[0].code']")).hasSize(1);

        var wrong = page(
                post(path)
                        .param("units[0].code", "41")
                        .param("units[0].title", "Cadrage")
                        .param("seen", ""),
                Staff.head());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("units0.code")).contains("U41");
        assertThat(wrong.errorAt("units0.nature")).isNotEmpty();
        assertThat(wrong.errorAt("source")).isNotEmpty();

        var right = page(
                post(path)
                        .param("units[0].code", "u1")
                        .param("units[0].title", "Culture générale et expression")
                        .param("units[0].nature", "GENERAL_CULTURE")
                        .param("units[0].coefficient", "3")
                        .param("units[1].code", "U4")
                        .param("units[1].title", "Prise de vue")
                        .param("units[1].nature", "PROFESSIONAL")
                        .param("units[1].internship", "oui")
                        .param("source", "arrêté du 3 mai 2021")
                        .param("fromSession", "2027")
                        .param("seen", ""),
                Staff.head());
        assertThat(right.location()).isEqualTo("/bureau/campagne/unites");
        assertThat(specialties.find("photographie", 2027).orElseThrow().unitsKnown(null))
                .isTrue();
        assertThat(last("UNIT_LIST_COMPLETED").act().details()).containsEntry("units", "U1, U4");
        assertThat(page(get("/bureau/campagne/unites").param("tout", "oui"), Staff.head())
                        .text())
                .contains("complétée par le bureau");

        page(post(path + "/retrait").param("reason", "erreur"), Staff.head());
        assertThat(specialties.find("photographie", 2027).orElseThrow().unitsKnown(null))
                .isFalse();
    }

    @Test
    void puts_last_sessions_candidates_on_record_all_or_by_choice_the_good_ones() {
        var head = "numero_candidat;nom_naissance;prenoms;date_naissance;nationalites;pays_naissance;commune_naissance;"
                + "diplome;forme;present;note_U1\n";
        var good = "2631499001;Soler;Anaïs;02/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5\n";
        var wrong = "2631499002;Soler;Anaïs;32/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5\n";
        var sent = page(
                multipart("/bureau/campagne/session-precedente")
                        .part(file("candidats.csv", (head + good + wrong).getBytes(StandardCharsets.UTF_8)))
                        .param("session", "2026")
                        .with(csrf()),
                Staff.head());
        assertThat(sent.location()).matches("/bureau/campagne/session-precedente/[-0-9a-f]+\\?session=2026");

        var shown = page(get(sent.location()), Staff.head());
        assertThat(shown.text())
                .contains("2 candidat(s), 1 ligne(s) fausse(s)")
                .contains("32/03/2000")
                .contains("Une date qui existe dans le calendrier.");
        assertThat(lastSession.find(2026, "2631499001", "2000-03-02")).isEmpty();

        var path = sent.location().replaceFirst("\\?.*", "");
        assertThat(page(post(path).param("session", "2026"), Staff.head()).status())
                .isEqualTo(422);
        assertThat(lastSession.find(2026, "2631499001", "2000-03-02")).isEmpty();

        assertThat(page(post(path).param("session", "2026").param("lignes", "bonnes"), Staff.head())
                        .location())
                .isEqualTo("/bureau/campagne/session-precedente");
        assertThat(lastSession.find(2026, "2631499001", "2000-03-02")).isPresent();
        assertThat(last("LAST_SESSION_IMPORTED").act().details())
                .containsEntry("candidates", "1")
                .containsEntry("leftAside", "1");
    }

    private Outcome.Accepted register(String name) {
        var answers = Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org");
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private JournalEntry last(String action) {
        return trail.before(null, new JournalFilter(null, action, null, null, null), 1)
                .getFirst();
    }

    private static MockPart file(String name, byte[] content) {
        return new MockPart("fichiers", name, content);
    }

    private static byte[] zip(String... namesAndContents) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String shipped(String name) throws Exception {
        return Files.readString(Path.of("src/main/resources/catalogue", name));
    }

    static <B extends AbstractMockHttpServletRequestBuilder<B>> B with(B request, String[] typed, String[] more) {
        for (var fields : List.of(typed, more)) {
            for (var i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
        }
        return request;
    }

    private Page page(AbstractMockHttpServletRequestBuilder<?> request, Staff who) {
        try {
            var response = mvc.perform(request.with(csrf()).with(who.signedIn()))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding("UTF-8");
            var body = response.getContentAsString().replace('\u00a0', ' ').replace('\u202f', ' ');
            return new Page(response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(body));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    record Page(int status, String location, Document html) {

        String text() {
            return html.select("main").text();
        }

        String row(String parameter) {
            return html.getElementById("parametre-" + parameter).text();
        }

        List<String> errors() {
            return html.select("#erreurs li").eachText();
        }

        String errorAt(String id) {
            var message = html.getElementById(id + "-erreur");
            return message == null ? "" : message.text();
        }
    }
}
