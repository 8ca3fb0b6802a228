package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class AddressStepTests {

    private static final String PATH = "/inscription/adresse";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    String token;

    @BeforeEach
    void start() {
        token = walk.start(finished.without(finished.form(), Step.ADDRESS));
    }

    @Test
    void shows_the_commune_and_the_way_to_change_it() {
        var page = walk.page(token, PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("31000 Toulouse");
        assertThat(page.html().select("main a[href=/inscription/residence]").text())
                .isEqualTo("Changer de commune");
        assertThat(page.typed("street")).isEmpty();
    }

    @Test
    void keeps_the_address() {
        var page = walk.answer(token, PATH, "street", " 12 rue des Lois ", "complement", "Bât. B", "careOf", "");

        assertThat(page.location()).isEqualTo("/inscription/verification");
        assertThat(walk.answers(token).address()).isEqualTo(new Answers.Address("12 rue des Lois", "Bât. B", ""));
    }

    @Test
    void wants_a_street() {
        var page = walk.answer(token, PATH, "street", " ", "complement", "Bât. B");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("street");
        assertThat(page.typed("complement")).isEqualTo("Bât. B");
    }

    @Test
    void wants_the_host_of_who_lives_at_somebody_else_s() {
        var atSomebody = walk.start(finished.with(
                finished.without(finished.form(), Step.ADDRESS),
                Step.RESIDENCE,
                new Answers.Residence("FR", "31000", "31555", "Toulouse", Answers.ResidenceKind.THIRD_PARTY)));

        var page = walk.answer(atSomebody, PATH, "street", "12 rue des Lois");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("careOf");
    }
}
