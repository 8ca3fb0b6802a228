package fr.preinscription.registration;

import static fr.preinscription.registration.RegistrationStatus.CANCELLED;
import static fr.preinscription.registration.RegistrationStatus.PREREGISTERED;
import static fr.preinscription.registration.RegistrationStatus.REFUSED;
import static fr.preinscription.registration.RegistrationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@Import(TestDatabase.class)
class OfficeRegistrationsTests {

    private static final String AGENT = "Ève Garnier";

    @Autowired
    OfficeRegistrations office;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void a_cancellation_is_kept_with_its_author_and_its_reason_and_can_be_taken_back() {
        var registration = register("Annule");

        assertThat(office.cancel(registration.registration(), AGENT, "Rien reçu, aucune preuve d'envoi"))
                .isEqualTo(StatusOutcome.DONE);
        assertThat(status(registration)).isEqualTo("CANCELLED");
        assertThat(office.cancel(registration.registration(), AGENT, "Deux fois"))
                .isEqualTo(StatusOutcome.NOT_FROM_HERE);
        assertThat(office.reinstate(registration.registration(), "Luc Morel", "Preuve de dépôt retrouvée"))
                .isEqualTo(StatusOutcome.DONE);

        assertThat(status(registration)).isEqualTo("PREREGISTERED");
        assertThat(office.statusChanges(registration.registration()))
                .extracting(StatusChange::before, StatusChange::after, StatusChange::author, StatusChange::reason)
                .containsExactly(
                        tuple(PREREGISTERED, CANCELLED, AGENT, "Rien reçu, aucune preuve d'envoi"),
                        tuple(CANCELLED, PREREGISTERED, "Luc Morel", "Preuve de dépôt retrouvée"));
    }

    @Test
    void a_refused_registration_is_not_cancelled_nor_withdrawn() {
        var registration = register("Refuse");

        assertThat(office.refuse(registration.registration(), AGENT, "Habite à Bordeaux"))
                .isEqualTo(StatusOutcome.DONE);

        assertThat(office.cancel(registration.registration(), AGENT, "")).isEqualTo(StatusOutcome.NOT_FROM_HERE);
        assertThat(office.withdraw(registration.registration(), AGENT, "")).isEqualTo(StatusOutcome.NOT_FROM_HERE);
        assertThat(office.statusChanges(registration.registration()))
                .extracting(StatusChange::after)
                .containsExactly(REFUSED);
    }

    @Test
    void the_office_withdraws_after_the_closing_and_until_the_exam_begins() {
        var registration = register("Renonce");
        var late = register("Absent");
        close();

        assertThat(office.withdraw(registration.registration(), AGENT, "Courriel du 3 mars"))
                .isEqualTo(StatusOutcome.DONE);
        assertThat(status(registration)).isEqualTo("WITHDRAWN");

        examStartsOn(LocalDate.now(clock));
        assertThat(office.withdraw(late.registration(), AGENT, "Courriel du jour"))
                .isEqualTo(StatusOutcome.EXAM_BEGUN);
        assertThat(status(late)).isEqualTo("PREREGISTERED");
        examStartsOn(LocalDate.of(OpenCampaign.SESSION, 5, 10));
    }

    @Test
    void a_registration_is_not_reinstated_beside_another_one_of_the_same_person() {
        var first = register("Double");
        office.cancel(first.registration(), AGENT, "Erreur");
        var second = register("Double");

        assertThat(office.reinstate(first.registration(), AGENT, "Retour")).isEqualTo(StatusOutcome.SAME_PERSON);
        assertThat(status(first)).isEqualTo("CANCELLED");

        office.withdraw(second.registration(), AGENT, "Doublon");
        assertThat(office.reinstate(first.registration(), AGENT, "Retour")).isEqualTo(StatusOutcome.DONE);
    }

    @Test
    void c097_a_candidate_who_gave_up_registers_again_while_the_campaign_is_open() {
        var first = register("Revient");
        registrations.withdraw(first.registration(), clock.instant());

        assertThat(register("Revient").number()).isNotEqualTo(first.number());
        assertThat(office.statusChanges(first.registration()))
                .extracting(StatusChange::after, StatusChange::author)
                .containsExactly(tuple(WITHDRAWN, Submission.CANDIDATE));
    }

    @Test
    void who_gave_up_before_the_closing_is_not_registered_again_after_it() {
        var candidates = register("Parti");
        var offices = register("Confondu");
        registrations.withdraw(candidates.registration(), clock.instant());
        office.withdraw(offices.registration(), AGENT, "Mauvais dossier");
        close();

        assertThat(office.reinstate(candidates.registration(), AGENT, "A changé d'avis"))
                .isEqualTo(StatusOutcome.OUT_OF_TIME);
        assertThat(office.reinstate(offices.registration(), AGENT, "Le mauvais dossier avait été ouvert"))
                .as("an error of the office can always be mended")
                .isEqualTo(StatusOutcome.DONE);
    }

    @Test
    void a_move_falls_with_the_transaction_of_its_caller() {
        var registration = register("Ensemble");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    office.cancel(registration.registration(), AGENT, "Rien");
                    throw new IllegalStateException("the journal cannot be written");
                }))
                .hasMessageContaining("journal");

        assertThat(status(registration)).isEqualTo("PREREGISTERED");
        assertThat(office.statusChanges(registration.registration())).isEmpty();
    }

    @Test
    void nobody_rewrites_what_was_decided() {
        var registration = register("Fige");
        office.cancel(registration.registration(), AGENT, "Rien");

        assertThatThrownBy(() -> database.sql("update registration_status_change set author = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_registration_is_found_by_its_number_however_it_is_typed() {
        var registration = register("Trouve");

        assertThat(office.find(registration.number().toLowerCase() + "-0")
                        .orElseThrow()
                        .id())
                .isEqualTo(registration.registration());
        assertThat(office.find("12")).isEmpty();
    }

    private Outcome.Accepted register(String name) {
        var answers = Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org");
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private String status(Outcome.Accepted registration) {
        return registrations.find(registration.registration()).status();
    }

    private void close() {
        decide(SessionParameter.CLOSES_AT, clock.instant());
    }

    private void examStartsOn(LocalDate day) {
        decide(SessionParameter.EXAM_STARTS_ON, day);
    }

    private void decide(SessionParameter parameter, Object value) {
        campaigns.decide(OpenCampaign.SESSION, parameter, new Campaigns.Decision(value, "test"), "test");
    }
}
