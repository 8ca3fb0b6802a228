package fr.preinscription.staff.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Office;
import fr.preinscription.casefile.OfficeClock;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.Messages;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What agents send and the head decides, from the pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, OfficeClock.class, Office.class})
class DecisionPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Messages messages;

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void open() {
        clock.standAt("2026-11-16");
        office.openCampaign();
    }

    @Test
    void a_reminder_lists_exactly_what_is_missing_and_its_preview_sends_nothing() throws Exception {
        var file = received("2026-11-27", "D-ID");
        var page = page(get(path(file) + "/relance").with(Staff.agent().signedIn()));
        assertThat(page.select("form ul li").eachText())
                .singleElement()
                .asString()
                .startsWith("Certificats de travail");
        assertThat(page.select("#deadline").val()).isEqualTo("2026-12-15");
        assertThat(page.select(".letter-words").text()).contains("Certificats de travail", "15 décembre 2026");

        var preview = perform(
                        post(path(file) + "/relance")
                                .param("deadline", "2026-12-20")
                                .param("addition", "Appelez-nous si besoin.")
                                .param("revision", "1")
                                .param("apercu", "oui"),
                        Staff.agent())
                .andExpect(status().isOk());
        assertThat(document(preview).select(".letter-words").text())
                .contains("20 décembre 2026", "Appelez-nous si besoin.");
        assertThat(files.of(file.registration()).reminders()).isEmpty();

        perform(
                        post(path(file) + "/relance")
                                .param("deadline", "2026-12-20")
                                .param("addition", "")
                                .param("revision", "1"),
                        Staff.agent())
                .andExpect(redirectedUrl(path(file)));
        var after = files.of(file.registration());
        assertThat(after.state()).isEqualTo(FileState.REMINDED);
        assertThat(after.nextDeadline()).isEqualTo("2026-12-20");
        assertThat(messages.of(file.registration()).getLast().kind()).isEqualTo(MessageKind.REMINDER);
    }

    @Test
    void a_deadline_that_is_none_or_past_is_said_beside_its_field_and_words_are_kept() throws Exception {
        var file = received("2026-11-27", "D-ID");
        for (var typed : new String[] {"31/02/2027", "", "2026-11-30"}) {
            var page = document(perform(
                            post(path(file) + "/relance")
                                    .param("deadline", typed)
                                    .param("addition", "Gardé <b>")
                                    .param("revision", "1"),
                            Staff.agent())
                    .andExpect(status().isUnprocessableContent()));
            assertThat(page.select("#deadline ~ .bureau-error").text())
                    .as(typed)
                    .isNotBlank();
            assertThat(page.select("#addition").text()).isEqualTo("Gardé <b>");
        }
        assertThat(files.of(file.registration()).reminders()).isEmpty();
    }

    @Test
    void the_second_of_two_agents_is_told_and_nothing_leaves() throws Exception {
        var file = received("2026-11-27", "D-ID");
        files.note(file.registration(), 1, "Rappelle demain", Office.BRUNO);
        var sent = messages.of(file.registration()).size();

        var page = document(perform(
                        post(path(file) + "/relance")
                                .param("deadline", "2026-12-20")
                                .param("addition", "Gardé")
                                .param("revision", "1"),
                        Staff.agent())
                .andExpect(status().isConflict()));
        assertThat(page.select("[role=alert]").text()).contains("Bruno Agent a agi sur ce dossier", "Note ajoutée");
        assertThat(page.select("#addition").text()).isEqualTo("Gardé");
        assertThat(page.select("[name=revision]").val()).isEqualTo("2");
        assertThat(messages.of(file.registration())).hasSize(sent);
    }

    @Test
    void nobody_is_cancelled_before_having_been_heard() throws Exception {
        var file = received("2026-11-28", "D-ID", "D-TRAV");
        var page = page(get(path(file) + "/decision")
                .param("type", "CANCELLED")
                .param("motif", "LATE")
                .with(Staff.head().signedIn()));
        assertThat(page.select(".bureau-choice:has([checked])").text())
                .contains("Annulation", "Écrivez d’abord au candidat");

        assertThat(document(decide(file, 1, "CANCELLED", "LATE", Staff.head())
                                .andExpect(status().isUnprocessableContent()))
                        .select(".error-summary, [role=alert]")
                        .text())
                .contains("Écrivez d’abord au candidat");
        assertThat(files.of(file.registration()).state()).isNotEqualTo(FileState.CANCELLED);
    }

    @Test
    void heard_and_silent_the_candidate_is_cancelled_by_the_head_with_reasons_and_appeal() throws Exception {
        var file = received("2026-11-28", "D-ID", "D-TRAV");
        perform(
                        post(path(file) + "/observations")
                                .param("ground", "LATE")
                                .param("facts", "Le cachet est du 28 novembre.")
                                .param("deadline", "2026-12-15")
                                .param("revision", "1"),
                        Staff.agent())
                .andExpect(redirectedUrl(path(file)));
        assertThat(messages.of(file.registration()).getLast().kind()).isEqualTo(MessageKind.HEARING);
        clock.standAt("2026-12-16");

        decide(file, 2, "CANCELLED", "LATE", Staff.agent()).andExpect(status().isForbidden());
        decide(file, 2, "CANCELLED", "LATE", Staff.head()).andExpect(redirectedUrl(path(file)));

        var after = files.of(file.registration());
        assertThat(after.state()).isEqualTo(FileState.CANCELLED);
        assertThat(after.decisions()).last().satisfies(decision -> {
            assertThat(decision.law()).isEqualTo(Ground.LATE.law());
            assertThat(decision.appeal()).contains("deux mois");
            assertThat(decision.capacity()).isEqualTo(Staff.head().member().capacity());
        });
        assertThat(messages.of(file.registration()).getLast().kind()).isEqualTo(MessageKind.CANCELLED);
    }

    @Test
    void a_decision_without_its_reasons_is_refused_and_what_was_typed_stays() throws Exception {
        var file = received("2026-11-27", "D-ID", "D-TRAV");
        var page = document(perform(
                        post(path(file) + "/decision")
                                .param("kind", "REFUSED")
                                .param("facts", "")
                                .param("law", "Article inventé")
                                .param("revision", "1"),
                        Staff.head())
                .andExpect(status().isUnprocessableContent()));
        assertThat(page.select("#ground ~ .bureau-error").text()).isEqualTo("Choisissez le motif.");
        assertThat(page.select("#facts ~ .bureau-error").text()).isNotBlank();
        assertThat(page.select("#law").text()).isEqualTo("Article inventé");
        assertThat(page.select("[name=kind][checked]").val()).isEqualTo("REFUSED");
    }

    @Test
    void an_answer_is_written_down_and_counts_as_heard() throws Exception {
        var file = received("2026-11-28", "D-ID", "D-TRAV");
        reminders.hear(
                file.registration(), 1, Ground.LATE, "Cachet du 28.", LocalDate.parse("2026-12-15"), Office.ANNE);
        var page = page(get(path(file) + "/reponse").with(Staff.agent().signedIn()));
        var letter = page.select("#reminder option").val();

        perform(
                        post(path(file) + "/reponse")
                                .param("reminder", letter)
                                .param("on", "30/11/2026")
                                .param("answer", "Mail du 30 : grève du facteur")
                                .param("revision", "2"),
                        Staff.agent())
                .andExpect(redirectedUrl(path(file)));
        assertThat(files.of(file.registration()).reminders()).last().satisfies(reminder -> {
            assertThat(reminder.answeredOn()).isEqualTo("2026-11-30");
            assertThat(reminder.answer()).contains("grève");
        });
    }

    @Test
    void a_batch_proposes_and_people_decide_what_they_ticked() throws Exception {
        var complete = received("2026-11-27", "D-ID", "D-TRAV");
        var other = received("2026-11-27", "D-ID", "D-TRAV");
        var incomplete = received("2026-11-27", "D-ID");
        var page = page(get("/bureau/propositions").with(Staff.agent().signedIn()));
        assertThat(page.select("#CONFIRM tbody").text()).contains(complete.number(), other.number());
        assertThat(page.select("#REMIND tbody").text()).contains(incomplete.number());
        assertThat(files.of(complete.registration()).state()).isEqualTo(FileState.COMPLETE);

        perform(post("/bureau/propositions/inscriptions").param("files", complete.registration() + ":1"), Staff.agent())
                .andExpect(redirectedUrl("/bureau/propositions"));
        assertThat(files.of(complete.registration()).state()).isEqualTo(FileState.REGISTERED);
        assertThat(files.of(other.registration()).state()).isEqualTo(FileState.COMPLETE);

        perform(
                        post("/bureau/propositions/relances")
                                .param("files", incomplete.registration() + ":1")
                                .param("deadline", "2026-12-20"),
                        Staff.agent())
                .andExpect(redirectedUrl("/bureau/propositions"));
        assertThat(files.of(incomplete.registration()).state()).isEqualTo(FileState.REMINDED);
    }

    @Test
    void nothing_ticked_is_said() throws Exception {
        var page =
                document(perform(post("/bureau/propositions/inscriptions").param("files", "n’importe"), Staff.agent())
                        .andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".error-summary").text()).contains("Cochez au moins un dossier.");
    }

    @Test
    void readers_decide_nothing_and_unknown_numbers_are_not_found() throws Exception {
        var file = received("2026-11-27", "D-ID");
        for (var page : new String[] {"/relance", "/observations", "/decision", "/reponse"}) {
            mvc.perform(get(path(file) + page).with(Staff.reader().signedIn())).andExpect(status().isForbidden());
            mvc.perform(get("/bureau/dossiers/00000000A" + page)
                            .with(Staff.agent().signedIn()))
                    .andExpect(status().isNotFound());
        }
    }

    private CaseFile received(String postmark, String... conforming) {
        clock.standAt("2026-11-16");
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        return files.receive(
                registration, 0, Office.postmarked(postmark, "2026-11-30"), Office.conforming(conforming), Office.ANNE);
    }

    private ResultActions decide(CaseFile file, int revision, String kind, String ground, Staff by) throws Exception {
        return perform(
                post(path(file) + "/decision")
                        .param("kind", kind)
                        .param("ground", ground)
                        .param("facts", "Le cachet de la poste est du 28 novembre 2026.")
                        .param("law", "")
                        .param("revision", Integer.toString(revision)),
                by);
    }

    private static String path(CaseFile file) {
        return "/bureau/dossiers/" + file.number();
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, Staff by) throws Exception {
        return mvc.perform(request.with(csrf()).with(by.signedIn()));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return document(mvc.perform(request).andExpect(status().isOk()));
    }

    private static Document document(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }
}
