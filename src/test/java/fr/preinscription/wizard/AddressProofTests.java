package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.AccessLinkIssued;
import fr.preinscription.registration.AddressCodeIssued;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** A mail address is proven by a code, or shown as not confirmed yet; neither keeps anybody from registering. */
@StepTest
@Import(MovableClock.class)
@RecordApplicationEvents
class AddressProofTests {

    private static final String PATH = "/mon-inscription/adresse";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    ProvenAddresses addresses;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    Browser browser;
    Opened registration;

    @BeforeEach
    void register() {
        database.sql("delete from attempt").update();
        var token = walk.start(finished.form());
        assertThat(walk.page(token, "/inscription/verification").text()).contains("n’est pas encore confirmée");
        browser = new Browser(mvc, token);
        browser.send(
                "/inscription/verification",
                "submission",
                walk.draft(token).submission().toString());
        registration = registrations.find(walk.draft(token).baseRegistration());
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void an_address_that_is_not_confirmed_says_so_and_keeps_nobody_from_registering() {
        assertThat(registration.fullNumber()).endsWith("-0");
        assertThat(browser.open("/inscription/enregistree").text())
                .contains(registration.fullNumber(), "Votre adresse n’est pas encore confirmée");
        assertThat(browser.open("/mon-inscription/suivi").text()).contains("Votre adresse n’est pas encore confirmée");
        assertThat(browser.open(PATH).text()).contains("cette adresse n’est pas encore confirmée", email());
    }

    @Test
    void the_code_of_the_confirmation_confirms_it() {
        var code = registrations.addressCode(registration.id(), email());

        assertThat(browser.send(PATH, "code", code.substring(0, 3) + " " + code.substring(3))
                        .location())
                .isEqualTo(PATH);

        assertThat(browser.open(PATH).text()).contains("Votre adresse est confirmée");
        assertThat(browser.open("/mon-inscription/suivi").text()).doesNotContain("pas encore confirmée");
        assertThat(browser.open("/inscription/enregistree").text()).doesNotContain("pas encore confirmée");
        assertThat(registrations.addressCode(registration.id(), email()))
                .as("nothing is left to be confirmed")
                .isNull();
    }

    @Test
    void a_wrong_code_is_told_next_to_the_field_and_tries_are_limited() {
        var code = registrations.addressCode(registration.id(), email());
        var wrong = code.equals("000000") ? "000001" : "000000";

        var page = browser.send(PATH, "code", wrong);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("code")).contains("pas le bon");
        assertThat(browser.send(PATH, "code", "12").errorAt("code")).contains("6 chiffres");

        for (var attempt = 0; attempt < 9; attempt++) {
            browser.send(PATH, "code", wrong);
        }
        assertThat(browser.send(PATH, "code", code).errorAt("code")).contains("trop d’essais");
        assertThat(addresses.isProven(registration)).isFalse();

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(browser.send(PATH, "code", code).status()).isEqualTo(302);
    }

    @Test
    void the_code_is_sent_again_after_a_delay() {
        clock.stopAt(clock.instant());
        assertThat(browser.send(PATH, "renvoyer", "oui").text()).contains("Le code est reparti");
        var soon = browser.send(PATH, "renvoyer", "oui");
        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.text()).contains("Attendez 2 minutes");

        clock.advance(ProvenAddresses.DELAY);
        assertThat(browser.send(PATH, "renvoyer", "oui").status()).isEqualTo(200);

        assertThat(events.stream(AddressCodeIssued.class)).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.email()).isEqualTo(email());
            assertThat(sent.code()).isEqualTo(registrations.addressCode(registration.id(), email()));
        });
    }

    @Test
    void another_address_is_to_be_confirmed_again() {
        var other = "lea." + registration.number().toLowerCase() + "@example.org";
        var code = registrations.addressCode(registration.id(), email());
        browser.send(PATH, "code", code);
        assertThat(browser.send(
                                "/inscription/contact",
                                "email",
                                other,
                                "emailRepeated",
                                other,
                                "phone",
                                "06 12 34 56 78")
                        .location())
                .isEqualTo("/inscription/verification");
        assertThat(browser.send(
                                "/inscription/verification",
                                "submission",
                                walk.draft(browser.token()).submission().toString())
                        .text())
                .isEmpty();

        assertThat(browser.open("/inscription/enregistree").text())
                .contains(other, "Votre adresse n’est pas encore confirmée");
        assertThat(browser.send(PATH, "code", code).status()).isEqualTo(422);
    }

    @Test
    void the_link_that_replaces_a_lost_key_confirms_the_address_that_it_came_to() {
        new Browser(mvc)
                .send(
                        "/mon-inscription/cle-perdue",
                        "number",
                        registration.number(),
                        "birthDate.day",
                        "14",
                        "birthDate.month",
                        "5",
                        "birthDate.year",
                        "1990");
        var link =
                events.stream(AccessLinkIssued.class).findFirst().orElseThrow().path();

        new Browser(mvc).send("/mon-inscription/lien", "jeton", link.split("=", 2)[1]);

        assertThat(addresses.isProven(registration)).isTrue();
    }

    @Test
    void only_the_candidate_confirms() {
        assertThat(new Browser(mvc).open(PATH).location()).isEqualTo("/mon-inscription");
        assertThat(new Browser(mvc).send(PATH, "code", "123456").location()).isEqualTo("/mon-inscription");
    }

    private String email() {
        return registration.answers().contact().email();
    }
}
