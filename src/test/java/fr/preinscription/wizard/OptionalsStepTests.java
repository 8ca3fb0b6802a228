package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class OptionalsStepTests {

    private static final String PATH = "/inscription/epreuves-facultatives";

    @Autowired
    Walk walk;

    private String start() {
        return walk.start(Exams.employee()
                .specialty(Exams.MCO)
                .global()
                .units(Exams.grid(Exams.MCO), "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE', 'second': 'italien'}")
                .json());
    }

    @Test
    void offers_one_paper_at_most_and_chooses_none() {
        var page = walk.page(start(), PATH);

        assertThat(page.html().select("input[name=papers][type=radio]").eachAttr("value"))
                .containsExactly("AUCUNE", "LV", "OPT:UF2", "OPT:UF3");
        assertThat(page.html().select("input[checked]")).isEmpty();
        assertThat(page.html().select("input[name=papers][type=checkbox]")).isEmpty();
    }

    @Test
    void wants_an_answer_be_it_none() {
        var token = start();

        assertThat(walk.answer(token, PATH).errorLinks()).containsExactly("papers");
        walk.answer(token, PATH, "papers", "AUCUNE");
        assertThat(walk.answers(token).optionals().papers()).isEmpty();
        assertThat(walk.answers(token).optionals().studentCommitment()).isFalse();
        assertThat(walk.page(token, PATH).typed("papers")).isEqualTo("AUCUNE");
    }

    @Test
    void wants_the_language_of_the_optional_language() {
        var token = start();

        var page = walk.answer(token, PATH, "papers", "LV", "language", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("language")).isEqualTo("Choisissez la langue facultative.");
        assertThat(page.typed("papers")).isEqualTo("LV");

        walk.answer(token, PATH, "papers", "LV", "language", "polonais");
        assertThat(walk.answers(token).optionals().papers()).isEqualTo(List.of("LV:polonais"));
        assertThat(walk.page(token, PATH).typed("language")).isEqualTo("polonais");
    }

    @Test
    void refuses_the_second_compulsory_language_as_an_optional_one() {
        var page = walk.answer(start(), PATH, "papers", "LV", "language", "italien");

        assertThat(page.errorAt("language"))
                .isEqualTo("La langue facultative doit être différente de vos langues obligatoires.");
    }

    @Test
    void leaves_the_first_compulsory_language_to_the_verdict() {
        var token = start();

        walk.answer(token, PATH, "papers", "LV", "language", "anglais");

        assertThat(walk.answers(token).optionals().papers()).containsExactly("LV:anglais");
    }

    @Test
    void keeps_another_optional_unit_and_the_student_commitment() {
        var token = start();

        var page = walk.answer(token, PATH, "papers", "OPT:UF3", "language", "polonais", "studentCommitment", "true");

        assertThat(page.location()).isEqualTo("/inscription/bilan");
        assertThat(walk.answers(token).optionals().papers()).containsExactly("OPT:UF3");
        assertThat(walk.answers(token).optionals().studentCommitment()).isTrue();
    }

    @Test
    void ignores_a_unit_of_another_specialty() {
        var page = walk.answer(start(), PATH, "papers", "OPT:U99");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("papers");
    }
}
