package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.OfficeDecision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class DecisionsStepTests {

    private static final String PATH = "/inscription/decisions";

    @Autowired
    Walk walk;

    private String start() {
        return walk.start(Exams.employee().specialty(Exams.MCO).json());
    }

    @Test
    void offers_the_four_decisions_of_a_session_that_knows_athletes() {
        var page = walk.page(start(), PATH);

        assertThat(page.html().select("input[type=checkbox]").eachAttr("value"))
                .containsExactly("POSITIONING", "SPREADING", "DEROGATION", "HIGH_LEVEL_ATHLETE");
        assertThat(page.html().select("input[checked]")).isEmpty();
    }

    @Test
    void takes_none_for_an_answer() {
        var token = start();

        assertThat(walk.answer(token, PATH).location()).isEqualTo("/inscription/forme");
        assertThat(walk.answers(token).decisions().decisions()).isEmpty();
    }

    @Test
    void keeps_what_is_ticked_and_shows_it_again() {
        var token = start();

        walk.answer(token, PATH, "decisions", "SPREADING", "decisions", "POSITIONING");

        assertThat(walk.answers(token).decisions().decisions())
                .containsExactlyInAnyOrder(OfficeDecision.POSITIONING, OfficeDecision.SPREADING);
        assertThat(walk.page(token, PATH).html().select("input[checked]").eachAttr("value"))
                .containsExactly("POSITIONING", "SPREADING");
    }

    @Test
    void ignores_what_was_not_proposed() {
        var token = start();

        walk.answer(token, PATH, "decisions", "KING");

        assertThat(walk.answers(token).decisions().decisions()).isEmpty();
    }
}
