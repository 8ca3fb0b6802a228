package fr.preinscription.staff.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalEntry;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
class SearchPagesTests {

    private static final String PATH = "/bureau/recherche";

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    ProvenAddresses addresses;

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
        List.of(Staff.reader(), Staff.agent(), Staff.head()).forEach(staff -> staff.stored(database));
    }

    @Test
    void readers_search_and_neither_act_nor_export_and_administrators_see_no_file() throws Exception {
        register("Lecture");
        var page = page(get(PATH).param("q", "lecture"), Staff.reader());

        assertThat(page.select("[data-line]")).hasSize(1);
        assertThat(page.select("input[name=fichier], form[action$=export]")).isEmpty();
        assertThat(status(get(PATH), Staff.administrator())).isEqualTo(403);
        assertThat(status(post(PATH + "/export").param("format", "csv").with(csrf()), Staff.reader()))
                .isEqualTo(403);
        assertThat(status(post(PATH + "/selections").with(csrf()), Staff.reader()))
                .isEqualTo(403);
    }

    @Test
    void addresses_that_are_not_confirmed_are_found_and_shown() throws Exception {
        var number = register("Adresse");
        var search = get(PATH).param("q", "adresse").param("courriel-a-confirmer", "oui");
        assertThat(page(search, Staff.reader()).select("[data-line]").text()).contains(number);

        var registration = office.find(number).orElseThrow();
        addresses.proven(registration.id(), registration.answers().contact().email(), ProvenAddresses.Means.CODE);

        assertThat(page(search, Staff.reader()).select("[data-line]")).isEmpty();
    }

    @Test
    void an_exact_number_goes_straight_to_its_file() throws Exception {
        var number = register("Direct");

        assertThat(perform(get(PATH).param("q", number.toLowerCase() + "-3"), Staff.reader())
                        .getRedirectedUrl())
                .isEqualTo("/bureau/dossiers/" + number);
    }

    @Test
    void a_mistyped_number_says_so() throws Exception {
        var number = register("Coquille");
        var wrong = number.substring(0, 8) + (number.charAt(8) == 'A' ? 'B' : 'A');
        var page = page(get(PATH).param("q", wrong), Staff.reader());

        assertThat(page.select(".bureau-notice").text()).contains("lettre de contrôle");
        assertThat(page.select("[data-line]").eachText()).contains(number);
    }

    @Test
    void filters_that_are_on_can_be_taken_away_one_by_one_and_the_address_says_all() throws Exception {
        register("Puce");
        var page = page(
                get(PATH).param("q", "puce").param("etat", "ATTENTE_DOSSIER").param("forme", "globale"),
                Staff.reader());

        assertThat(page.select(".bureau-chips li").eachText())
                .containsExactly("« puce » ✕", "État : Préinscrit ✕", "Forme : Globale ✕", "Tout retirer");
        var without = page.select(".bureau-chips a").get(1).attr("href");
        assertThat(without).contains("q=puce").contains("forme=globale").doesNotContain("etat=");
        assertThat(page(get(java.net.URI.create(without)), Staff.reader()).select("[data-line]"))
                .hasSize(1);
    }

    @Test
    void a_date_that_is_none_is_told_beside_its_field_and_kept() throws Exception {
        var response = perform(get(PATH).param("recu-du", "31/02/2026"), Staff.reader());
        var page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page.getElementById("erreur-recu-du").text()).contains("31/02/2026");
        assertThat(page.select("[name=recu-du]").attr("aria-describedby")).isEqualTo("erreur-recu-du");
    }

    @Test
    void columns_and_order_are_remembered_for_each_member() throws Exception {
        register("Colonne");
        perform(
                post(PATH + "/colonnes")
                        .with(csrf())
                        .param("colonne", "courriel", "nom")
                        .param("question", "q=colonne"),
                Staff.agent());
        page(get(PATH).param("q", "colonne").param("tri", "-inscrit"), Staff.agent());

        var page = page(get(PATH).param("q", "colonne"), Staff.agent());
        assertThat(page.select("thead th").eachText())
                .containsExactly("Cocher", "Numéro", "Courriel", "Nom de naissance");
        assertThat(page.select("input[name=tri]").attr("value")).isEqualTo("-inscrit");
        assertThat(page(get(PATH).param("q", "colonne"), Staff.reader())
                        .select("thead th")
                        .eachText())
                .contains("Spécialité");
    }

    @Test
    void a_view_is_kept_opened_first_and_shared_by_the_head_only() throws Exception {
        register("Vueparis");
        var saved = perform(
                        post(PATH + "/vues")
                                .with(csrf())
                                .param("question", "q=vueparis&etat=ATTENTE_DOSSIER")
                                .param("nom", "À suivre"),
                        Staff.agent())
                .getRedirectedUrl();
        assertThat(saved).contains("q=vueparis").contains("vue=");
        var id = saved.replaceAll(".*vue=", "");

        perform(post(PATH + "/vues/" + id).with(csrf()).param("action", "ouvrir"), Staff.agent());
        assertThat(perform(get(PATH), Staff.agent()).getRedirectedUrl()).contains("vue=" + id);
        assertThat(status(post(PATH + "/vues/" + id).with(csrf()).param("action", "partager"), Staff.agent()))
                .isEqualTo(403);
        assertThat(status(post(PATH + "/vues/" + id).with(csrf()).param("action", "retirer"), Staff.head()))
                .isEqualTo(404);
        assertThat(page(get(PATH), Staff.head()).select(".bureau-views").text()).doesNotContain("À suivre");

        perform(
                post(PATH + "/vues")
                        .with(csrf())
                        .param("question", "signale=oui")
                        .param("nom", "Signalés")
                        .param("partager", "true"),
                Staff.head());
        assertThat(page(get(PATH).param("q", "x"), Staff.reader())
                        .select(".bureau-views")
                        .text())
                .contains("Signalés");
        assertThat(perform(post(PATH + "/vues").with(csrf()).param("nom", ""), Staff.agent())
                        .getRedirectedUrl())
                .startsWith(PATH);
    }

    @Test
    void pages_follow_each_other_without_a_gap_in_both_directions() throws Exception {
        for (var i = 0; i < 120; i++) {
            register("Suite" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        var first = page(get(PATH).param("q", "suite").param("tri", "nom"), Staff.reader());
        var second = page(get(java.net.URI.create(first.select("a[data-key=n]").attr("href"))), Staff.reader());
        var third = page(get(java.net.URI.create(second.select("a[data-key=n]").attr("href"))), Staff.reader());
        var again = page(get(java.net.URI.create(third.select("a[data-key=p]").attr("href"))), Staff.reader());

        assertThat(first.text()).contains("120 dossiers");
        assertThat(names(first)).hasSize(50).doesNotContainAnyElementsOf(names(second));
        assertThat(names(third)).hasSize(20);
        assertThat(third.select("a[data-key=n]")).isEmpty();
        assertThat(names(again)).isEqualTo(names(second));
    }

    @Test
    void a_question_is_written_in_the_journal() throws Exception {
        register("Curieux");
        page(get(PATH).param("q", "curieux"), Staff.reader());

        assertThat(trail.before(null, new JournalFilter(Staff.reader().member().id(), "SEARCHED", null, null, null), 1))
                .extracting(JournalEntry::act)
                .allSatisfy(act -> assertThat(act.details())
                        .containsEntry("question", "q=curieux")
                        .containsEntry("found", "1"))
                .hasSize(1);
    }

    private static List<String> names(Document page) {
        return page.select("tbody tr td:nth-child(2)").eachText();
    }

    private Document page(MockHttpServletRequestBuilder request, Staff who) throws Exception {
        var response = perform(request, who);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private int status(MockHttpServletRequestBuilder request, Staff who) throws Exception {
        return perform(request, who).getStatus();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Staff who) throws Exception {
        return mvc.perform(request.with(who.signedIn())).andReturn().getResponse();
    }

    private String register(String name) {
        return ((Outcome.Accepted) registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org"),
                        clock.instant(),
                        Submission.CANDIDATE,
                        null,
                        null)))
                .number();
    }
}
