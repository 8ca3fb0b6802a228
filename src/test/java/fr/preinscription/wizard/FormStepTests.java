package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.ExamForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class FormStepTests {

    private static final String PATH = "/inscription/forme";

    @Autowired
    Walk walk;

    private String start(Exams exams) {
        return walk.start(exams.specialty(Exams.MCO)
                .with("decisions", "{'decisions': []}")
                .json());
    }

    @Test
    void explains_both_forms_and_chooses_none() {
        var page = walk.page(start(Exams.employee()), PATH);

        assertThat(page.text()).contains("Que veut dire « forme progressive » ?", "Forme globale", "Forme progressive");
        assertThat(page.typed("form")).isEmpty();
        assertThat(page.text()).doesNotContain("n’est pas possible pour vous");
    }

    @Test
    void says_at_once_that_the_previous_form_binds() {
        assertThat(walk.page(start(Exams.repeating(Exams.MCO, "GLOBAL")), PATH).text())
                .contains("La forme progressive n’est pas possible pour vous", "vous étiez en forme globale")
                .doesNotContain("La forme globale n’est pas possible");
        assertThat(walk.page(start(Exams.repeating(Exams.MCO, "PROGRESSIVE")), PATH)
                        .text())
                .contains("La forme globale n’est pas possible pour vous")
                .doesNotContain("La forme progressive n’est pas possible");
    }

    @Test
    void the_form_of_another_specialty_does_not_bind() {
        assertThat(walk.page(start(Exams.repeating("notariat", "PROGRESSIVE")), PATH)
                        .text())
                .doesNotContain("vous étiez en forme");
    }

    @Test
    void c117_wants_a_form_and_the_acknowledgement_that_it_is_definitive() {
        var token = start(Exams.employee());

        var page = walk.answer(token, PATH);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("form", "definitive");

        page = walk.answer(token, PATH, "form", "GLOBAL", "_definitive", "on");
        assertThat(page.errors()).containsExactly("Cochez cette case pour continuer.");
        assertThat(page.typed("form")).isEqualTo("GLOBAL");
        assertThat(walk.answers(token).form()).isNull();
    }

    @Test
    void reads_nonsense_as_no_answer() {
        var page = walk.answer(start(Exams.employee()), PATH, "form", "TRIANGULAR", "definitive", "perhaps");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("form", "definitive");
    }

    @Test
    void lets_the_verdict_decide_of_a_form_said_impossible() {
        var token = start(Exams.repeating(Exams.MCO, "GLOBAL"));

        var page = walk.answer(token, PATH, "form", "PROGRESSIVE", "definitive", "true");

        assertThat(page.location()).isEqualTo("/inscription/epreuves");
        assertThat(walk.answers(token).form().form()).isEqualTo(ExamForm.PROGRESSIVE);
        assertThat(walk.answers(token).form().definitive()).isTrue();
    }

    @Test
    void a_prefilled_form_is_acknowledged_anew() {
        var token = start(Exams.employee());
        walk.prefill(token, Exams.employee().global().json());

        var page = walk.page(token, PATH);
        assertThat(page.typed("form")).isEqualTo("GLOBAL");
        assertThat(page.html().select("input[name=definitive][checked]")).isEmpty();
        assertThat(page.text()).contains("inscription de l’an dernier");
        assertThat(walk.page(token, "/inscription/epreuves").location()).isEqualTo(PATH);
    }
}
