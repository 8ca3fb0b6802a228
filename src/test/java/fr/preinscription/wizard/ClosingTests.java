package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Registrations;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The pages around the opening and the closing, on a clock that the test moves. */
@StepTest
@Import(MovableClock.class)
@ExtendWith(OutputCaptureExtension.class)
class ClosingTests {

    private static final String CHECK = "/inscription/verification";

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
    MovableClock clock;

    Instant opening;
    Instant closing;

    @BeforeEach
    void read() {
        opening = campaigns.current().orElseThrow().opensAt();
        closing = campaigns.current().orElseThrow().closesAt();
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void a_form_received_just_before_the_closing_is_registered() {
        var token = walk.start(finished.form());
        clock.stopAt(closing.minusNanos(1));

        assertThat(walk.answer(token, CHECK, "submission", submission(token)).location())
                .isEqualTo("/inscription/enregistree");
        clock.stopAt(closing.plusSeconds(5));
        assertThat(walk.page(token, "/inscription/enregistree").status()).isEqualTo(200);
    }

    @Test
    void a_form_received_at_the_closing_is_refused_and_loses_nothing(CapturedOutput log) {
        var answers = finished.form();
        var token = walk.start(answers);
        clock.stopAt(closing);

        var page = walk.answer(token, CHECK, "submission", submission(token));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("n’est pas enregistrée", "sont fermées depuis", "Vos réponses restent");
        assertThat(walk.draft(token).baseRegistration()).isNull();
        assertThat(walk.answers(token)).isEqualTo(answers);
        assertThat(log.getOut()).contains("refused: received at");
        assertThat(log.getOut())
                .doesNotContain(
                        answers.identity().birthName(), answers.contact().email());
    }

    @Test
    void a_change_received_at_the_closing_leaves_the_registration_as_it_is() {
        var token = registered();
        var number = registrations.find(walk.draft(token).baseRegistration()).fullNumber();
        walk.answer(token, "/inscription/adresse", "street", "3 place Wilson");
        clock.stopAt(closing);

        var page = walk.answer(token, CHECK, "submission", submission(token));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(number, "reste valable", "Corrigez en rouge");
    }

    @Test
    void after_the_closing_no_step_is_shown_nor_started() {
        var token = walk.start(finished.form());
        clock.stopAt(closing);

        assertThat(walk.page(token, CHECK).location()).isEqualTo("/");
        assertThat(walk.answer(token, "/inscription/adresse", "street", "x").location())
                .isEqualTo("/");
        assertThat(new Browser(mvc).send("/inscription/commencer").location()).isEqualTo("/");
        var page = walk.page(token, "/");
        assertThat(page.text()).contains("Les inscriptions sont fermées", "vous n’êtes pas inscrit");
        assertThat(page.html().select("main form")).isEmpty();
    }

    @Test
    void before_the_opening_the_date_is_told_and_nothing_starts() {
        clock.stopAt(opening.minusNanos(1));

        var page = new Browser(mvc).open("/");

        assertThat(page.text()).contains("ne sont pas encore ouvertes", "Revenez le", "heure de Paris");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(new Browser(mvc).send("/inscription/commencer").location()).isEqualTo("/");
        clock.stopAt(opening);
        assertThat(new Browser(mvc).send("/inscription/commencer").location())
                .isEqualTo("/inscription/session-precedente");
    }

    @Test
    void the_entry_says_how_long_is_left_by_the_server_s_clock() {
        clock.stopAt(closing.minus(Duration.ofDays(5).plusHours(3)));
        assertThat(entry()).contains("Il reste 5 jours et 3 heures");

        clock.stopAt(closing.minusSeconds(61));
        assertThat(entry()).contains("Il reste 1 minute et 1 seconde");
    }

    @Test
    void the_key_is_shown_just_after_registering_and_not_later() {
        clock.stopAt(closing.minus(Duration.ofDays(2)));
        var token = walk.start(finished.form());
        clock.advance(Duration.ofHours(3));
        walk.answer(token, CHECK, "submission", submission(token));
        var key = registrations.accessKey(walk.draft(token).baseRegistration());

        assertThat(walk.page(token, "/inscription/enregistree").text()).contains(key);
        clock.advance(Duration.ofMinutes(31));
        assertThat(walk.page(token, "/inscription/enregistree").status()).isEqualTo(200);
        assertThat(walk.page(token, "/inscription/enregistree").text()).doesNotContain(key);
        assertThat(walk.page(token, "/mon-inscription/suivi").text()).doesNotContain(key);
    }

    @Test
    void after_the_closing_a_registration_is_read_and_printed_but_not_changed() {
        var token = registered();
        var id = walk.draft(token).baseRegistration();
        clock.stopAt(closing.plus(Duration.ofDays(1)));
        var browser = new Browser(mvc);
        browser.send(
                "/mon-inscription",
                "number",
                registrations.find(id).number(),
                "birthDate.day",
                "14",
                "birthDate.month",
                "5",
                "birthDate.year",
                "1990",
                "key",
                registrations.accessKey(id));

        var page = browser.open("/mon-inscription/suivi");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Vous ne pouvez plus modifier", "Corrigez-la en rouge");
        assertThat(page.html().select("main form").eachAttr("action")).containsExactly("/mon-inscription/quitter");
        assertThat(browser.send("/mon-inscription/modifier").location()).isEqualTo("/mon-inscription/suivi");
        assertThat(browser.send("/mon-inscription/desistement").location()).isEqualTo("/mon-inscription/suivi");
        assertThat(registrations.find(id).status()).isEqualTo("PREREGISTERED");
        assertThat(browser.download("/mon-inscription/confirmation.pdf").getStatus())
                .isEqualTo(200);
    }

    private String entry() {
        return new Browser(mvc).open("/").text().replace('\u00a0', ' ');
    }

    private String registered() {
        var token = walk.start(finished.form());
        walk.answer(token, CHECK, "submission", submission(token));
        assertThat(walk.draft(token).baseRegistration()).isNotNull();
        return token;
    }

    private String submission(String token) {
        return walk.draft(token).submission().toString();
    }
}
