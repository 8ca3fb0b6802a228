package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.AccessLinkIssued;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@StepTest
@RecordApplicationEvents
class ComeBackTests {

    private static final String PATH = "/mon-inscription";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    ApplicationEvents events;

    Opened registration;
    String key;

    @BeforeEach
    void register() {
        var token = walk.start(finished.form());
        walk.answer(
                token,
                "/inscription/verification",
                "submission",
                walk.draft(token).submission().toString());
        registration = registrations.find(walk.draft(token).baseRegistration());
        key = registrations.accessKey(registration.id());
    }

    @Test
    void number_birth_date_and_key_open_the_registration() {
        var browser = new Browser(mvc);

        var opened = browser.send(
                PATH, typed(registration.fullNumber(), "1990", key.toLowerCase().replace("-", " ")));
        var page = browser.open(opened.location());

        assertThat(opened.location()).isEqualTo("/mon-inscription/suivi");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(registration.fullNumber(), "Votre inscription est enregistrée");
        assertThat(page.text()).contains("Version 0");
    }

    @Test
    void nothing_tells_which_of_the_three_was_wrong_nor_whether_the_number_exists() {
        var wrongKey = typed(registration.number(), "1990", "0000-0000-0000-0000");
        var wrongDate = typed(registration.number(), "1991", key);
        var unknown = typed(otherNumber(), "1990", key);
        var malformed = typed("12", "1990", key);

        var answers = new ArrayList<String>();
        for (var typed : List.of(wrongKey, wrongDate, unknown, malformed)) {
            var page = new Browser(mvc).send(PATH, typed);
            assertThat(page.status()).isEqualTo(422);
            page.html().select("input").forEach(input -> input.removeAttr("value"));
            answers.add(page.html().select("main").html());
        }

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst()).contains("ne vont pas ensemble");
    }

    @Test
    void what_was_typed_is_kept() {
        var page = new Browser(mvc).send(PATH, typed(otherNumber(), "1990", "abc"));

        assertThat(page.typed("number")).isEqualTo(otherNumber());
        assertThat(page.typed("birthDate.year")).isEqualTo("1990");
    }

    @Test
    void asks_for_what_is_missing() {
        var page = new Browser(mvc).send(PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("number", "birthDate", "key");
    }

    @Test
    void attempts_at_one_number_are_limited_wherever_they_come_from() {
        for (var attempt = 0; attempt < 10; attempt++) {
            new Browser(mvc).send(PATH, typed(registration.number(), "1990", "wrong" + attempt));
        }

        var page = new Browser(mvc).send(PATH, typed(registration.number(), "1990", key));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("trop d’essais");
    }

    @Test
    void attempts_from_one_address_are_limited_whatever_the_number() {
        var browser = new Browser(mvc);
        for (var attempt = 0; attempt < 60; attempt++) {
            browser.send(PATH, typed("12", "1990", key));
        }

        assertThat(browser.send(PATH, typed(registration.number(), "1990", key)).status())
                .isEqualTo(429);
        assertThat(new Browser(mvc)
                        .send(PATH, typed(registration.number(), "1990", key))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_lost_key_is_replaced_by_a_link_that_only_a_person_spends() {
        var page = new Browser(mvc).send(PATH + "/cle-perdue", date(registration.number(), "1990"));
        assertThat(page.status()).isEqualTo(200);
        var link =
                events.stream(AccessLinkIssued.class).findFirst().orElseThrow().path();

        var browser = new Browser(mvc);
        assertThat(browser.open(link).html().select("main form button").text()).isEqualTo("Ouvrir mon inscription");
        assertThat(browser.open(link).status()).isEqualTo(200);
        assertThat(browser.token()).isNull();
        var token = browser.open(link).typed("jeton");
        assertThat(browser.send(PATH + "/lien", "jeton", token).location()).isEqualTo("/mon-inscription/suivi");

        var fresh = registrations.accessKey(registration.id());
        assertThat(fresh).isNotEqualTo(key);
        assertThat(browser.open("/mon-inscription/suivi").text()).contains(fresh);
        assertThat(new Browser(mvc)
                        .send(PATH, typed(registration.number(), "1990", key))
                        .status())
                .isEqualTo(422);
        var again = new Browser(mvc).send(PATH + "/lien", "jeton", token);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("ne marche plus");
    }

    @Test
    void the_answer_to_a_lost_key_is_always_the_same() {
        var known = new Browser(mvc).send(PATH + "/cle-perdue", date(registration.number(), "1990"));
        var wrongDate = new Browser(mvc).send(PATH + "/cle-perdue", date(registration.number(), "1991"));
        var unknown = new Browser(mvc).send(PATH + "/cle-perdue", date(otherNumber(), "1990"));

        assertThat(List.of(wrongDate.status(), unknown.status())).containsOnly(known.status());
        assertThat(List.of(wrongDate.text(), unknown.text())).containsOnly(known.text());
        assertThat(events.stream(AccessLinkIssued.class)).hasSize(1);
    }

    @Test
    void the_confirmation_is_for_whoever_opened_the_registration() {
        var stranger = new Browser(mvc).download("/mon-inscription/confirmation.pdf");
        assertThat(stranger.getStatus()).isEqualTo(302);
        assertThat(stranger.getRedirectedUrl()).isEqualTo("/mon-inscription");
        var unregistered = new Browser(mvc, walk.start(finished.form())).download("/mon-inscription/confirmation.pdf");
        assertThat(unregistered.getRedirectedUrl()).isEqualTo("/mon-inscription");

        var browser = new Browser(mvc);
        browser.send(PATH, typed(registration.number(), "1990", key));
        var pdf = browser.download("/mon-inscription/confirmation.pdf");

        assertThat(pdf.getStatus()).isEqualTo(200);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(pdf.getHeader("Content-Disposition")).contains(registration.fullNumber());
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void the_follow_up_leads_to_the_answers_and_forgets_the_browser() {
        var browser = new Browser(mvc);
        browser.send(PATH, typed(registration.number(), "1990", key));

        assertThat(browser.send("/mon-inscription/modifier").location()).isEqualTo("/inscription/verification");
        assertThat(browser.open("/inscription/verification").text()).contains("Vous modifiez l’inscription");

        assertThat(browser.send("/mon-inscription/quitter").location()).isEqualTo("/");
        assertThat(browser.token()).isNull();
        assertThat(browser.open("/mon-inscription/suivi").location()).isEqualTo("/mon-inscription");
    }

    @Test
    void a_registration_is_withdrawn_and_taken_back() {
        var browser = new Browser(mvc, walk.open(registration));
        assertThat(browser.open("/mon-inscription/desistement").text()).contains(registration.fullNumber());

        browser.send("/mon-inscription/desistement");
        assertThat(registrations.find(registration.id()).status()).isEqualTo("WITHDRAWN");
        assertThat(browser.open("/mon-inscription/suivi").text()).contains("Vous avez retiré votre inscription");

        var submission = walk.draft(browser.token()).submission().toString();
        assertThat(browser.send("/inscription/verification", "submission", submission)
                        .location())
                .isEqualTo("/inscription/enregistree");
        assertThat(registrations.find(registration.id()).status()).isEqualTo("PREREGISTERED");
    }

    private static String[] typed(String number, String year, String key) {
        return new String[] {
            "number", number, "birthDate.day", "14", "birthDate.month", "5", "birthDate.year", year, "key", key
        };
    }

    private static String[] date(String number, String year) {
        return new String[] {"number", number, "birthDate.day", "14", "birthDate.month", "5", "birthDate.year", year};
    }

    /** Well formed, and of nobody. */
    private String otherNumber() {
        return registration.number().equals("00000000A") ? "00000001B" : "00000000A";
    }
}
