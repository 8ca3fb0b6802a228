package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.AddressLinkIssued;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@StepTest
@RecordApplicationEvents
class NewContactTests {

    private static final String PATH = "/mon-inscription/contact";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private static int last;

    private Instant closesAt;
    private Opened registration;
    private String token;

    @BeforeEach
    void register() {
        closesAt = campaigns.find(Walk.SESSION).orElseThrow().closesAt();
        var outcome = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), Walk.SESSION, form(), clock.instant(), Submission.CANDIDATE, null, null));
        registration = registrations.find(outcome.registration());
        token = walk.open(registration);
        closeAt(clock.instant());
    }

    @AfterEach
    void openAgain() {
        closeAt(closesAt);
    }

    @Test
    void c231_a_new_address_is_taken_over_by_its_link_alone() throws Exception {
        assertThat(walk.page(token, "/mon-inscription/suivi")
                        .html()
                        .select("main a")
                        .eachAttr("href"))
                .contains(PATH);
        var sent = walk.answer(
                token,
                PATH,
                "email",
                "neuve@example.org",
                "emailRepeated",
                "neuve@example.org",
                "phone",
                "",
                "key",
                registrations.accessKey(registration.id()));
        assertThat(sent.text()).contains("neuve@example.org");
        assertThat(email()).isNotEqualTo("neuve@example.org");
        var link = events.stream(AddressLinkIssued.class)
                .filter(event -> event.registration().equals(registration.id()))
                .findFirst()
                .orElseThrow()
                .path();

        mvc.perform(get(link));
        assertThat(email()).as("looking at the link spends nothing").isNotEqualTo("neuve@example.org");
        var jeton = link.replaceFirst(".*jeton=", "");
        var confirmed = mvc.perform(post(PATH + "/lien").param("jeton", jeton).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(confirmed.getStatus()).isEqualTo(200);
        assertThat(email()).isEqualTo("neuve@example.org");
        assertThat(mvc.perform(post(PATH + "/lien").param("jeton", jeton).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_screen_left_open_is_not_enough_without_the_key() {
        var page = walk.answer(
                token,
                PATH,
                "email",
                "vol@example.org",
                "emailRepeated",
                "vol@example.org",
                "key",
                "0000-0000-0000-0000");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("key");
        assertThat(events.stream(AddressLinkIssued.class)
                        .filter(event -> event.registration().equals(registration.id())))
                .isEmpty();
    }

    @Test
    void an_address_is_written_twice_and_whole() {
        var key = registrations.accessKey(registration.id());

        assertThat(walk.answer(token, PATH, "email", "a@b.fr", "emailRepeated", "b@b.fr", "key", key)
                        .errorLinks())
                .containsExactly("emailRepeated");
        assertThat(walk.answer(token, PATH, "email", "a@b", "emailRepeated", "a@b", "key", key)
                        .errorLinks())
                .containsExactly("email");
    }

    @Test
    void a_phone_needs_no_link() {
        var email = email();

        var page = walk.answer(
                token,
                PATH,
                "email",
                email,
                "emailRepeated",
                email,
                "phone",
                "06 98 76 54 32",
                "key",
                registrations.accessKey(registration.id()));

        assertThat(page.location()).isEqualTo(FollowUpPage.PATH);
        var current = registrations.find(registration.id());
        assertThat(current.answers().contact().phone()).isEqualTo("+33698765432");
        assertThat(registrations.versions(registration.id()).getLast().paperFrom())
                .isZero();
    }

    @Test
    void while_the_campaign_is_open_the_form_itself_changes_contact_data() {
        closeAt(clock.instant().plus(Duration.ofDays(5)));

        assertThat(walk.page(token, PATH).location()).isEqualTo(FollowUpPage.PATH);
    }

    private Answers form() {
        return finished.form("Adresse" + "e".repeat(++last));
    }

    private String email() {
        return registrations.find(registration.id()).answers().contact().email();
    }

    private void closeAt(Instant instant) {
        campaigns.decide(Walk.SESSION, SessionParameter.CLOSES_AT, new Campaigns.Decision(instant, "test"), "test");
    }
}
