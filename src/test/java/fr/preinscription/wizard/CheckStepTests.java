package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@StepTest
class CheckStepTests {

    private static final String PATH = "/inscription/verification";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient database;

    @Test
    void shows_every_answer_with_the_way_to_change_it() {
        var page = walk.page(walk.start(finished.form("Kervadec")), PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Vous n’êtes pas encore inscrit", "Kervadec", "Camille, Louise", "14 mai 1990", "Albi (81)");
        assertThat(page.text()).contains("12 rue des Lois", "31000 Toulouse", "06 00 00 00 00");
        assertThat(page.html().select(".answers-head a").eachAttr("href"))
                .contains(
                        "/inscription/identite",
                        "/inscription/adresse",
                        "/inscription/epreuves",
                        "/inscription/accords")
                .doesNotContain("/inscription/stage", "/inscription/representant-legal")
                .doesNotHaveDuplicates();
        assertThat(page.html().select("main form button").text()).isEqualTo("Je m’inscris");
    }

    @Test
    void says_what_everybody_must_know_before() {
        var page = walk.page(walk.start(finished.form()), PATH);

        assertThat(page.text())
                .contains("absence à une épreuve obligatoire", "Cette inscription est personnelle", "heure de Paris");
    }

    @Test
    void leads_to_the_first_question_without_an_answer() {
        var token = walk.start(finished.without(finished.form(), Step.CONTACT));

        assertThat(walk.page(token, PATH).location()).isEqualTo("/inscription/contact");
        assertThat(walk.answer(token, PATH, "submission", submission(token)).location())
                .isEqualTo("/inscription/contact");
        assertThat(walk.draft(token).baseRegistration()).isNull();
    }

    @Test
    void registers_and_shows_number_and_key() {
        var browser = new Browser(mvc, walk.start(finished.form()));

        var sent = browser.send(PATH, "submission", submission(browser.token()));
        var page = browser.open(sent.location());

        assertThat(sent.location()).isEqualTo("/inscription/enregistree");
        var registration = registrations.find(walk.draft(browser.token()).baseRegistration());
        assertThat(page.text())
                .contains(
                        registration.fullNumber(),
                        "Notez-le",
                        registrations.accessKey(registration.id()),
                        registration.answers().contact().email(),
                        "courriers indésirables",
                        "Photocopie de votre pièce d’identité");
        assertThat(registration.version()).isZero();
    }

    @Test
    void a_double_click_registers_once() {
        var token = walk.start(finished.form());
        var submission = submission(token);

        walk.answer(token, PATH, "submission", submission);
        var first = walk.draft(token).baseRegistration();
        var second = walk.answer(token, PATH, "submission", submission);

        assertThat(second.location()).isEqualTo("/inscription/enregistree");
        assertThat(walk.draft(token).baseRegistration()).isEqualTo(first);
        assertThat(registrations.versions(first)).hasSize(1);
    }

    @Test
    void a_change_makes_the_next_version() {
        var token = register(finished.form());
        walk.answer(token, "/inscription/adresse", "street", "3 place Wilson");

        var page = walk.page(token, PATH);
        assertThat(page.html().select("main form button").text()).isEqualTo("J’enregistre mes modifications");
        walk.answer(token, PATH, "submission", submission(token));

        var changed = registrations.find(walk.draft(token).baseRegistration());
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.answers().address().street()).isEqualTo("3 place Wilson");
        assertThat(walk.page(token, "/inscription/enregistree").text())
                .contains(changed.number() + "-1", "Jetez les anciennes confirmations");
    }

    @Test
    void a_change_that_changes_nothing_makes_no_version() {
        var token = register(finished.form());
        var number = registrations.find(walk.draft(token).baseRegistration()).fullNumber();

        var page = walk.answer(token, PATH, "submission", submission(token));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Vous n’avez rien modifié", number);
        assertThat(registrations.find(walk.draft(token).baseRegistration()).fullNumber())
                .isEqualTo(number);
    }

    @Test
    void a_warning_must_be_ticked_here_when_no_step_asked_for_it() {
        var oneName = finished.with(
                finished.form(), Step.IDENTITY, new Answers.Identity("Unprenom", null, false, List.of("Zoé"), false));
        var token = walk.start(oneName);

        var page = walk.page(token, PATH);
        assertThat(page.html().select("[name=accepted]").eachAttr("value")).containsExactly("R-22");
        assertThat(page.html().select("[name=accepted][checked]")).isEmpty();

        var refused = walk.answer(token, PATH, "submission", submission(token));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorLinks()).containsExactly("accepted");
        assertThat(walk.draft(token).baseRegistration()).isNull();

        var accepted =
                walk.answer(token, PATH, "submission", submission(token), "accepted", "R-22", "accepted", "R-99");
        assertThat(accepted.location()).isEqualTo("/inscription/enregistree");
        assertThat(walk.answers(token).acknowledgements().warnings()).containsExactly("R-22");
    }

    @Test
    void what_blocks_is_shown_with_the_way_to_cure_it() {
        var silent = finished.with(finished.form(), Step.CONSENTS, new Answers.Consents(null, true));
        var token = walk.start(silent);

        var page = walk.answer(token, PATH, "submission", submission(token));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Votre inscription n’est pas enregistrée");
        assertThat(page.html().select(".obstacle a").eachAttr("href")).containsExactly("/inscription/accords");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(walk.draft(token).baseRegistration()).isNull();
    }

    @Test
    void the_same_person_is_not_registered_twice() {
        var answers = finished.form();
        register(answers);
        var token = walk.start(answers);

        var page = walk.answer(token, PATH, "submission", submission(token));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Une inscription existe déjà avec cette identité");
        assertThat(page.text()).doesNotContain(answers.contact().email());
        assertThat(walk.draft(token).baseRegistration()).isNull();
    }

    @Test
    void a_change_from_an_old_version_is_refused_and_the_current_one_can_be_loaded() {
        var browser = new Browser(mvc, register(finished.form()));
        var draft = walk.draft(browser.token());
        walk.answer(browser.token(), "/inscription/adresse", "street", "3 place Wilson");
        var elsewhere = walk.open(registrations.find(draft.baseRegistration()));
        walk.answer(elsewhere, "/inscription/adresse", "street", "8 allées Jean-Jaurès");
        walk.answer(elsewhere, PATH, "submission", submission(elsewhere));

        var page = browser.send(PATH, "submission", submission(browser.token()));

        assertThat(page.status()).isEqualTo(409);
        var number = registrations.find(draft.baseRegistration()).number();
        assertThat(page.text()).contains(number + "-1", "Ouvrir la version actuelle");

        assertThat(browser.send("/mon-inscription/modifier").location()).isEqualTo(PATH);
        assertThat(browser.open(PATH).text()).contains("8 allées Jean-Jaurès").doesNotContain("3 place Wilson");
    }

    @Test
    void without_a_draft_one_is_led_to_an_explanation() {
        var stranger = new Browser(mvc);

        assertThat(stranger.open(PATH).location()).isEqualTo("/inscription/perdue");
        assertThat(stranger.send(PATH, "submission", "x").location()).isEqualTo("/inscription/perdue");
        assertThat(stranger.open("/inscription/perdue").text()).contains("vous n’êtes pas inscrit");
    }

    private String register(Answers answers) {
        var token = walk.start(answers);
        assertThat(walk.answer(token, PATH, "submission", submission(token)).location())
                .isEqualTo("/inscription/enregistree");
        return token;
    }

    private String submission(String token) {
        return walk.draft(token).submission().toString();
    }
}
