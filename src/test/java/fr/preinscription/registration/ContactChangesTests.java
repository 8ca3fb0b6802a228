package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.Answers.Consents;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Registrations.Version;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@Import(TestDatabase.class)
@RecordApplicationEvents
class ContactChangesTests {

    private static final OfficeMark MARK = new OfficeMark("Ève Garnier", "Nouvelles coordonnées", "appel du 2 mars");

    @Autowired
    ContactChanges changes;

    @Autowired
    Amendments amendments;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void c231_a_new_address_counts_once_its_link_was_followed_and_asks_no_signature() {
        var registration = register("Mail");
        campaigns.decide(
                OpenCampaign.SESSION,
                SessionParameter.CLOSES_AT,
                new Campaigns.Decision(clock.instant(), "test"),
                "test");

        assertThat(changes.request(registration.id(), contact("nouvelle@example.org")))
                .isTrue();
        assertThat(email(registration)).isEqualTo("mail@example.org");

        var token = token();
        assertThat(changes.confirm(token).orElseThrow()).isInstanceOf(Outcome.Accepted.class);
        assertThat(email(registration)).isEqualTo("nouvelle@example.org");
        assertThat(registrations.versions(registration.id()))
                .extracting(Version::author, Version::paperFrom)
                .containsExactly(tuple(Submission.CANDIDATE, 0), tuple(Submission.CANDIDATE, 0));
        assertThat(recipients(registration, "ADDRESS_CHANGED"))
                .as("the former address is told")
                .isEqualTo("mail@example.org");
        assertThat(recipients(registration, "ADDRESS_LINK")).isEqualTo("nouvelle@example.org");
        assertThat(changes.confirm(token)).as("the link serves once").isEmpty();
    }

    @Test
    void only_the_last_link_asked_for_is_good() {
        var registration = register("Deuxliens");
        changes.request(registration.id(), contact("une@example.org"));
        var first = token();
        changes.request(registration.id(), contact("deux@example.org"));

        assertThat(changes.confirm(first)).isEmpty();
        assertThat(changes.confirm(token())).isPresent();
        assertThat(email(registration)).isEqualTo("deux@example.org");
    }

    @Test
    void nobodys_mailbox_is_filled() {
        var registration = register("Beaucoup");
        for (var i = 0; i < 5; i++) {
            assertThat(changes.request(registration.id(), contact("autre" + i + "@example.org")))
                    .isTrue();
        }
        assertThat(changes.request(registration.id(), contact("autre6@example.org")))
                .isFalse();
    }

    @Test
    void the_office_corrects_an_address_of_a_cancelled_registration_too_and_cancels_it_still() {
        var registration = register("Annulee");
        office.cancel(registration.id(), "Ève Garnier", "Hors délai");

        assertThat(amendments.contact(registration.id(), 0, contact("bonne@example.org"), MARK))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(registrations.find(registration.id()).status()).isEqualTo("CANCELLED");
        assertThat(email(registration)).isEqualTo("bonne@example.org");
        assertThat(recipients(registration, "ADDRESS_CHANGED")).isEqualTo("annulee@example.org");
    }

    @Test
    void a_wrong_address_is_refused_to_the_office_too() {
        var registration = register("Fausse");

        assertThat(amendments.contact(registration.id(), 0, contact("pas une adresse"), MARK))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_new_key_voids_the_old_one_and_is_sent_to_the_address_on_file() {
        var registration = register("Clef");
        var former = registrations.accessKey(registration.id());
        amendments.contact(registration.id(), 0, contact("juste@example.org"), MARK);

        amendments.issueKey(registration.id());

        assertThat(registrations.open(registration.number(), "1990-05-14", former))
                .isEmpty();
        assertThat(recipients(registration, "ACCESS_LINK")).isEqualTo("juste@example.org");
    }

    @Test
    void c172_a_consent_withdrawn_in_may_is_the_last_notice() {
        var registration = register("Presse");

        amendments.consents(registration.id(), 0, new Consents(true, true), MARK);

        assertThat(amendments.consents(registration.id(), 1, new Consents(false, true), MARK))
                .isInstanceOf(Outcome.Accepted.class);

        var current = registrations.find(registration.id());
        assertThat(current.answers().consents()).isEqualTo(new Consents(false, true));
        assertThat(registrations.answers(registration.id(), 1).consents().press())
                .as("what was said before is kept")
                .isTrue();
        assertThat(registrations.versions(registration.id()))
                .extracting(Version::paperFrom)
                .containsExactly(0, 0, 0);
    }

    private Registrations.Opened register(String name) {
        var answers = Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org");
        var outcome = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
        return registrations.find(outcome.registration());
    }

    private String email(Registrations.Opened registration) {
        return registrations.find(registration.id()).answers().contact().email();
    }

    private static Contact contact(String email) {
        return new Contact(email, email, "+33612345678");
    }

    private String token() {
        return events.stream(AddressLinkIssued.class)
                .reduce((first, last) -> last)
                .orElseThrow()
                .path()
                .replaceFirst(".*jeton=", "");
    }

    private String recipients(Registrations.Opened registration, String kind) {
        return database.sql(
                        "select string_agg(recipient, ',') from outgoing_message where registration = ? and kind = ?")
                .params(registration.id(), kind)
                .query(String.class)
                .single();
    }
}
