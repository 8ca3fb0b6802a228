package fr.preinscription.staff.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class JournalTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Test
    void the_head_reads_who_did_what_the_newest_first() throws Exception {
        var registration = UUID.randomUUID();
        trail.record(
                Staff.agent().member().act("FILE_VIEWED", "Dossier consulté").about(registration, "11111111A"));
        trail.record(Staff.agent()
                .member()
                .act("NOTE_ADDED", "Note ajoutée")
                .about(registration, "11111111A")
                .with("note", "<script>alert(1)</script>"));

        var page = page(get("/bureau/journal").param("q", "11111111a"));
        assertThat(page.select("tbody tr").eachText()).hasSize(2);
        assertThat(page.select("tbody tr").first().text())
                .contains("Agnès Gestion", "Note ajoutée", "note : <script>alert(1)</script>");
        assertThat(page.select("tbody script")).isEmpty();
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/bureau/dossiers/11111111A");
    }

    @Test
    void a_long_journal_goes_on_on_the_next_page_with_the_same_question() throws Exception {
        var word = UUID.randomUUID().toString();
        for (var i = 0; i < 101; i++) {
            trail.record(Staff.agent().member().act("FILE_VIEWED", word + " & " + i));
        }
        var page = page(get("/bureau/journal").param("q", word + " &"));
        assertThat(page.select("tbody tr")).hasSize(100);

        var older = page(get(java.net.URI.create(page.select("a[data-key=n]").attr("href"))));
        assertThat(older.select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(word + " & 0");
    }

    @Test
    void a_day_that_is_none_is_said_beside_its_field() throws Exception {
        var answer = mvc.perform(get("/bureau/journal")
                        .param("du", "31/02")
                        .with(Staff.head().signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("#du-erreur").text()).contains("Écrivez une date");
        assertThat(page.select("#du").val()).isEqualTo("31/02");
    }

    @Test
    void an_administrator_verifies_it_and_is_told_when_it_was_changed() throws Exception {
        trail.record(Staff.agent().member().act("FILE_VIEWED", "Dossier consulté"));
        var whole = verification();
        assertThat(whole.text()).contains("Le journal est intact");

        var name = database.sql("select actor_name from journal_entry where number = 1")
                .query(String.class)
                .single();
        database.sql("alter table journal_entry disable trigger user").update();
        try {
            rename("Personne");
            assertThat(verification().select("[role=alert]").text())
                    .contains("Le journal a été modifié", "L'entrée n° 1 a été modifiée");
        } finally {
            rename(name);
            database.sql("alter table journal_entry enable trigger user").update();
        }
    }

    @Test
    void agents_and_readers_do_not_read_it() throws Exception {
        mvc.perform(get("/bureau/journal").with(Staff.agent().signedIn())).andExpect(status().isForbidden());
        mvc.perform(get("/bureau/journal").with(Staff.reader().signedIn())).andExpect(status().isForbidden());
    }

    private void rename(String name) {
        database.sql("update journal_entry set actor_name = ? where number = 1")
                .param(name)
                .update();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.with(Staff.head().signedIn()))
                .andExpect(status().isOk())
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private Document verification() throws Exception {
        var answer = mvc.perform(post("/bureau/journal/verification")
                        .with(csrf())
                        .with(Staff.administrator().signedIn()))
                .andExpect(status().isOk())
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
