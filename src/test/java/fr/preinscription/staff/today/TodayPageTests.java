package fr.preinscription.staff.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Tick;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** On a database of its own, so that every figure is known. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodayPageTests {

    @Autowired
    Registrations registrations;

    @Autowired
    CaseFiles files;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    private boolean played;

    @BeforeEach
    void four_candidates_three_envelopes() {
        OpenCampaign.around(campaigns, clock);
        if (played) {
            return;
        }
        played = true;
        register("Aucune");
        receive(register("Recue"));
        receive(register("Complete"), Tick.conforming("D-ID"), Tick.conforming("D-TRAV"));
        receive(register("Incomplete"), Tick.conforming("D-ID"));
        database.sql("""
                        insert into unattached_envelope (sender, channel, received_on, recorded_at, recorded_by, recorded_name)
                        values ('Illisible', 'POST', current_date, now(), gen_random_uuid(), 'Agnès Gestion')""").update();
        var gone = register("Partie");
        registrations.withdraw(gone, clock.instant());
        var unreached = register("Muette");
        database.sql("""
                        update outgoing_message set failed_at = now(), next_attempt_at = null, attempts = 1,
                            last_outcome = 'REFUSED' where registration = ?""").param(unreached).update();
        database.sql("update registration set created_at = created_at - interval '25 hours' where id = ?")
                .param(unreached)
                .update();
    }

    @Test
    void counts_what_is_to_be_done() throws Exception {
        var page = page("/bureau", Staff.agent());

        assertThat(count(page, "Contrôler les dossiers reçus")).isEqualTo(1);
        assertThat(count(page, "Relancer les dossiers incomplets")).isEqualTo(1);
        assertThat(count(page, "Rattacher les enveloppes sans dossier")).isEqualTo(1);
        assertThat(count(page, "Confirmer les dossiers complets, après la fermeture"))
                .isEqualTo(1);
        assertThat(count(page, "Rattraper les messages non arrivés")).isEqualTo(1);
        assertThat(count(page, "Appeler les candidats qu’aucun message n’a atteints"))
                .isEqualTo(1);
        assertThat(page.select(".agenda-link").eachText()).noneMatch(task -> task.contains("annulations"));
        assertThat(page.select("p:contains(Rien à faire pour)").text()).contains("Décider des annulations proposées");
        assertThat(page.select(".bureau-figures strong").eachText()).containsExactly("5", "2", "3", "0");
    }

    @Test
    void the_most_urgent_comes_first_with_its_key() throws Exception {
        var tasks = page("/bureau", Staff.agent()).select(".agenda-link");

        assertThat(tasks.eachText().getFirst()).contains("Rattraper les messages");
        for (var rank = 0; rank < tasks.size(); rank++) {
            assertThat(tasks.get(rank).attr("data-key")).isEqualTo(Integer.toString(rank + 1));
        }
    }

    @Test
    void a_reader_is_led_to_files_and_an_agent_to_what_can_be_done() throws Exception {
        assertThat(link(page("/bureau", Staff.agent()), "Relancer")).isEqualTo("/bureau/propositions#REMIND");
        assertThat(link(page("/bureau", Staff.reader()), "Relancer"))
                .matches("/bureau/recherche\\?numeros=\\d{8}[A-Z]");
    }

    @Test
    void administrators_look_after_accounts_and_see_no_file() throws Exception {
        mvc.perform(get("/bureau").with(Staff.administrator().signedIn())).andExpect(redirectedUrl("/bureau/comptes"));
        for (var page : List.of("/bureau/chiffres", "/bureau/doublons")) {
            mvc.perform(get(page).with(Staff.administrator().signedIn())).andExpect(status().isForbidden());
        }
        mvc.perform(get("/bureau/aide").with(Staff.administrator().signedIn())).andExpect(status().isOk());
    }

    @Test
    void the_drawings_have_words_and_tables_beside_them_and_no_style_of_their_own() throws Exception {
        var page = page("/bureau/chiffres", Staff.reader());

        for (var drawing : page.select("svg")) {
            assertThat(drawing.attr("role")).isEqualTo("img");
            for (var id : drawing.attr("aria-labelledby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
            assertThat(drawing.select("[style], style, script")).isEmpty();
        }
        assertThat(page.select("svg")).hasSize(2);
        assertThat(page.select("table")).hasSize(2);
        assertThat(page.select("tfoot td").eachText()).containsExactly("5", "3", "1", "33 %", "2", "trop tôt");
        assertThat(page.select(".bureau-panel").text()).contains("Trop tôt pour prévoir");
    }

    @Test
    void help_explains_every_state() throws Exception {
        var help = page("/bureau/aide", Staff.reader()).text();

        for (var state : FileState.values()) {
            assertThat(help).contains(state.french());
        }
    }

    private UUID register(String name) {
        var answers = Candidates.employee(name, "Camille" + name, name.toLowerCase() + "@example.org");
        answers = Candidates.with(
                answers,
                new Contact(
                        name.toLowerCase() + "@example.org",
                        name.toLowerCase() + "@example.org",
                        "+336444" + String.format("%05d", Math.abs(name.hashCode() % 100_000))));
        return ((Outcome.Accepted) registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        answers,
                        clock.instant(),
                        Submission.CANDIDATE,
                        null,
                        null)))
                .registration();
    }

    private void receive(UUID registration, Tick... ticks) {
        var today = Paris.at(clock.instant()).toLocalDate();
        files.receive(
                registration,
                0,
                Arrival.posted(today.minusDays(2), today).with(SignedPaper.inOrder(0)),
                List.of(ticks),
                Staff.agent().member());
    }

    private Document page(String address, Staff staff) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(staff.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static int count(Document page, String task) {
        return Integer.parseInt(
                page.selectFirst(".agenda-link:contains(" + task + ") strong").text());
    }

    private static String link(Document page, String task) {
        return page.selectFirst(".agenda-link:contains(" + task + ")").attr("href");
    }
}
