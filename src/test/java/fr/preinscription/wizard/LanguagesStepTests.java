package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class LanguagesStepTests {

    private static final String PATH = "/inscription/langues";

    @Autowired
    Walk walk;

    private String start(Exams exams) {
        return walk.start(exams.json());
    }

    private static Exams employee(String specialty) {
        return Exams.employee().specialty(specialty).global().units(Exams.grid(specialty), "{}");
    }

    private static Exams mco(String choices) {
        return Exams.repeating(Exams.MCO).specialty(Exams.MCO).global().units(Exams.grid(Exams.MCO), choices);
    }

    @Test
    void offers_the_list_of_the_specialty_and_nothing_chosen() {
        var page = walk.page(start(employee("banque")), PATH);

        assertThat(page.html().select("#compulsory option").eachAttr("value"))
                .contains("anglais", "portugais")
                .doesNotContain("suedois", LanguagesForm.NONE);
        assertThat(page.text()).contains("La liste vient du règlement de votre BTS.");
        assertThat(page.typed("compulsory")).isEmpty();
        assertThat(page.html().select("[name=second]")).isEmpty();
    }

    @Test
    void offers_the_national_list_where_that_of_the_specialty_is_not_certain() {
        var page = walk.page(start(mco("{}")), PATH);

        assertThat(page.html().select("#compulsory option").eachAttr("value")).contains("anglais", "suedois");
        assertThat(page.text()).contains("Le bureau vérifiera votre choix.").doesNotContain("La liste vient");
    }

    @Test
    void does_not_ask_the_only_language_of_a_specialty() {
        var token = start(employee("professions-immobilieres"));

        var page = walk.page(token, PATH);
        assertThat(page.text()).contains("la langue obligatoire est : anglais");
        assertThat(page.html().select("[name=compulsory]")).isEmpty();
        assertThat(walk.answer(token, PATH).errorLinks()).containsExactly("taught");
        walk.answer(token, PATH, "taught", "OTHER_SCHOOL", "compulsory", "espagnol");
        assertThat(walk.answers(token).languages())
                .isEqualTo(new Answers.Languages("anglais", LanguageTaught.OTHER_SCHOOL, null));
    }

    @Test
    void wants_the_language_and_where_it_was_learnt() {
        var token = start(mco("{}"));

        assertThat(walk.answer(token, PATH).errors()).containsExactly("Choisissez une langue.");
        var page = walk.answer(token, PATH, "compulsory", "anglais");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("taught");
        assertThat(page.typed("compulsory")).isEqualTo("anglais");
    }

    @Test
    void keeps_both_and_goes_on() {
        var token = start(mco("{}"));

        assertThat(walk.answer(token, PATH, "compulsory", "anglais", "taught", "NOWHERE")
                        .location())
                .isEqualTo("/inscription/epreuves-facultatives");
        assertThat(walk.answers(token).languages())
                .isEqualTo(new Answers.Languages("anglais", LanguageTaught.NOWHERE, null));
    }

    @Test
    void asks_only_the_language_of_a_kept_mark() {
        var kept =
                "{'status': 'KEEP', 'mark': '12', 'markSession': 2026, 'renounced': false, 'economicsLawTaken': false}";
        var token = start(mco("{'U2': " + kept + ", 'U3': " + kept + "}"));

        var page = walk.page(token, PATH);
        assertThat(page.text()).contains("La langue de votre note");
        assertThat(page.html().select("[name=taught]")).isEmpty();
        assertThat(page.html().select("#compulsory option").eachAttr("value")).contains(LanguagesForm.NONE);

        walk.answer(token, PATH, "compulsory", "suedois");
        assertThat(walk.answers(token).languages()).isEqualTo(new Answers.Languages("suedois", null, null));
        walk.answer(token, PATH, "compulsory", LanguagesForm.NONE);
        assertThat(walk.answers(token).languages()).isEqualTo(new Answers.Languages(null, null, null));
        assertThat(walk.page(token, PATH).typed("compulsory")).isEqualTo(LanguagesForm.NONE);
    }

    @Test
    void asks_everything_while_one_part_of_the_language_is_sat() {
        var kept =
                "{'status': 'KEEP', 'mark': '12', 'markSession': 2026, 'renounced': false, 'economicsLawTaken': false}";

        var page = walk.page(start(mco("{'U2': " + kept + "}")), PATH);

        assertThat(page.html().select("[name=taught]")).hasSize(3);
    }

    @Test
    void wants_two_different_languages_where_there_are_two() {
        var token = start(employee("support-a-l-action-manageriale"));

        var page = walk.answer(token, PATH, "compulsory", "anglais", "taught", "DISTANCE", "second", "anglais");
        assertThat(page.errorAt("second")).isEqualTo("Choisissez deux langues différentes.");
        assertThat(page.errorLinks()).containsExactly("second");

        walk.answer(token, PATH, "compulsory", "anglais", "taught", "DISTANCE", "second", "espagnol");
        assertThat(walk.answers(token).languages().second()).isEqualTo("espagnol");
    }

    @Test
    void does_not_pretend_to_know_the_language_of_an_unknown_grid() {
        var token = start(employee("metiers-de-la-coiffure"));

        var page = walk.page(token, PATH);
        assertThat(page.text()).contains("Si ce BTS a une épreuve de langue obligatoire");
        assertThat(page.html().select("#compulsory option").eachAttr("value")).contains(LanguagesForm.NONE);

        assertThat(walk.answer(token, PATH, "compulsory", LanguagesForm.NONE).location())
                .isEqualTo("/inscription/epreuves-facultatives");
        assertThat(walk.answers(token).languages()).isEqualTo(new Answers.Languages(null, null, null));
    }

    @Test
    void refuses_a_language_that_is_not_proposed() {
        var page = walk.answer(start(mco("{}")), PATH, "compulsory", "klingon", "taught", "DISTANCE");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("compulsory")).isEqualTo("Choisissez une langue.");
    }
}
