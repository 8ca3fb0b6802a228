package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StepTest
class EntryPageTests {

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Test
    void says_who_until_when_and_with_what() {
        var page = new Browser(mvc).open("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("S’inscrire au BTS, session " + Walk.SESSION);
        assertThat(page.text())
                .contains(
                        "déjà présenté ce BTS",
                        "seconde année d’une préparation à distance",
                        "un an d’expérience professionnelle",
                        "n’existe pas au BTS",
                        "heure de Paris",
                        "moins de 25 ans",
                        "Haute-Garonne (31)");
        assertThat(page.html().select("main a[href=/mon-inscription], main a[href=/aide]"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.html().text()).contains("Démonstration.");
    }

    @Test
    void starts_a_form_with_a_cookie_that_no_script_reads() {
        var browser = new Browser(mvc);

        var started = browser.send("/inscription/commencer");

        assertThat(started.location()).isEqualTo("/inscription/session-precedente");
        assertThat(walk.draft(browser.token()).session()).isEqualTo(Walk.SESSION);
    }

    @Test
    void a_form_that_was_begun_goes_on() {
        var browser = new Browser(mvc, walk.start(finished.without(finished.form(), Step.CONTACT)));
        var token = browser.token();

        var page = browser.open("/");
        assertThat(page.html().select("main a[href=/inscription/reprendre]").text())
                .isEqualTo("Continuer mon formulaire");
        assertThat(browser.open("/inscription/reprendre").location()).isEqualTo("/inscription/contact");
        assertThat(browser.send("/inscription/commencer").location()).isEqualTo("/inscription/contact");
        assertThat(browser.token()).isEqualTo(token);

        browser.send("/inscription/commencer", "anew", "true");
        assertThat(browser.token()).isNotEqualTo(token);
    }

    @Test
    void a_cookie_of_nothing_starts_afresh() {
        var browser = new Browser(mvc, "forged");

        assertThat(browser.open("/").status()).isEqualTo(200);
        assertThat(browser.open("/inscription/reprendre").location()).isEqualTo("/inscription/perdue");
        assertThat(browser.send("/inscription/commencer").location()).isEqualTo("/inscription/session-precedente");
        assertThat(browser.token()).isNotEqualTo("forged");
    }
}
