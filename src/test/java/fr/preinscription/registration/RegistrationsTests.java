package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers.Contact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestDatabase.class)
class RegistrationsTests {

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
    void two_hundred_sendings_of_one_form_give_one_registration_and_one_number() throws Exception {
        var submission = submission(someone("Unique"), null, null);
        var numbers = new HashSet<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sendings = new ArrayList<Callable<Outcome>>();
            for (var i = 0; i < 200; i++) {
                sendings.add(() -> registrations.submit(submission));
            }
            for (var outcome : senders.invokeAll(sendings)) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Accepted.class);
                numbers.add(((Outcome.Accepted) outcome.get()).number());
            }
        }

        assertThat(numbers).hasSize(1);
        assertThat(count("select count(*) from registration where name_key = 'UNIQUE'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from registration_version where submission = '" + submission.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_form_sent_again_has_its_number_even_after_the_closing() {
        var submission = submission(someone("Repete"), null, null);
        var first = accepted(registrations.submit(submission));
        var closed = clock.instant().plus(Duration.ofDays(30));

        var again = registrations.submit(new Submission(
                submission.id(), OpenCampaign.SESSION, submission.answers(), closed, Submission.CANDIDATE, null, null));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void one_person_is_registered_once_however_the_name_is_spelled() {
        assertThat(registrations.submit(submission(someone("Lefèvre"), null, null)))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(registrations.submit(submission(someone("LEFEVRE"), null, null)))
                .isInstanceOf(Outcome.AlreadyRegistered.class);
        assertThat(count("select count(*) from access_link l join registration r on r.id = l.registration"
                        + " where r.name_key = 'LEFEVRE'"))
                .as("the number is sent to the address on file, never shown")
                .isEqualTo(1);
    }

    @Test
    void somebody_who_shares_three_traits_of_four_is_registered_and_shown_to_the_office() {
        var one = accepted(registrations.submit(
                submission(Candidates.employee("Jumeau", "Anne", "anne.jumeau@example.org"), null, null)));
        var other = accepted(registrations.submit(
                submission(Candidates.employee("Jumeau", "Marie", "marie.jumeau@example.org"), null, null)));

        assertThat(other.number()).isNotEqualTo(one.number());
        assertThat(rules(other)).contains("R-36");
    }

    @Test
    void a_change_makes_the_next_version_and_no_change_makes_none() {
        var first = accepted(registrations.submit(submission(someone("Martin"), null, null)));
        var changed = Candidates.with(
                someone("Martin"), new Contact("nouvelle@example.org", "nouvelle@example.org", "+33600000001"));

        var second = accepted(registrations.submit(submission(changed, first.registration(), 0)));
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.version()).isEqualTo(1);

        assertThat(registrations.submit(submission(changed, first.registration(), 1)))
                .isEqualTo(new Outcome.Unchanged(first.registration(), first.number(), 1));
        assertThat(registrations.submit(submission(someone("Martin"), first.registration(), 0)))
                .as("a change based on an old version")
                .isEqualTo(new Outcome.Superseded(first.number(), 1));
    }

    @Test
    void two_changes_of_one_version_at_once_make_one_version() throws Exception {
        var first = accepted(registrations.submit(submission(someone("Petit"), null, null)));
        var outcomes = new ArrayList<Outcome>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = new ArrayList<Callable<Outcome>>();
            for (var i = 0; i < 20; i++) {
                var address = "petit" + i + "@example.org";
                var changed = Candidates.with(someone("Petit"), new Contact(address, address, null));
                changes.add(() -> registrations.submit(submission(acknowledged(changed), first.registration(), 0)));
            }
            for (var outcome : senders.invokeAll(changes)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Superseded.class::isInstance).hasSize(19);
        assertThat(registrations.find(first.registration()).version()).isEqualTo(1);
    }

    @Test
    void a_version_can_never_be_altered() {
        var registered = accepted(registrations.submit(submission(someone("Roux"), null, null)));

        for (var statement : new String[] {
            "update registration_version set author = 'X' where registration = '" + registered.registration() + "'",
            "delete from registration_version where registration = '" + registered.registration() + "'"
        }) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void the_window_is_half_open() {
        var closesAt = clock.instant().plus(Duration.ofDays(10));
        OpenCampaign.between(campaigns, clock.instant().minus(Duration.ofDays(10)), closesAt);

        assertThat(registrations.submit(at(someone("Tard"), closesAt.minusMillis(1))))
                .isInstanceOf(Outcome.Accepted.class);
        var refused = registrations.submit(at(someone("Troptard"), closesAt));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.verdict().blocks())
                                .extracting("ruleId")
                                .containsExactly("R-01"));
        assertThat(count("select count(*) from registration where name_key = 'TROPTARD'"))
                .isZero();
    }

    @Test
    void number_birth_date_and_key_open_it_together_only() {
        var registered = accepted(registrations.submit(submission(someone("Garcia"), null, null)));
        var key = registrations.accessKey(registered.registration());

        assertThat(registrations.open(registered.number() + "-0", "1990-05-14", key.toLowerCase()))
                .hasValueSatisfying(opened -> assertThat(opened.fullNumber()).isEqualTo(registered.number() + "-0"));
        assertThat(registrations.open(registered.number(), "1990-05-15", key)).isEmpty();
        assertThat(registrations.open(registered.number(), "1990-05-14", "0000-0000-0000-0000"))
                .isEmpty();
        assertThat(registrations.open("00000000A", "1990-05-14", key)).isEmpty();
        assertThat(registrations.open(registered.number(), "1990-05-14", null)).isEmpty();
    }

    @Test
    void the_confirmation_is_frozen_with_its_version() {
        var registered = accepted(registrations.submit(submission(someone("Moreau"), null, null)));

        var confirmation = registrations.confirmation(registered.registration(), 0);

        assertThat(confirmation.fullNumber()).isEqualTo(registered.number() + "-0");
        assertThat(confirmation.candidate()).isEqualTo("Camille Louise Moreau");
        assertThat(confirmation.papers()).extracting("code").contains("D-CONF", "D-ID", "D-TRAV");
        assertThat(confirmation.sections())
                .extracting("title")
                .containsExactly("Identité", "Contact", "Situation", "Examen", "Déclarations");
        assertThat(confirmation.units()).isNotEmpty();
    }

    private String rules(Outcome.Accepted registered) {
        return database.sql("select array_to_string(rules, ',') from registration_version where registration = ?")
                .param(registered.registration())
                .query(String.class)
                .single();
    }

    private static Answers someone(String birthName) {
        return Candidates.employee(birthName, "Camille", birthName.hashCode() + "@example.org");
    }

    private static Answers acknowledged(Answers answers) {
        return Candidates.acknowledging(answers, "R-27");
    }

    private Submission submission(Answers answers, @Nullable UUID registration, @Nullable Integer base) {
        return new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                answers,
                clock.instant(),
                Submission.CANDIDATE,
                registration,
                base);
    }

    private static Submission at(Answers answers, Instant instant) {
        return new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, instant, Submission.CANDIDATE, null, null);
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
