package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class PreviousExamStepTests {

    private static final String PATH = "/inscription/examen-precedent";

    @Autowired
    Walk walk;

    private String start(boolean registeredHere) {
        return walk.start("""
                {"lastSession": {"registeredHere": %s, "found": false},
                 "birth": {"day": 7, "month": 3, "year": 1998, "french": true},
                 "residence": {"country": "FR", "postcode": "31000", "communeCode": "31555", "commune": "Toulouse",
                               "kind": "HOME"},
                 "situation": {"faceToFaceSchool": false, "category": "PREVIOUS_SESSION",
                               "enrolledInDistanceLearning": false, "satBefore": true}}
                """.formatted(registeredHere));
    }

    @Test
    void proposes_past_sessions_our_academy_first_and_every_bts() {
        var page = walk.page(start(false), PATH);

        var sessions = page.html().select("select[name=session] option").eachText();
        assertThat(sessions.get(1)).isEqualTo("2026");
        assertThat(sessions).doesNotContain("2027").contains("1990");
        var academies = page.html().select("select[name=academy] option").eachText();
        assertThat(academies.get(1)).isEqualTo("Toulouse");
        assertThat(academies).contains("Nancy-Metz", "Wallis-et-Futuna").doesNotHaveDuplicates();
        var specialties = page.html().select("select[name=specialty] option").eachText();
        assertThat(specialties).contains("Tourisme", "Mon BTS n’est pas dans cette liste");
        assertThat(specialties).anyMatch(name -> name.endsWith("(ancien BTS)"));
        assertThat(page.html().select("option[selected]")).isEmpty();
    }

    @Test
    void keeps_the_answer() {
        var token = start(false);

        var page = walk.answer(
                token,
                PATH,
                "session",
                "2019",
                "academy",
                "Bordeaux",
                "specialty",
                "tourisme",
                "form",
                "PROGRESSIVE",
                "sat",
                "false");

        assertThat(page.location()).isEqualTo("/inscription/specialite");
        assertThat(walk.answers(token).previousExam())
                .isEqualTo(new Answers.PreviousExam(2019, "Bordeaux", "tourisme", ExamForm.PROGRESSIVE, false));
        assertThat(walk.page(token, PATH).typed("specialty")).isEqualTo("tourisme");
    }

    @Test
    void wants_every_answer() {
        var page = walk.answer(start(false), PATH, "session", "", "academy", "", "specialty", "", "form", "GLOBAL");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("session", "academy", "specialty", "sat");
        assertThat(page.typed("form")).isEqualTo("GLOBAL");
    }

    @Test
    void takes_nothing_that_no_list_proposes() {
        var page = walk.answer(
                start(false),
                PATH,
                "session",
                "2027",
                "academy",
                "Ankh-Morpork",
                "specialty",
                "magie",
                "form",
                "GLOBAL",
                "sat",
                "true");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("session", "academy", "specialty");
    }

    @Test
    void starts_from_what_was_said_about_last_session() {
        var page = walk.page(start(true), PATH);

        assertThat(page.typed("session")).isEqualTo("2026");
        assertThat(page.typed("academy")).isEqualTo("Toulouse");
        assertThat(page.typed("specialty")).isEmpty();
        assertThat(page.html().select("[checked]")).isEmpty();
    }

    @Test
    void proposes_the_exam_of_last_session() {
        var token = start(true);
        walk.prefill(token, """
                {"previousExam": {"session": 2026, "academy": "Toulouse", "specialty": "tourisme",
                                  "form": "PROGRESSIVE", "sat": true}}
                """);

        var page = walk.page(token, PATH);

        assertThat(page.typed("specialty")).isEqualTo("tourisme");
        assertThat(page.typed("form")).isEqualTo("PROGRESSIVE");
        assertThat(page.text()).contains("Vérifiez chaque ligne");
    }
}
