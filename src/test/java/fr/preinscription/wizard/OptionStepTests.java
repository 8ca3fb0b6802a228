package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class OptionStepTests {

    private static final String PATH = "/inscription/option";

    @Autowired
    Walk walk;

    private static Exams sio() {
        return Exams.employee().specialty("services-informatiques-aux-organisations");
    }

    @Test
    void shows_the_options_of_the_specialty_none_chosen() {
        var page = walk.page(walk.start(sio().json()), PATH);

        assertThat(page.html().select("input[name=letter]").eachAttr("value")).containsExactly("A", "B");
        assertThat(page.typed("letter")).isEmpty();
        assertThat(page.text()).contains("Services informatiques aux organisations", "Option A :");
    }

    @Test
    void is_not_shown_for_a_specialty_without_options() {
        var token = walk.start(Exams.employee().specialty(Exams.MCO).json());

        assertThat(walk.page(token, PATH).location()).isEqualTo("/inscription/decisions");
    }

    @Test
    void wants_one_of_the_options() {
        var token = walk.start(sio().json());

        assertThat(walk.answer(token, PATH).errors()).containsExactly("Choisissez une option : ce BTS en a plusieurs.");
        var page = walk.answer(token, PATH, "letter", "Z");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("letter")).isEqualTo("Choisissez une des options proposées.");
        assertThat(page.errorLinks()).containsExactly("letter");
        assertThat(walk.answers(token).option()).isNull();
    }

    @Test
    void keeps_the_option_and_goes_on() {
        var token = walk.start(sio().json());

        assertThat(walk.answer(token, PATH, "letter", "B").location()).isEqualTo("/inscription/decisions");
        assertThat(walk.answers(token).option().letter()).isEqualTo("B");
    }

    @Test
    void proposes_last_years_option_of_the_same_specialty_only() {
        var token = walk.start(sio().json());
        walk.prefill(
                token,
                Exams.employee()
                        .specialty("services-informatiques-aux-organisations")
                        .with("option", "{'letter': 'B'}")
                        .json());
        assertThat(walk.page(token, PATH).typed("letter")).isEqualTo("B");
        assertThat(walk.page(token, PATH).text()).contains("inscription de l’an dernier");

        walk.prefill(
                token,
                Exams.employee()
                        .specialty("fluides-energies-domotique")
                        .with("option", "{'letter': 'B'}")
                        .json());
        assertThat(walk.page(token, PATH).typed("letter")).isEmpty();
        assertThat(walk.page(token, PATH).text()).doesNotContain("inscription de l’an dernier");
    }
}
