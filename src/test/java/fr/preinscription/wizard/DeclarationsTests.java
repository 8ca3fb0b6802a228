package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The three pages of boxes and yes or no: accommodation, consents, declaration. */
@StepTest
class DeclarationsTests {

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Test
    void no_box_is_ticked_beforehand() {
        for (var step : new Step[] {Step.ACCOMMODATION, Step.CONSENTS, Step.DECLARATION}) {
            var token = walk.start(finished.without(finished.form(), step));
            walk.prefill(token, """
                    {"consents": {"press": true, "localAuthorities": true},
                     "accommodation": {"disability": true}, "declaration": {"singleRegistration": true}}
                    """);

            var page = walk.page(token, step.path());

            assertThat(page.status()).as(step.name()).isEqualTo(200);
            assertThat(page.html().select("[checked]")).as(step.name()).isEmpty();
        }
    }

    @Test
    void the_box_of_a_handicap_asks_for_nothing_medical_and_is_not_the_request() {
        var token = walk.start(finished.without(finished.form(), Step.ACCOMMODATION));

        var page = walk.page(token, "/inscription/amenagement");

        assertThat(page.text()).contains("aucune information médicale", "Cocher la case ne suffit pas");
        assertThat(page.html().select("main input[type=text], main textarea")).isEmpty();

        walk.answer(token, "/inscription/amenagement", "disability", "true", "decided", "YES");
        assertThat(walk.answers(token).accommodation()).isEqualTo(new Answers.Accommodation(true, true));
    }

    @Test
    void an_unticked_box_is_an_answer() {
        var token = walk.start(finished.without(finished.form(), Step.ACCOMMODATION));

        var page = walk.answer(token, "/inscription/amenagement", "decided", "YES");

        assertThat(page.location()).isEqualTo("/inscription/verification");
        assertThat(walk.answers(token).accommodation()).isEqualTo(new Answers.Accommodation(false, null));
    }

    @Test
    void both_consents_are_answered_each_for_itself() {
        var token = walk.start(finished.without(finished.form(), Step.CONSENTS));

        var page = walk.answer(token, "/inscription/accords", "press", "false");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("localAuthorities");
        assertThat(page.typed("press")).isEqualTo("false");

        walk.answer(token, "/inscription/accords", "press", "false", "localAuthorities", "true");
        assertThat(walk.answers(token).consents()).isEqualTo(new Answers.Consents(false, true));
    }

    @Test
    void the_declaration_names_the_session_and_must_be_made() {
        var token = walk.start(finished.without(finished.form(), Step.DECLARATION));

        assertThat(walk.page(token, "/inscription/declaration").text())
                .contains("sur l’honneur", "pour la session " + Walk.SESSION);
        var page = walk.answer(token, "/inscription/declaration", "_single", "on");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("single");
        assertThat(walk.answer(token, "/inscription/declaration").status()).isEqualTo(422);

        walk.answer(token, "/inscription/declaration", "single", "true");
        assertThat(walk.answers(token).declaration()).isEqualTo(new Answers.Declaration(true));
    }
}
