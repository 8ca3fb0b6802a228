package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class BirthplaceStepTests {

    private static final String PATH = "/inscription/lieu-de-naissance";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    String token;

    @BeforeEach
    void start() {
        token = walk.start(finished.without(finished.form(), Step.BIRTHPLACE));
    }

    @Test
    void finds_communes_of_one_name_and_keeps_the_one_chosen() {
        var found = walk.answer(token, PATH, "inFrance", "true", "town", "saint michel", "chercher", "oui");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("[name=commune]").eachAttr("value"))
                .contains("09271 Saint-Michel", "31505 Saint-Michel", "32397 Saint-Michel", "82166 Saint-Michel");
        assertThat(found.html().select("[name=commune][checked]")).isEmpty();
        assertThat(found.text()).contains("Haute-Garonne (31)");

        var chosen =
                walk.answer(token, PATH, "inFrance", "true", "town", "saint michel", "commune", "82166 Saint-Michel");

        assertThat(chosen.status()).isEqualTo(302);
        assertThat(walk.answers(token).birthplace())
                .isEqualTo(new Answers.Birthplace("FR", "82166", "Saint-Michel", "82"));
        assertThat(walk.page(token, PATH).typed("commune")).isEqualTo("82166 Saint-Michel");
    }

    @Test
    void asks_to_choose_when_several_communes_have_the_name() {
        var page = walk.answer(token, PATH, "inFrance", "true", "town", "Saint-Michel");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("commune");
        assertThat(page.typed("town")).isEqualTo("Saint-Michel");
        assertThat(page.html().select("[name=commune]")).hasSizeGreaterThan(3);
    }

    @Test
    void wants_an_arrondissement_of_the_three_towns() {
        var page = walk.answer(token, PATH, "inFrance", "true", "town", "Paris", "chercher", "oui");

        assertThat(page.html().select("[name=commune][value^=751]")).hasSize(20);
        assertThat(page.html().select("[name=commune][value^=75056]")).isEmpty();
        assertThat(page.html().select("[name=commune]").first().val()).doesNotStartWith("75056");

        walk.answer(token, PATH, "inFrance", "true", "town", "Paris", "commune", "75056 Paris");
        assertThat(walk.answers(token).birthplace()).isNull();
    }

    @Test
    void keeps_the_name_of_a_former_commune() {
        var page = walk.answer(token, PATH, "inFrance", "true", "town", "Cherbourg-Octeville", "chercher", "oui");

        var former =
                page.html().select("[name=commune][value$=Cherbourg-Octeville]").val();
        assertThat(page.text()).contains("ancienne commune");
        walk.answer(token, PATH, "inFrance", "true", "town", "Cherbourg-Octeville", "commune", former);
        assertThat(walk.answers(token).birthplace().place()).isEqualTo("Cherbourg-Octeville");
    }

    @Test
    void says_when_no_commune_has_the_name() {
        var page = walk.answer(token, PATH, "inFrance", "true", "town", "Zzyzx", "chercher", "oui");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("town")).contains("ne trouvons pas");
        assertThat(page.typed("town")).isEqualTo("Zzyzx");
    }

    @Test
    void overseas_is_in_france() {
        walk.answer(token, PATH, "inFrance", "true", "town", "Cilaos");

        assertThat(walk.answers(token).birthplace()).isEqualTo(new Answers.Birthplace("FR", "97424", "Cilaos", "974"));
    }

    @Test
    void keeps_a_town_abroad() {
        var page = walk.answer(token, PATH, "inFrance", "false", "country", "DZ", "place", " Tizi Ouzou ");

        assertThat(page.status()).isEqualTo(302);
        assertThat(walk.answers(token).birthplace()).isEqualTo(new Answers.Birthplace("DZ", null, "Tizi Ouzou", "99"));
        var again = walk.page(token, PATH);
        assertThat(again.typed("country")).isEqualTo("DZ");
        assertThat(again.typed("place")).isEqualTo("Tizi Ouzou");
    }

    @Test
    void asks_for_what_is_missing() {
        assertThat(walk.answer(token, PATH, "town", "Albi").errorLinks()).containsExactly("inFrance");
        assertThat(walk.answer(token, PATH, "inFrance", "true").errorLinks()).containsExactly("town");
        assertThat(walk.answer(token, PATH, "inFrance", "false", "town", "Albi").errorLinks())
                .containsExactly("country", "place");
    }
}
