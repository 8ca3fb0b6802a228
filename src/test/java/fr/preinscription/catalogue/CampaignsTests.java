package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.SessionParameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.Campaigns.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CampaignsTests {

    private static final Instant OPENING = Instant.parse("2026-10-16T07:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-11-20T16:00:00Z");

    private static final DataSource SOURCE = Node.migrated();

    private Node node;

    @BeforeEach
    void start() {
        JdbcClient.create(SOURCE)
                .sql("truncate campaign_value, campaign_decision, campaign_specialty_left_out, campaign")
                .update();
        node = Node.on(SOURCE);
    }

    @Test
    void has_no_campaign_before_the_first_one_is_opened() {
        assertThat(node.campaigns.current()).isEmpty();
        assertThat(node.campaigns.find(2027)).isEmpty();
    }

    @Test
    void refuses_to_open_with_values_that_rules_need_unknown() {
        assertThatThrownBy(() -> node.campaigns.open(new Opening(2027, "Chef de bureau", false, Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("La campagne de la session 2027 ne peut pas ouvrir. Il manque : ")
                .hasMessageContaining("ouverture des inscriptions (opensAt, R-01)")
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::missing)
                .isEqualTo(node.sessions.missing(2027));
        assertThat(node.campaigns.current()).isEmpty();
    }

    @Test
    void refuses_to_open_while_one_value_is_missing_whichever_it_is() {
        for (var left : decisions().keySet()) {
            var decisions = decisions();
            decisions.remove(left);
            var opening = new Opening(2027, "Chef de bureau", false, decisions);
            assertThat(node.campaigns.missing(opening)).containsExactly(left);
            assertThatThrownBy(() -> node.campaigns.open(opening)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void opens_with_what_the_exam_office_decides() {
        var campaign = node.campaigns.open(new Opening(2027, "Chef de bureau", true, decisions()));
        assertThat(node.campaigns.current()).contains(campaign);
        assertThat(node.campaigns.find(2027)).contains(campaign);
        assertThat(campaign.demonstration()).isTrue();
        assertThat(campaign.opensAt()).isEqualTo(OPENING);
        assertThat(campaign.closesAt()).isEqualTo(CLOSING);
        assertThat(campaign.dossierDueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(campaign.signedPaperIsPosted()).isTrue();
        assertThat(campaign.session().experienceMonths()).isEqualTo(12);
        assertThat(campaign.session().languagesTaughtInAcademy()).contains("anglais");
        assertThat(campaign.session().value(CLOSES_AT).sources()).containsExactly("décision du bureau");
        assertThat(campaign.session().value(EXPERIENCE_MONTHS).sources()).contains("T-02");
    }

    @Test
    void shuts_at_the_exact_instant() {
        var campaign = node.campaigns.open(new Opening(2027, "Chef de bureau", true, decisions()));
        assertThat(campaign.isOpenAt(OPENING.minusMillis(1))).isFalse();
        assertThat(campaign.isBeforeOpening(OPENING.minusMillis(1))).isTrue();
        assertThat(campaign.isOpenAt(OPENING)).isTrue();
        assertThat(campaign.isOpenAt(CLOSING.minusMillis(1))).isTrue();
        assertThat(campaign.isOpenAt(CLOSING)).isFalse();
        assertThat(campaign.isClosedAt(CLOSING)).isTrue();
        assertThat(campaign.isClosedAt(OPENING.minusMillis(1))).isFalse();
    }

    @Test
    void opens_a_session_once() {
        var opening = new Opening(2027, "Chef de bureau", false, decisions());
        node.campaigns.open(opening);
        assertThatThrownBy(() -> node.campaigns.open(opening))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("déjà ouverte");
    }

    @Test
    void refuses_dates_that_contradict_each_other() {
        assertRefused(CLOSES_AT, OPENING, "avant d'ouvrir");
        assertRefused(DOSSIER_DUE_AT, CLOSING.minusSeconds(1), "avant la fermeture");
        assertRefused(DOSSIER_DUE_ON, LocalDate.of(2026, 12, 1), "se contredisent");
    }

    private void assertRefused(SessionParameter parameter, Object value, String message) {
        var decisions = decisions();
        decisions.put(parameter, new Decision(value, "erreur"));
        assertThatThrownBy(() -> node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(message);
    }

    @Test
    void refuses_a_value_of_another_type() {
        var decisions = decisions();
        decisions.put(EXPERIENCE_MONTHS, new Decision("un an", "erreur"));
        assertThatThrownBy(() -> node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("experienceMonths");
    }

    @Test
    void needs_the_end_of_uploads_only_when_papers_are_uploaded() {
        var decisions = decisions();
        decisions.put(CONFIRMATION_MODE, new Decision("ONLINE_SIGNATURE", "décision du bureau"));
        assertThat(node.campaigns.missing(new Opening(2027, "Chef de bureau", false, decisions)))
                .containsExactly(UPLOAD_CLOSES_AT);
    }

    @Test
    void moves_the_closing_by_a_dated_decision_and_keeps_the_old_one() {
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        var later = CLOSING.plusSeconds(86_400);
        var moved = node.campaigns.decide(
                2027, CLOSES_AT, new Decision(later, "arrêté du 19 novembre 2026, n° 12"), "Chef de bureau");
        assertThat(moved.closesAt()).isEqualTo(later);
        assertThat(node.campaigns.current()).contains(moved);
        assertThat(node.database
                        .sql("select count(*) from campaign_value where parameter = 'closesAt'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void moves_closing_and_posting_together_by_the_decision_of_the_authority() {
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        var decision = new CampaignDecision(
                "recteur de l'académie de Toulouse",
                LocalDate.of(2026, 11, 20),
                "2026-114",
                "panne de 15 h à 17 h",
                "Hélène Bureau",
                "cheffe du bureau DEC 5");
        var closing = CLOSING.plusSeconds(3 * 86_400);
        var values = Map.<SessionParameter, Object>of(
                CLOSES_AT,
                closing,
                DOSSIER_DUE_ON,
                LocalDate.of(2026, 11, 30),
                DOSSIER_DUE_AT,
                Instant.parse("2026-11-30T23:00:00Z"));

        assertThat(node.campaigns.foresee(2027, values).closesAt()).isEqualTo(closing);
        assertThat(node.campaigns.current().orElseThrow().closesAt()).isEqualTo(CLOSING);

        var moved = node.campaigns.decide(2027, values, decision);
        assertThat(moved.closesAt()).isEqualTo(closing);
        assertThat(moved.dossierDueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(node.campaigns.current()).contains(moved);
        assertThat(moved.session().value(CLOSES_AT).sources())
                .containsExactly("recteur de l'académie de Toulouse, décision du 20/11/2026, réf. 2026-114");
        assertThat(node.campaigns.steps(2027))
                .filteredOn(step -> step.parameter() == CLOSES_AT)
                .extracting(Campaigns.Step::decision)
                .containsExactly(null, decision);
        assertThatThrownBy(() ->
                        node.campaigns.decide(2027, Map.of(CLOSES_AT, Instant.parse("2026-12-24T16:00:00Z")), decision))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("avant la fermeture");
        assertThat(node.campaigns.current()).contains(moved);
    }

    @Test
    void never_changes_what_was_decided_once() {
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        assertThatThrownBy(() -> node.database
                        .sql("update campaign_value set author = 'autre'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void shows_the_decision_to_the_other_nodes() {
        var other = Node.on(SOURCE);
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        assertThat(other.campaigns.current()).isEmpty();
        other.campaigns.refresh();
        assertThat(other.campaigns.current()).isEqualTo(node.campaigns.current());
    }

    @Test
    void freezes_the_values_at_the_opening() {
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        var files = CatalogueFiles.shipped();
        var text = new String(files.get("sessions.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        node.catalogueImport.run(
                Map.of(
                        "sessions.yaml",
                        text.replace("value: 12\n", "value: 6\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Chef de bureau");
        assertThat(node.sessions.find(2027).experienceMonths()).isEqualTo(6);
        assertThat(node.campaigns.find(2027).orElseThrow().session().experienceMonths())
                .isEqualTo(12);
        assertThat(Node.on(SOURCE).campaigns.find(2027).orElseThrow().session().experienceMonths())
                .isEqualTo(12);
        node.catalogueImport.run(files, "Chef de bureau");
    }

    @Test
    void refuses_a_decision_without_its_source() {
        node.campaigns.open(new Opening(2027, "Chef de bureau", false, decisions()));
        assertThatThrownBy(() -> node.campaigns.decide(2027, CLOSES_AT, new Decision(CLOSING, " "), "Chef de bureau"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("doit nommer sa source");
        assertThatThrownBy(
                        () -> node.campaigns.decide(2026, CLOSES_AT, new Decision(CLOSING, "arrêté"), "Chef de bureau"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Aucune campagne");
    }

    @Test
    void opens_session_2021_as_the_notice_once_the_languages_taught_are_given() {
        var campaign = node.campaigns.open(new Opening(
                2021,
                "Chef de bureau",
                true,
                Map.of(LANGUAGES_TAUGHT_IN_ACADEMY, new Decision(List.of("anglais", "espagnol"), "essai"))));
        assertThat(campaign.isOpenAt(Instant.parse("2020-11-20T15:59:59.999Z"))).isTrue();
        assertThat(campaign.isOpenAt(Instant.parse("2020-11-20T16:00:00Z"))).isFalse();
        assertThat(campaign.session().missing()).isEmpty();
    }

    @Test
    void names_every_rule_that_needs_a_missing_value() {
        assertThat(Set.copyOf(node.sessions.missing(2027)))
                .allSatisfy(parameter -> assertThat(parameter.rules()).isNotEmpty());
    }

    static Map<SessionParameter, Decision> decisions() {
        var values = new HashMap<SessionParameter, Object>();
        values.put(OPENS_AT, OPENING);
        values.put(CLOSES_AT, CLOSING);
        values.put(DOSSIER_DUE_ON, LocalDate.of(2026, 11, 27));
        values.put(DOSSIER_DUE_AT, Instant.parse("2026-11-27T23:00:00Z"));
        values.put(CONFIRMATION_MODE, "PAPER_SIGNED");
        values.put(EXAM_STARTS_ON, LocalDate.of(2027, 5, 10));
        values.put(LANGUAGES_TAUGHT_IN_ACADEMY, List.of("anglais", "allemand", "espagnol"));
        values.put(OPTIONAL_LANGUAGES_POSSIBLE, List.of("anglais", "espagnol"));
        var decisions = new HashMap<SessionParameter, Decision>();
        values.forEach((parameter, value) -> decisions.put(parameter, new Decision(value, "décision du bureau")));
        return decisions;
    }
}
