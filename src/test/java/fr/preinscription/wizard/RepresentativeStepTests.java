package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class RepresentativeStepTests {

    private static final String PATH = "/inscription/representant-legal";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    String token;

    @BeforeEach
    void start() {
        var minor = finished.with(finished.form(), Step.BIRTH, new Answers.Birth(1, 2, Walk.SESSION - 17, true, null));
        token = walk.start(finished.with(minor, Step.VERDICT, new Answers.Acknowledgements(Set.of("R-28"))));
    }

    @Test
    void is_asked_of_minors_only() {
        var adult = walk.start(finished.form());

        assertThat(walk.page(adult, PATH).status()).isEqualTo(302);
        assertThat(walk.page(token, PATH).status()).isEqualTo(200);
    }

    @Test
    void keeps_name_and_contact() {
        walk.answer(token, PATH, "name", "Dominique Martin", "contact", "06 12 34 56 78");

        assertThat(walk.answers(token).representative())
                .isEqualTo(new Answers.Representative("Dominique Martin", "06 12 34 56 78", false));
    }

    @Test
    void an_emancipated_minor_signs_alone() {
        assertThat(walk.answer(token, PATH, "emancipated", "true").status()).isEqualTo(302);

        assertThat(walk.answers(token).representative()).isEqualTo(new Answers.Representative("", "", true));
    }

    @Test
    void asks_for_what_is_missing() {
        var page = walk.answer(token, PATH, "name", "Dominique Martin");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("contact");
        assertThat(page.typed("name")).isEqualTo("Dominique Martin");
    }
}
