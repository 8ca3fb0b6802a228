package fr.preinscription.staff.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Tick;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SelectionTests {

    private static final String PATH = "/bureau/recherche/selections";

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    CaseFiles files;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
        List.of(Staff.agent(), Staff.head()).forEach(staff -> staff.stored(database));
    }

    @Test
    void nothing_ticked_is_told() throws Exception {
        var answer = send(post(PATH).param("question", "q=rien").param("action", "ecrire"));

        assertThat(answer.getRedirectedUrl()).startsWith("/bureau/recherche?q=rien");
    }

    @Test
    void a_message_goes_once_to_exactly_those_that_were_shown() throws Exception {
        var one = register("Groupeun");
        var two = register("Groupedeux");
        register("Groupeautre");
        var path = freeze("ecrire", one, two);
        assertThat(page(path).select("button[data-key=o]"))
                .as("the text is still missing")
                .isEmpty();

        send(post(path + "/preparer")
                .param("action", "ecrire")
                .param("courrier", "NEWS")
                .param("message", "Le bureau est fermé lundi."));
        var preview = page(path);
        assertThat(preview.select("button[data-key=o]").text()).startsWith("Écrire à 2 candidats");
        assertThat(preview.select(".bureau-letter").text()).contains("Le bureau est fermé lundi.");
        assertThat(preview.select("tbody th").eachText()).containsExactlyInAnyOrder(number(one), number(two));

        send(post(path + "/confirmer"));
        send(post(path + "/confirmer"));

        assertThat(page(path).select(".bureau-done").text()).contains("message envoyé à 2 candidats");
        assertThat(messages("NEWS", one)).isEqualTo(1);
        assertThat(messages("NEWS", two)).isEqualTo(1);
        assertThat(acts("LETTER_SENT", path)).isEqualTo(2);
        assertThat(acts("SELECTION_DONE", path)).isEqualTo(1);
    }

    @Test
    void a_file_that_changed_since_the_preview_is_skipped_and_told() throws Exception {
        var still = register("Calme");
        var moved = register("Bouge");
        var path = freeze("ecrire", still, moved);
        send(post(path + "/preparer")
                .param("action", "ecrire")
                .param("courrier", "NEWS")
                .param("message", "Bonjour."));
        office.withdraw(moved, "Ève Garnier", "Courriel");

        send(post(path + "/confirmer"));

        assertThat(messages("NEWS", still)).isEqualTo(1);
        assertThat(messages("NEWS", moved)).isZero();
        assertThat(page(path).select("tbody").text()).contains(number(moved)).contains("Modifié depuis l’aperçu");
    }

    @Test
    void everything_that_answers_the_question_is_frozen_when_it_is_asked() throws Exception {
        for (var i = 0; i < 60; i++) {
            register("Foule" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        var path = send(post(PATH)
                        .param("question", "q=foule")
                        .param("tout", "true")
                        .param("action", "ecrire"))
                .getRedirectedUrl();
        register("Foulezz");

        send(post(path + "/preparer").param("action", "ecrire").param("courrier", "RESULTS"));
        assertThat(page(path).select("button[data-key=o]").text()).startsWith("Écrire à 60 candidats");
    }

    @Test
    void incomplete_files_are_reminded_and_the_others_are_skipped_with_their_reason() throws Exception {
        var incomplete = register("Incomplet");
        var over = register("Fini");
        var unchecked = register("Acontroler");
        receive(incomplete, Tick.notConforming("D-ID", "Copie illisible"));
        office.withdraw(over, "Ève Garnier", "Courriel");
        receive(unchecked);
        var path = freeze("relancer", incomplete, over, unchecked);

        var preview = page(path);
        assertThat(preview.select("button[data-key=o]").text()).startsWith("Relancer 1 candidat ");
        assertThat(preview.select("main ul").text())
                .contains("1 : L’inscription ne compte plus.")
                .contains("1 : Contrôlez d’abord les pièces qui sont arrivées.");
        assertThat(preview.select(".bureau-letter").text()).contains("Copie illisible");
        send(post(path + "/confirmer"));

        assertThat(files.of(incomplete).state()).isEqualTo(FileState.REMINDED);
        assertThat(files.of(over).reminders()).isEmpty();
        assertThat(page(path).select(".bureau-done").text())
                .contains("1 candidat relancé")
                .contains("2 laissés de côté");
    }

    @Test
    void a_deadline_that_is_past_is_refused() throws Exception {
        var incomplete = register("Hier");
        receive(incomplete, Tick.conforming("D-ID"));
        var path = freeze("relancer", incomplete);

        send(post(path + "/preparer").param("action", "relancer").param("date", "01/01/2020"));
        assertThat(page(path).select(".bureau-error").text()).contains("dans le futur");
        send(post(path + "/confirmer"));

        assertThat(files.of(incomplete).reminders()).isEmpty();
    }

    @Test
    void complete_files_are_confirmed_after_the_closing_only() throws Exception {
        var complete = register("Complet");
        var now = clock.instant();
        complete(complete);
        var early = freeze("confirmer", complete);
        assertThat(page(early).select("main ul").text()).contains("Jusqu’à la fermeture");
        send(post(early + "/confirmer"));
        assertThat(files.of(complete).state()).isEqualTo(FileState.COMPLETE);

        campaigns.decide(OpenCampaign.SESSION, SessionParameter.CLOSES_AT, new Campaigns.Decision(now, "test"), "test");
        var path = freeze("confirmer", complete);
        send(post(path + "/confirmer"));

        assertThat(files.of(complete).state()).isEqualTo(FileState.REGISTERED);
    }

    @Test
    void nobody_opens_the_selection_of_somebody_else() throws Exception {
        var path = freeze("ecrire", register("Prive"));

        assertThat(mvc.perform(get(path).with(Staff.head().signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_selection_is_exported_as_it_is() throws Exception {
        var one = register("Coche");
        register("Pascoche");
        var path = freeze("exporter", one);
        var csv = send(post(path + "/export").param("format", "csv"));

        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .contains(number(one))
                .contains("Coche")
                .doesNotContain("Pascoche");
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment").contains(".csv");
    }

    private String freeze(String action, UUID... registrations) throws Exception {
        var request = post(PATH).param("action", action);
        for (var registration : registrations) {
            request.param("fichier", registration.toString());
        }
        return send(request).getRedirectedUrl();
    }

    private void receive(UUID registration, Tick... ticks) {
        var today = LocalDate.now(clock);
        files.receive(
                registration,
                files.of(registration).revision(),
                Arrival.posted(today, today).with(SignedPaper.inOrder(0)),
                List.of(ticks),
                Staff.agent().member());
    }

    private void complete(UUID registration) {
        receive(
                registration,
                files.of(registration).papers().stream()
                        .filter(paper -> !paper.isConfirmation())
                        .map(paper -> Tick.conforming(paper.codes().getFirst()))
                        .toArray(Tick[]::new));
    }

    private int messages(String kind, UUID registration) {
        return database.sql("select count(*) from outgoing_message where kind = ? and registration = ?")
                .params(kind, registration)
                .query(Integer.class)
                .single();
    }

    private long acts(String action, String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return trail
                .before(null, new JournalFilter(Staff.agent().member().id(), action, null, null, null), 500)
                .stream()
                .filter(entry -> id.equals(entry.act().details().get("selection"))
                        || entry.act().subject().contains(id))
                .count();
    }

    private Document page(String path) throws Exception {
        var response = mvc.perform(get(path).with(Staff.agent().signedIn()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(Staff.agent().signedIn()))
                .andReturn()
                .getResponse();
    }

    private String number(UUID registration) {
        return registrations.find(registration).number();
    }

    private UUID register(String name) {
        return ((Outcome.Accepted) registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org"),
                        clock.instant(),
                        Submission.CANDIDATE,
                        null,
                        null)))
                .registration();
    }
}
