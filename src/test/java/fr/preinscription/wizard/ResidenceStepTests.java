package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.ResidenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class ResidenceStepTests {

    private static final String PATH = "/inscription/residence";
    private static final String BEFORE = """
            {"lastSession": {"registeredHere": false, "found": false},
             "birth": {"day": 7, "month": 3, "year": 1998, "french": true}}
            """;

    @Autowired
    Walk walk;

    @Test
    void says_where_one_must_live() {
        var page = walk.page(walk.start(BEFORE), PATH);

        assertThat(page.text()).contains("la Haute-Garonne (31)");
        assertThat(page.html().select("[checked]")).isEmpty();
        assertThat(page.html().select("select[name=communeCode] option")).hasSize(1);
        assertThat(page.html().select("select[name=country] option[value=FR]")).isEmpty();
    }

    @Test
    void proposes_the_communes_of_a_postcode_without_script() {
        var page = walk.answer(
                walk.start(BEFORE), PATH, "chercher", "", "place", "FRANCE", "postcode", "31 290", "kind", "HOME");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errors()).isEmpty();
        assertThat(page.html().select("select[name=communeCode] option").eachText())
                .contains("Villefranche-de-Lauragais (31)", "Renneville (31)");
        assertThat(page.typed("postcode")).isEqualTo("31 290");
        assertThat(page.typed("place")).isEqualTo("FRANCE");
        assertThat(page.typed("kind")).isEqualTo("HOME");
    }

    @Test
    void keeps_the_chosen_commune() {
        var token = walk.start(BEFORE);

        var page = walk.answer(
                token, PATH, "place", "FRANCE", "postcode", "31000", "communeCode", "31555", "kind", "THIRD_PARTY");

        assertThat(page.location()).isEqualTo("/inscription/situation");
        assertThat(walk.answers(token).residence())
                .isEqualTo(new Answers.Residence("FR", "31000", "31555", "Toulouse", ResidenceKind.THIRD_PARTY));
        var again = walk.page(token, PATH);
        assertThat(again.typed("communeCode")).isEqualTo("31555");
        assertThat(again.typed("kind")).isEqualTo("THIRD_PARTY");
    }

    @Test
    void takes_the_only_commune_of_a_postcode() {
        var token = walk.start(BEFORE);

        walk.answer(token, PATH, "place", "FRANCE", "postcode", "31000", "kind", "HOME");

        assertThat(walk.answers(token).residence().communeCode()).isEqualTo("31555");
    }

    @Test
    void accepts_an_address_that_the_rules_will_judge() {
        var token = walk.start(BEFORE);

        var page = walk.answer(
                token, PATH, "place", "FRANCE", "postcode", "75011", "communeCode", "75111", "kind", "PRISON");

        assertThat(page.location()).isEqualTo("/inscription/situation");
        assertThat(walk.answers(token).residence().communeCode()).isEqualTo("75111");
    }

    @ParameterizedTest
    @CsvSource({"'', Écrivez votre code postal", "3100, 5 chiffres", "31077, CEDEX", "31077 CEDEX 4, CEDEX"})
    void refuses_a_postcode_of_no_commune(String postcode, String message) {
        var page = walk.answer(walk.start(BEFORE), PATH, "place", "FRANCE", "postcode", postcode, "kind", "HOME");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("postcode")).contains(message);
        assertThat(page.errorLinks()).containsExactly("postcode");
        assertThat(page.typed("postcode")).isEqualTo(postcode);
        assertThat(page.typed("kind")).isEqualTo("HOME");
    }

    @Test
    void refuses_a_commune_of_another_postcode() {
        var page = walk.answer(
                walk.start(BEFORE),
                PATH,
                "place",
                "FRANCE",
                "postcode",
                "81000",
                "communeCode",
                "31555",
                "kind",
                "HOME");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("communeCode");
        assertThat(page.html().select("select[name=communeCode] option").eachText())
                .contains("Albi (81)");
    }

    @Test
    void keeps_a_town_abroad() {
        var token = walk.start(BEFORE);

        var page = walk.answer(token, PATH, "place", "ABROAD", "country", "ES", "town", " Vielha ");

        assertThat(page.location()).isEqualTo("/inscription/situation");
        assertThat(walk.answers(token).residence())
                .isEqualTo(new Answers.Residence("ES", null, null, "Vielha", ResidenceKind.HOME));
        assertThat(walk.page(token, PATH).typed("town")).isEqualTo("Vielha");
    }

    @Test
    void says_what_is_missing() {
        assertThat(walk.answer(walk.start(BEFORE), PATH).errorLinks()).containsExactly("place");
        assertThat(walk.answer(walk.start(BEFORE), PATH, "place", "ABROAD").errorLinks())
                .containsExactly("country", "town");
        assertThat(walk.answer(walk.start(BEFORE), PATH, "place", "FRANCE").errorLinks())
                .containsExactly("postcode", "kind");
        assertThat(walk.answer(walk.start(BEFORE), PATH, "place", "MOON").status())
                .isEqualTo(422);
    }

    @Test
    void lists_the_communes_for_the_script() {
        assertThat(walk.page("", "/communes?codePostal=31000").html().text())
                .isEqualTo("[{\"value\":\"31555\",\"label\":\"Toulouse (31)\"}]");
        assertThat(walk.page("", "/communes?codePostal=31077").html().text()).isEqualTo("[]");
        assertThat(walk.page("", "/communes").html().text()).isEqualTo("[]");
    }
}
