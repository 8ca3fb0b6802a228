package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.Internship;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class InternshipStepTests {

    private static final String PATH = "/inscription/stage";

    @Autowired
    Walk walk;

    private String start() {
        return walk.start(Exams.distancePupil()
                .specialty(Exams.MCO)
                .global()
                .units(Exams.grid(Exams.MCO), "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE'}")
                .with("optionals", "{'papers': [], 'studentCommitment': false}")
                .json());
    }

    @Test
    void explains_and_chooses_nothing() {
        var page = walk.page(start(), PATH);

        assertThat(page.text()).contains("Est-ce que mon emploi peut remplacer le stage ?");
        assertThat(page.typed("state")).isEmpty();
    }

    @Test
    void wants_an_answer() {
        assertThat(walk.answer(start(), PATH).errors()).containsExactly("Dites où en est votre stage.");
    }

    @Test
    void wants_dates_and_place_of_an_internship_to_come() {
        var token = start();

        var page = walk.answer(token, PATH, "state", "PLANNED", "dates", "  ");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("dates");
        assertThat(page.typed("state")).isEqualTo("PLANNED");

        assertThat(walk.answer(token, PATH, "state", "PLANNED", "dates", " du 4 au 29 janvier, Albi ")
                        .location())
                .isEqualTo("/inscription/bilan");
        assertThat(walk.answers(token).internship())
                .isEqualTo(new Answers.Internship(Internship.PLANNED, "du 4 au 29 janvier, Albi"));
    }

    @Test
    void keeps_no_dates_of_an_internship_that_is_done() {
        var token = start();

        walk.answer(token, PATH, "state", "DONE", "dates", "du 4 au 29 janvier");

        assertThat(walk.answers(token).internship()).isEqualTo(new Answers.Internship(Internship.DONE, ""));
    }

    @Test
    void wants_short_dates() {
        var page = walk.answer(start(), PATH, "state", "PLANNED", "dates", "x".repeat(501));

        assertThat(page.errorAt("dates")).isEqualTo("Écrivez 500 caractères au maximum.");
        assertThat(page.typed("dates")).hasSize(501);
    }

    @Test
    void is_not_asked_of_an_employee() {
        var token = walk.start(Exams.employee().json());

        assertThat(walk.page(token, PATH).location()).isEqualTo("/inscription/specialite");
    }
}
