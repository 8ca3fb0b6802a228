package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class TrainingStepTests {

    private static final String PATH = "/inscription/formation";

    @Autowired
    Walk walk;

    private String start(String category) {
        return walk.start("""
                {"lastSession": {"registeredHere": false, "found": false},
                 "birth": {"day": 7, "month": 3, "year": 1998, "french": true},
                 "residence": {"country": "FR", "postcode": "31000", "communeCode": "31555", "commune": "Toulouse",
                               "kind": "HOME"},
                 "situation": {"faceToFaceSchool": false, "category": "%s", "enrolledInDistanceLearning": true,
                               "satBefore": false}}
                """.formatted(category));
    }

    @Test
    void asks_the_year_of_a_pupil() {
        var token = start("DISTANCE_PUPIL");

        assertThat(walk.page(token, PATH).html().select("[name=continuingEducation]"))
                .isEmpty();
        assertThat(walk.answer(token, PATH, "year", "2").location()).isEqualTo("/inscription/specialite");
        assertThat(walk.answers(token).training()).isEqualTo(new Answers.Training(2, null));
    }

    @Test
    void asks_more_in_continuing_education() {
        var token = start("DISTANCE_CONTINUING_EDUCATION");

        var refused = walk.answer(token, PATH, "year", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorLinks()).containsExactly("continuingEducation");
        assertThat(refused.typed("year")).isEqualTo("1");

        walk.answer(token, PATH, "year", "1", "continuingEducation", "CAREER_CHANGE");
        assertThat(walk.answers(token).training())
                .isEqualTo(new Answers.Training(1, ContinuingEducation.CAREER_CHANGE));
        assertThat(walk.page(token, PATH).typed("continuingEducation")).isEqualTo("CAREER_CHANGE");
    }

    @Test
    void wants_one_of_two_years() {
        assertThat(walk.answer(start("DISTANCE_PUPIL"), PATH).errorLinks()).containsExactly("year");
        assertThat(walk.answer(start("DISTANCE_PUPIL"), PATH, "year", "3").errorAt("year"))
                .contains("première ou seconde");
        assertThat(walk.answer(start("DISTANCE_PUPIL"), PATH, "year", "deux").status())
                .isEqualTo(422);
    }

    @Test
    void is_not_on_the_route_of_others() {
        assertThat(walk.page(start("WORK_EXPERIENCE"), PATH).location()).isEqualTo("/inscription/experience");
    }
}
