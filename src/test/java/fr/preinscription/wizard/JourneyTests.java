package fr.preinscription.wizard;

import static fr.preinscription.wizard.Step.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.wizard.Journey.Terrain;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class JourneyTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Terrain PLAIN = new Terrain(false, "mco", true, false, false);

    private static Journey journey(Exams exams) {
        return journey(exams, PLAIN);
    }

    private static Journey journey(Exams exams, Terrain terrain) {
        return new Journey(JSON.readValue(exams.json(), Answers.class), terrain);
    }

    /** Everything answered up to the verdict, for whoever is asked everything. */
    private static Exams answered(Exams exams) {
        return exams.specialty(Exams.MCO)
                .global()
                .units("mco", "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE'}")
                .with("optionals", "{'papers': [], 'studentCommitment': false}")
                .with("internship", "{'state': 'DONE', 'dates': ''}");
    }

    @Test
    void starts_with_the_last_session() {
        var start = new Journey(Answers.NONE, new Terrain(false, "", false, false, false));

        assertThat(start.next()).isEqualTo(LAST_SESSION);
        assertThat(start.mayVisit(LAST_SESSION)).isTrue();
        assertThat(start.before(LAST_SESSION)).isEqualTo(LAST_SESSION);
    }

    @Test
    void asks_the_same_of_everybody_but_what_depends_on_the_situation() {
        var always = EnumSet.complementOf(
                EnumSet.of(TRAINING, EXPERIENCE, PREVIOUS_EXAM, OPTION, LANGUAGES, INTERNSHIP, REPRESENTATIVE));

        assertThat(new Journey(Answers.NONE, new Terrain(false, "", false, false, false)).route())
                .containsExactlyElementsOf(always);
    }

    @ParameterizedTest
    @CsvSource({
        "PREVIOUS_SESSION, , false, PREVIOUS_EXAM INTERNSHIP",
        "DISTANCE_PUPIL, , false, TRAINING INTERNSHIP",
        "DISTANCE_PUPIL, , true, TRAINING PREVIOUS_EXAM INTERNSHIP",
        "DISTANCE_APPRENTICE, , false, TRAINING",
        "DISTANCE_CONTINUING_EDUCATION, FIRST_TRAINING, false, TRAINING INTERNSHIP",
        "DISTANCE_CONTINUING_EDUCATION, CAREER_CHANGE, false, TRAINING INTERNSHIP",
        "DISTANCE_CONTINUING_EDUCATION, FURTHER_TRAINING, false, TRAINING INTERNSHIP",
        "DISTANCE_CONTINUING_EDUCATION, PROFESSIONAL_CONTRACT, false, TRAINING",
        "WORK_EXPERIENCE, , false, EXPERIENCE",
        "WORK_EXPERIENCE, , true, EXPERIENCE PREVIOUS_EXAM",
    })
    void asks_each_category_what_its_rules_read(
            String category, String continuingEducation, boolean satBefore, String expected) {
        var exams = Exams.of(category, satBefore)
                .with(
                        "training",
                        continuingEducation == null
                                ? "{'year': 2}"
                                : "{'year': 2, 'continuingEducation': '" + continuingEducation + "'}");

        var ofItsOwn = EnumSet.of(TRAINING, EXPERIENCE, PREVIOUS_EXAM, INTERNSHIP);

        assertThat(journey(exams).route().stream().filter(ofItsOwn::contains).map(Enum::name))
                .containsExactly(expected.split(" "));
    }

    @Test
    void asks_no_experience_of_who_is_in_no_category() {
        var route = journey(Exams.of(null, false)).route();

        assertThat(route).doesNotContain(TRAINING, EXPERIENCE, PREVIOUS_EXAM, INTERNSHIP);
        assertThat(journey(Exams.of(null, false)).isComplete(SITUATION)).isTrue();
    }

    @Test
    void asks_what_the_specialty_and_the_age_call_for() {
        var exams = Exams.employee();

        assertThat(journey(exams, new Terrain(true, "sio", true, true, false)).route())
                .contains(OPTION, LANGUAGES, REPRESENTATIVE);
        assertThat(journey(exams, new Terrain(false, "sio", false, false, false))
                        .route())
                .doesNotContain(OPTION, LANGUAGES, REPRESENTATIVE);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void nothing_beyond_the_first_unanswered_step_may_be_visited(Step step) {
        var journey = journey(Exams.employee());

        assertThat(journey.next()).isEqualTo(SPECIALTY);
        assertThat(journey.mayVisit(step)).isEqualTo(journey.isOnRoute(step) && step.ordinal() <= SPECIALTY.ordinal());
    }

    @Test
    void going_back_is_always_allowed_and_comes_forward_again() {
        var journey = journey(answered(Exams.employee()));

        for (var step : journey.route().subList(0, journey.position(VERDICT))) {
            assertThat(journey.mayVisit(step)).as("%s", step).isTrue();
        }
        assertThat(journey.before(UNITS)).isEqualTo(FORM);
        assertThat(journey.before(SPECIALTY)).isEqualTo(EXPERIENCE);
        assertThat(journey.next()).isEqualTo(VERDICT);
    }

    @Test
    void what_comes_after_a_changed_answer_is_asked_only_where_it_is_missing() {
        var exams = answered(Exams.employee());
        assertThat(journey(exams).next()).isEqualTo(VERDICT);

        exams.situation("DISTANCE_PUPIL", false);
        assertThat(journey(exams).next()).isEqualTo(TRAINING);

        exams.with("training", "{'year': 2}");
        assertThat(journey(exams).next()).isEqualTo(VERDICT);
    }

    @Test
    void answers_off_the_route_are_ignored_and_come_back_with_it() {
        var exams = answered(Exams.employee());
        var employee = journey(exams);
        assertThat(employee.isOnRoute(EXPERIENCE)).isTrue();

        var apprentice = journey(exams.situation("DISTANCE_APPRENTICE", false).with("training", "{'year': 2}"));
        assertThat(apprentice.isOnRoute(EXPERIENCE)).isFalse();
        assertThat(apprentice.mayVisit(EXPERIENCE)).isFalse();
        assertThat(apprentice.route()).doesNotContain(EXPERIENCE);
        assertThat(apprentice.answers().experience()).isNotNull();

        var again = journey(exams.situation("WORK_EXPERIENCE", false));
        assertThat(again.isComplete(EXPERIENCE)).isTrue();
        assertThat(again.next()).isEqualTo(VERDICT);
    }

    @Test
    void units_of_another_grid_do_not_count() {
        var exams = answered(Exams.employee());

        assertThat(journey(exams).isComplete(UNITS)).isTrue();
        var moved = journey(exams, new Terrain(false, "notariat", true, false, false));
        assertThat(moved.isComplete(UNITS)).isFalse();
        assertThat(moved.next()).isEqualTo(UNITS);
        assertThat(moved.mayVisit(LANGUAGES)).isFalse();
    }

    @Test
    void a_second_tab_that_changes_an_earlier_answer_closes_the_later_pages_of_the_first() {
        var exams = answered(Exams.employee());
        assertThat(journey(exams, possible(false)).mayVisit(IDENTITY)).isTrue();

        assertThat(journey(exams, new Terrain(true, "sio", true, false, false)).mayVisit(IDENTITY))
                .isFalse();
        assertThat(journey(exams, new Terrain(true, "sio", true, false, false)).next())
                .isEqualTo(OPTION);
    }

    @Test
    void nothing_after_the_verdict_is_asked_while_it_does_not_allow() {
        var exams = answered(Exams.employee()).with("acknowledgements", "{'warnings': []}");

        assertThat(journey(exams).next()).isEqualTo(VERDICT);
        assertThat(journey(exams).mayVisit(IDENTITY)).isFalse();
        assertThat(journey(exams, possible(false)).next()).isEqualTo(IDENTITY);
    }

    @Test
    void the_check_is_last_and_never_over() {
        var exams = answered(Exams.employee()).person();
        var journey = journey(exams, possible(false));

        assertThat(journey.next()).isEqualTo(CHECK);
        assertThat(journey.mayVisit(CHECK)).isTrue();
        assertThat(journey.isComplete(CHECK)).isFalse();
    }

    @Test
    void a_minor_is_asked_for_a_representative_before_the_check() {
        var exams = answered(Exams.employee()).person();

        assertThat(journey(exams, possible(true)).next()).isEqualTo(REPRESENTATIVE);
        assertThat(journey(exams, possible(true)).mayVisit(CHECK)).isFalse();
    }

    @Test
    void counts_the_steps_of_this_route_only() {
        var journey = journey(Exams.employee());

        assertThat(journey.position(LAST_SESSION)).isEqualTo(1);
        assertThat(journey.position(SPECIALTY)).isEqualTo(6);
        assertThat(journey.length()).isEqualTo(journey.route().size());
        assertThat(journey.position(CHECK)).isEqualTo(journey.length());
    }

    @Test
    void every_step_has_its_own_address_and_is_found_by_it() {
        assertThat(List.of(Step.values())).extracting(Step::path).doesNotHaveDuplicates();
        for (var step : Step.values()) {
            assertThat(Step.ofPath(step.path())).isEqualTo(step);
            assertThat(Step.ofPath(step.path() + "/suite")).isEqualTo(step);
        }
    }

    private static Terrain possible(boolean minor) {
        return new Terrain(false, "mco", true, minor, true);
    }
}
