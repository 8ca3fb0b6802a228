package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.CandidateCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class SituationStepTests {

    private static final String PATH = "/inscription/situation";

    @Autowired
    Walk walk;

    private static String before(boolean registeredHere) {
        return """
                {"lastSession": {"registeredHere": %s, "found": false},
                 "birth": {"day": 7, "month": 3, "year": 1998, "french": true},
                 "residence": {"country": "FR", "postcode": "31000", "communeCode": "31555", "commune": "Toulouse",
                               "kind": "HOME"}}
                """.formatted(registeredHere);
    }

    private Walk.Page answer(String token, String school, String distance, String satBefore, String door) {
        return walk.answer(
                token,
                PATH,
                "faceToFaceSchool",
                school,
                "enrolledInDistanceLearning",
                distance,
                "satBefore",
                satBefore,
                "door",
                door);
    }

    @Test
    void shows_the_doors_with_the_months_of_the_session() {
        var page = walk.page(walk.start(before(false)), PATH);

        assertThat(page.html().select("input[name=door]")).hasSize(6);
        assertThat(page.text()).contains("J’ai un an d’expérience professionnelle");
        assertThat(page.html().select("[checked]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, DISTANCE_PUPIL, /inscription/formation",
        "false, true, DISTANCE_APPRENTICE, /inscription/formation",
        "true, false, WORK_EXPERIENCE, /inscription/experience",
        "true, false, PREVIOUS_SESSION, /inscription/examen-precedent",
        "false, false, NONE, /inscription/specialite"
    })
    void leads_where_the_situation_leads(String satBefore, String distance, String door, String next) {
        var token = walk.start(before(false));

        assertThat(answer(token, "false", distance, satBefore, door).location()).isEqualTo(next);

        var category = door.equals("NONE") ? null : CandidateCategory.valueOf(door);
        assertThat(walk.answers(token).situation())
                .isEqualTo(new Answers.Situation(
                        false, category, Boolean.parseBoolean(distance), Boolean.parseBoolean(satBefore)));
        assertThat(walk.page(token, PATH).typed("door")).isEqualTo(door);
    }

    @Test
    void does_not_ask_again_what_last_session_tells() {
        var token = walk.start(before(true));

        var page = walk.page(token, PATH);
        var onward = walk.answer(
                token,
                PATH,
                "faceToFaceSchool",
                "false",
                "enrolledInDistanceLearning",
                "false",
                "door",
                "PREVIOUS_SESSION");

        assertThat(page.html().select("[name=satBefore]")).isEmpty();
        assertThat(onward.location()).isEqualTo("/inscription/examen-precedent");
        assertThat(walk.answers(token).situation().satBefore()).isTrue();
    }

    @Test
    void wants_every_answer() {
        var page = walk.answer(walk.start(before(false)), PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks())
                .containsExactly("faceToFaceSchool", "enrolledInDistanceLearning", "satBefore", "door");
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, DISTANCE_CONTINUING_EDUCATION, préparation à distance",
        "false, false, PREVIOUS_SESSION, jamais été inscrit"
    })
    void points_at_answers_that_contradict_each_other(String distance, String satBefore, String door, String message) {
        var page = answer(walk.start(before(false)), "false", distance, satBefore, door);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("door")).contains(message);
        assertThat(page.errorLinks()).containsExactly("door");
        assertThat(page.typed("door")).isEqualTo(door);
        assertThat(page.typed("enrolledInDistanceLearning")).isEqualTo(distance);
    }

    @Test
    void leaves_to_the_rules_what_is_not_allowed() {
        var token = walk.start(before(false));

        assertThat(answer(token, "true", "false", "false", "WORK_EXPERIENCE").location())
                .isEqualTo("/inscription/experience");
        assertThat(walk.answers(token).situation().faceToFaceSchool()).isTrue();
    }
}
