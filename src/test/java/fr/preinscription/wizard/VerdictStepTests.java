package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class VerdictStepTests {

    private static final String PATH = "/inscription/bilan";

    @Autowired
    Walk walk;

    private static Exams possible() {
        return Exams.employee()
                .specialty(Exams.MCO)
                .global()
                .units(Exams.grid(Exams.MCO), "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'OTHER_SCHOOL'}")
                .with("optionals", "{'papers': [], 'studentCommitment': false}");
    }

    /** A language learnt nowhere, to be acknowledged. */
    private static Exams warned() {
        return possible().with("languages", "{'compulsory': 'anglais', 'taught': 'NOWHERE'}");
    }

    @Test
    void is_reached_only_when_all_before_is_answered() {
        var token = walk.start(Exams.employee().specialty(Exams.MCO).json());

        assertThat(walk.page(token, PATH).location()).isEqualTo("/inscription/decisions");
    }

    @Test
    void says_in_its_title_that_the_candidate_may_register() {
        var page = walk.page(walk.start(possible().json()), PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Vous pouvez vous inscrire");
        assertThat(page.html().title()).startsWith("Vous pouvez vous inscrire");
        assertThat(page.text()).contains("Management commercial opérationnel", "Vous n’êtes pas encore inscrit");
        assertThat(page.html()
                        .select("main form[method=post] button[type=submit]")
                        .text())
                .contains("Continuer");
    }

    @Test
    void lists_the_papers_of_this_person_and_their_last_day() {
        var page = walk.page(walk.start(possible().json()), PATH);

        assertThat(page.html().select(".papers li strong").eachText())
                .anyMatch(paper -> paper.contains("pièce d’identité"))
                .anyMatch(paper -> paper.contains("Certificats de travail"))
                .noneMatch(paper -> paper.contains("journée défense"));
        assertThat(page.text()).contains("au plus tard le");
    }

    @Test
    void separates_the_papers_to_send_later() {
        var page = walk.page(
                walk.start(Exams.distancePupil()
                        .specialty(Exams.MCO)
                        .global()
                        .units(Exams.grid(Exams.MCO), "{}")
                        .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE'}")
                        .with("optionals", "{'papers': [], 'studentCommitment': false}")
                        .with("internship", "{'state': 'PLANNED', 'dates': 'en janvier'}")
                        .json()),
                PATH);

        assertThat(page.html().select("h3").eachText()).contains("Plus tard, dès que vous les avez");
        assertThat(page.html().select(".papers").last().text()).contains("Attestations de stage");
        assertThat(page.html().select(".papers").first().text()).contains("Convention de stage");
    }

    @Test
    void goes_on_when_nothing_is_to_be_read() {
        var token = walk.start(possible().json());

        assertThat(walk.answer(token, PATH).location()).isEqualTo("/inscription/identite");
        assertThat(walk.answers(token).acknowledgements().warnings()).isEmpty();
    }

    @Test
    void says_what_blocks_why_on_which_ground_and_where_to_correct_it() {
        var token = walk.start(Exams.employee()
                .specialty(Exams.MCO)
                .global()
                .units(Exams.grid(Exams.MCO), "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE'}")
                .with("optionals", "{'papers': ['LV:anglais'], 'studentCommitment': false}")
                .json());

        var page = walk.page(token, PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Vous ne pouvez pas vous inscrire pour l’instant");
        assertThat(page.html().title()).startsWith("Vous ne pouvez pas");
        assertThat(page.html().select(".obstacle .reason").eachText())
                .singleElement()
                .asString()
                .contains("anglais");
        assertThat(page.html().select(".obstacle a").eachAttr("href")).contains("/inscription/epreuves-facultatives");
        assertThat(page.html().select(".obstacle details").text()).contains("Règle R-71");
        assertThat(page.text()).doesNotContain("Continuer");
        assertThat(page.text()).contains("Vous ne trouvez pas de solution ?", "@");
        assertThat(page.html().select("a[href^=mailto:]")).isNotEmpty();
    }

    @Test
    void takes_no_acknowledgement_while_something_blocks() {
        var token = walk.start(possible()
                .with("optionals", "{'papers': ['LV:anglais'], 'studentCommitment': false}")
                .json());

        assertThat(walk.answer(token, PATH).status()).isEqualTo(422);
        assertThat(walk.answers(token).acknowledgements()).isNull();
    }

    @Test
    void leads_back_to_itself_once_corrected() {
        var token = walk.start(possible()
                .with("optionals", "{'papers': ['LV:anglais'], 'studentCommitment': false}")
                .json());

        assertThat(walk.answer(token, "/inscription/epreuves-facultatives", "papers", "AUCUNE")
                        .location())
                .isEqualTo(PATH);
        assertThat(walk.page(token, PATH).html().select("h1").text()).isEqualTo("Vous pouvez vous inscrire");
    }

    @Test
    void shows_every_obstacle_at_once() {
        var token = walk.start(possible()
                .with(
                        "residence",
                        "{'country': 'FR', 'postcode': '75001', 'communeCode': '75101', 'commune': 'Paris',"
                                + " 'kind': 'HOME'}")
                .with("optionals", "{'papers': ['LV:anglais'], 'studentCommitment': false}")
                .json());

        var page = walk.page(token, PATH);
        assertThat(page.html().select(".obstacle")).hasSize(2);
        assertThat(page.html().select(".obstacle a").eachAttr("href"))
                .contains("/inscription/residence", "/inscription/epreuves-facultatives");
    }

    @Test
    void does_not_judge_what_is_asked_later() {
        var page = walk.page(walk.start(possible().json()), PATH);

        assertThat(page.html().select(".obstacle")).isEmpty();
    }

    @Test
    void wants_a_tick_for_each_warning() {
        var token = walk.start(warned().json());
        var boxes = boxes(token);
        assertThat(boxes).isNotEmpty();

        var page = walk.answer(token, PATH, ticks(boxes, 0));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).hasSize(boxes.size()).first().isEqualTo("boxes0.read");
        assertThat(page.errorAt("boxes0.read")).startsWith("Lisez et cochez");

        page = walk.answer(token, PATH, ticks(boxes, boxes.size()));
        assertThat(page.location()).isEqualTo("/inscription/identite");
        assertThat(walk.answers(token).acknowledgements().warnings()).containsExactlyInAnyOrderElementsOf(boxes);
    }

    @Test
    void keeps_the_ticks_given_when_one_is_missing() {
        var token = walk.start(warned().with("birth", "{'day': 14, 'month': 5, 'year': 2009, 'french': true}")
                .json());
        var boxes = boxes(token);
        assertThat(boxes).hasSizeGreaterThan(1);

        var page = walk.answer(token, PATH, ticks(boxes, 1));

        assertThat(page.errorLinks()).hasSize(boxes.size() - 1).doesNotContain("boxes0.read");
        assertThat(page.html().select("input[type=checkbox][checked]").eachAttr("name"))
                .containsExactly("boxes[0].read");
    }

    @Test
    void a_tick_for_another_warning_is_no_tick() {
        var token = walk.start(warned().json());

        var page = walk.answer(token, PATH, "boxes[0].key", "R-99", "boxes[0].read", "true");

        assertThat(page.status()).isEqualTo(422);
        assertThat(walk.answers(token).acknowledgements()).isNull();
    }

    @Test
    void shows_as_done_what_was_acknowledged_at_its_step() {
        var token = walk.start(possible()
                .units(
                        Exams.grid(Exams.MCO),
                        "{'U5': {'status': 'SIT', 'keepableMark': '14', 'markSession': 2025, 'renounced': true,"
                                + " 'economicsLawTaken': false}}")
                .with(
                        "situation",
                        "{'faceToFaceSchool': false, 'category': 'WORK_EXPERIENCE',"
                                + " 'enrolledInDistanceLearning': false, 'satBefore': true}")
                .with(
                        "previousExam",
                        "{'session': 2025, 'academy': 'Toulouse', 'specialty': '" + Exams.MCO
                                + "', 'form': 'GLOBAL', 'sat': true}")
                .json());

        var page = walk.page(token, PATH);
        assertThat(page.html().select(".done li").eachText()).anyMatch(line -> line.contains("14/20"));
        assertThat(page.html().select("input[name$=.key]").eachAttr("value")).doesNotContain("R-56:U5", "R-43");
        assertThat(walk.answer(token, PATH).location()).isEqualTo("/inscription/identite");
    }

    @Test
    void a_new_warning_brings_the_candidate_back_to_this_page() {
        var token = walk.start(possible().json());
        walk.answer(token, PATH);
        assertThat(walk.page(token, "/inscription/identite").status()).isEqualTo(200);

        walk.answer(token, "/inscription/langues", "compulsory", "anglais", "taught", "NOWHERE");

        assertThat(walk.page(token, "/inscription/identite").location()).isEqualTo(PATH);
    }

    @Test
    void reassures_about_what_the_office_will_look_at() {
        var page = walk.page(walk.start(warned().json()), PATH);

        assertThat(page.text()).contains("Le bureau vérifiera", "Votre demande est possible.");
        assertThat(page.html().select("h1").text()).isEqualTo("Vous pouvez vous inscrire");
    }

    private List<String> boxes(String token) {
        return walk.page(token, PATH).html().select("input[name$=.key]").eachAttr("value");
    }

    private static String[] ticks(List<String> keys, int ticked) {
        var typed = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            typed.addAll(List.of("boxes[" + i + "].key", keys.get(i), "_boxes[" + i + "].read", "on"));
            if (i < ticked) {
                typed.addAll(List.of("boxes[" + i + "].read", "true"));
            }
        }
        return typed.toArray(String[]::new);
    }
}
