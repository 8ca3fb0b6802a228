package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestDatabase.class)
class TrialRunTests {

    @Autowired
    TrialRun trial;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void says_which_files_a_changed_parameter_would_refuse_and_changes_none() {
        var toulouse = register("Garonne");
        var before = counts();

        var outcome = trial.with(campaigns.foresee(
                OpenCampaign.SESSION, Map.of(SessionParameter.DEPARTMENTS, List.of("09", "12", "32"))));

        assertThat(outcome.judged()).isEqualTo(outcome.refused());
        assertThat(outcome.byRule()).containsKey("R-08");
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.number().equals(toulouse.number()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.name()).isEqualTo("Garonne Camille");
                    assertThat(finding.rule()).isEqualTo("R-08");
                    assertThat(finding.before()).isEmpty();
                    assertThat(finding.after()).contains("académie");
                });
        assertThat(counts()).isEqualTo(before);
        assertThat(campaigns.current().orElseThrow().session().departments()).contains("31");
    }

    @Test
    void refuses_nobody_when_the_closing_is_moved() {
        register("Prolonge");
        var later = campaigns.current().orElseThrow().closesAt().plus(Duration.ofDays(3));

        var outcome = trial.with(campaigns.foresee(OpenCampaign.SESSION, Map.of(SessionParameter.CLOSES_AT, later)));

        assertThat(outcome.judged()).isPositive();
        assertThat(outcome.refused()).isZero();
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void leaves_withdrawn_files_aside() {
        register("Reste");
        var gone = register("Part");
        var judged = trial.on(OpenCampaign.SESSION, LocalDate.of(2026, 12, 31)).judged();
        registrations.withdraw(gone.registration(), clock.instant());

        assertThat(trial.on(OpenCampaign.SESSION, LocalDate.of(2026, 12, 31)).judged())
                .isEqualTo(judged - 1);
    }

    private Outcome.Accepted register(String name) {
        var answers = Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org");
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private List<Integer> counts() {
        return List.of(
                database.sql("select count(*) from registration_version")
                        .query(Integer.class)
                        .single(),
                database.sql("select count(*) from campaign_value")
                        .query(Integer.class)
                        .single());
    }
}
