package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class SpecialtyStepTests {

    private static final String PATH = "/inscription/specialite";

    @Autowired
    Walk walk;

    @Test
    void lists_every_open_specialty_without_a_search() {
        var page = walk.page(walk.start(Exams.employee().json()), PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("input[name=slug]")).hasSizeGreaterThan(60);
        assertThat(page.text()).contains("Management commercial opérationnel", "Code 32031213");
        assertThat(page.typed("slug")).isEmpty();
    }

    @Test
    void finds_by_acronym_and_by_code() {
        var token = walk.start(Exams.employee().json());

        assertThat(walk.page(token, PATH + "?q=MCO")
                        .html()
                        .select("input[name=slug]")
                        .first()
                        .val())
                .isEqualTo("management-commercial-operationnel");
        assertThat(walk.page(token, PATH + "?q=32031213")
                        .html()
                        .select("input[name=slug]")
                        .eachAttr("value"))
                .contains("management-commercial-operationnel");
    }

    @Test
    void says_when_nothing_is_found_and_still_lists_everything_elsewhere() {
        var page = walk.page(walk.start(Exams.employee().json()), PATH + "?q=zzzzzz");

        assertThat(page.text()).contains("Aucun BTS ouvert ne correspond à « zzzzzz »");
        assertThat(page.html().select("main a[href=" + PATH + "]")).isNotEmpty();
    }

    @Test
    void never_offers_nor_takes_a_closed_specialty() {
        var token = walk.start(Exams.employee().json());

        assertThat(walk.page(token, PATH).html().select("input[value=management-des-unites-commerciales]"))
                .isEmpty();
        var page = walk.answer(token, PATH, "slug", "management-des-unites-commerciales");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("slug")).contains("Choisissez un BTS de la liste");
        assertThat(walk.answers(token).specialty()).isNull();
    }

    @Test
    void proposes_what_replaced_the_specialty_of_the_last_exam() {
        var token =
                walk.start(Exams.repeating("management-des-unites-commerciales").json());

        var page = walk.page(token, PATH);
        assertThat(page.text()).contains("Management des unités commerciales : ce BTS a été remplacé");
        assertThat(page.html().select("button[name=slug]").eachAttr("value"))
                .containsExactly("management-commercial-operationnel");
    }

    @Test
    void proposes_the_specialty_of_the_last_exam_first() {
        var token =
                walk.start(Exams.repeating("management-commercial-operationnel").json());

        assertThat(walk.page(token, PATH).html().select("button[name=slug]").eachAttr("value"))
                .containsExactly("management-commercial-operationnel");
        walk.answer(token, PATH, "slug", "management-commercial-operationnel");
        assertThat(walk.answers(token).specialty().slug()).isEqualTo("management-commercial-operationnel");
    }

    @Test
    void wants_an_answer_and_keeps_the_search() {
        var page = walk.answer(walk.start(Exams.employee().json()), PATH, "q", "batiment");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Choisissez votre BTS dans la liste.");
        assertThat(page.errorLinks()).containsExactly("slug");
        assertThat(page.typed("q")).isEqualTo("batiment");
    }

    @Test
    void leads_to_the_option_when_there_are_options_else_to_the_decisions() {
        var token = walk.start(Exams.employee().json());

        assertThat(walk.answer(token, PATH, "slug", "services-informatiques-aux-organisations")
                        .location())
                .isEqualTo("/inscription/option");
        assertThat(walk.answer(token, PATH, "slug", "management-commercial-operationnel")
                        .location())
                .isEqualTo("/inscription/decisions");
    }

    @Test
    void another_specialty_makes_option_languages_and_optional_papers_void() {
        var token = walk.start(Exams.employee()
                .specialty("services-informatiques-aux-organisations")
                .with("option", "{\"letter\": \"A\"}")
                .with("languages", "{\"compulsory\": \"anglais\", \"taught\": \"DISTANCE\"}")
                .with("optionals", "{\"papers\": [\"OPT:UF2\"], \"studentCommitment\": false}")
                .json());

        walk.answer(token, PATH, "slug", "services-informatiques-aux-organisations");
        assertThat(walk.answers(token).option()).isNotNull();
        walk.answer(token, PATH, "slug", "management-commercial-operationnel");
        assertThat(walk.answers(token).option()).isNull();
        assertThat(walk.answers(token).languages()).isNull();
        assertThat(walk.answers(token).optionals()).isNull();
    }
}
