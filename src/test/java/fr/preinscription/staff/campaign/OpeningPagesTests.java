package fr.preinscription.staff.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.staff.campaign.CampaignPagesTests.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Session 2028 opened after session 2027, in a database of its own: the last campaign opened is everybody's. */
@SpringBootTest(properties = "spring.application.name=opening")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Specialties specialties;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @BeforeEach
    void previous() {
        if (campaigns.find(OpenCampaign.SESSION).isEmpty()) {
            OpenCampaign.around(campaigns, clock);
        }
    }

    @Test
    @Order(1)
    void proposes_what_the_texts_and_the_session_before_say_and_invents_no_date() {
        var page = page(get("/bureau/campagne/ouverture").param("session", "2028"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(typed(page, "opensAt")).isEmpty();
        assertThat(typed(page, "closesAt")).isEmpty();
        assertThat(typed(page, "experienceMonths")).isEqualTo("12");
        assertThat(typed(page, "languagesTaughtInAcademy")).isEmpty();
        assertThat(page.text()).contains("anglais, allemand, espagnol, italien").contains("à décider");

        var again =
                page(get("/bureau/campagne/ouverture").param("session", "2028").param("reprendre", "oui"));
        assertThat(typed(again, "languagesTaughtInAcademy")).isEqualTo("anglais, allemand, espagnol, italien");
        assertThat(again.html()
                        .select("[name='values[confirmationMode]'] option[selected]")
                        .val())
                .isEqualTo("PAPER_SIGNED");
        assertThat(typed(again, "closesAt")).as("a date is never taken again").isEmpty();
        assertThat(page(get("/bureau/campagne/ouverture").param("session", "1999"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void refuses_in_words_with_each_missing_one_beside_its_field() {
        var page = page(get("/bureau/campagne/ouverture/verification").param("session", "2028"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("valuesopensAt")).isEqualTo("Il manque : ouverture des inscriptions (R-01).");
        assertThat(page.errorAt("valuesclosesAt")).contains("fermeture des inscriptions");
        assertThat(page.errorAt("valuesconfirmationMode")).isNotEmpty();
        assertThat(page.errorAt("valuesexperienceMonths")).isEmpty();
        assertThat(page.errorAt("decision.authority")).isNotEmpty();
        for (var link : page.html().select("#erreurs a")) {
            assertThat(page.html().getElementById(link.attr("href").substring(1)))
                    .as(link.text())
                    .isNotNull();
        }
        assertThat(campaigns.find(2028)).isEmpty();
    }

    @Test
    @Order(3)
    void refuses_what_cannot_be_read_or_contradicts_itself() {
        var page = page(
                fill(get("/bureau/campagne/ouverture/verification"), Map.of("values[opensAt]", "31/02/2027 9:00")));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("valuesopensAt")).isEqualTo("Ce jour n'existe pas dans le calendrier.");
        assertThat(typed(page, "opensAt")).isEqualTo("31/02/2027 9:00");

        var twice = page(
                fill(get("/bureau/campagne/ouverture/verification"), Map.of("values[opensAt]", "31/10/2027 02:30")));
        assertThat(twice.errorAt("valuesopensAt")).contains("passe deux fois");

        var reversed = page(
                fill(get("/bureau/campagne/ouverture/verification"), Map.of("values[opensAt]", "25/11/2027 9:00")));
        assertThat(reversed.errors()).containsExactly("Les inscriptions fermeraient avant d'ouvrir.");

        var unexplained = page(fill(get("/bureau/campagne/ouverture/verification"), Map.of("leftOut", "tourisme")));
        assertThat(unexplained.errorAt("leftOutReason")).isNotEmpty();
    }

    @Test
    @Order(4)
    void opens_once_signed_after_a_summary_and_freezes_everything() {
        var more = Map.of("leftOut", "tourisme", "leftOutReason", "arrêté du 1er septembre 2027");
        var summary = page(fill(get("/bureau/campagne/ouverture/verification"), more));
        assertThat(summary.status()).isEqualTo(200);
        assertThat(summary.text())
                .contains("mercredi 24 novembre 2027 à 17 h")
                .contains("tourisme")
                .contains("non, campagne réelle");
        assertThat(campaigns.find(2028)).isEmpty();

        var unsigned = page(fill(post("/bureau/campagne/ouverture"), more));
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.errors()).containsExactly("Cochez la case pour signer.");

        var signed = page(fill(post("/bureau/campagne/ouverture").param("signed", "true"), more));
        assertThat(signed.location()).isEqualTo("/bureau/campagne");
        var campaign = campaigns.current().orElseThrow();
        assertThat(campaign.year()).isEqualTo(2028);
        assertThat(campaign.demonstration()).isFalse();
        assertThat(campaign.closesAt()).isEqualTo(Instant.parse("2027-11-24T16:00:00Z"));
        assertThat(campaign.session().value(SessionParameter.CLOSES_AT).sources())
                .containsExactly("recteur de l'académie de Toulouse, décision du 20/11/2026, réf. 2027-1");
        assertThat(campaign.session().value(SessionParameter.EXPERIENCE_MONTHS).confidence())
                .as("left as the texts say, it keeps how far it is to be trusted")
                .isNotNull();
        assertThat(trail.before(null, new JournalFilter(null, "CAMPAIGN_OPENED", null, null, null), 1)
                        .getFirst()
                        .act()
                        .details())
                .containsEntry("leftOut", "tourisme")
                .containsKey("closesAt")
                .doesNotContainKey("experienceMonths");

        var again = page(fill(post("/bureau/campagne/ouverture").param("signed", "true"), more));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("La campagne de la session 2028 est déjà ouverte.");
    }

    @Test
    @Order(5)
    void offers_everywhere_at_once_the_specialties_that_were_not_left_out() {
        assertThat(specialties.find("tourisme", 2028).orElseThrow().open()).isFalse();
        assertThat(specialties.find("banque", 2028).orElseThrow().open()).isTrue();
    }

    private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder request, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("session", "2028");
        fields.put("values[opensAt]", "15/10/2027 9:00");
        fields.put("values[closesAt]", "24/11/2027 17h");
        fields.put("values[dossierDueOn]", "1/12/2027");
        fields.put("values[dossierDueAt]", "01/12/2027 24:00");
        fields.put("values[examStartsOn]", "15/05/2028");
        fields.put("values[confirmationMode]", "PAPER_SIGNED");
        fields.put("values[languagesTaughtInAcademy]", "anglais, Espagnol");
        fields.put("values[optionalLanguagesPossible]", "anglais");
        fields.put("values[experienceMonths]", "12");
        fields.put("decision.authority", "recteur de l'académie de Toulouse");
        fields.put("decision.takenOn", "20/11/2026");
        fields.put("decision.reference", "2027-1");
        fields.put("decision.reason", "ouverture de la session");
        fields.putAll(more);
        fields.forEach(request::param);
        return request;
    }

    private static String typed(Page page, String parameter) {
        return page.html().select("[name='values[" + parameter + "]']").val();
    }

    private Page page(MockHttpServletRequestBuilder request) {
        try {
            var response = mvc.perform(request.with(csrf()).with(Staff.head().signedIn()))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding("UTF-8");
            var body = response.getContentAsString().replace('\u00a0', ' ').replace('\u202f', ' ');
            return new Page(response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(body));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
