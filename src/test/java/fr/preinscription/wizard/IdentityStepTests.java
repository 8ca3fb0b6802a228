package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class IdentityStepTests {

    private static final String PATH = "/inscription/identite";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    String token;

    @BeforeEach
    void start() {
        token = walk.start(finished.without(finished.form(), Step.IDENTITY));
    }

    @Test
    void asks_without_proposing_anything() {
        var page = walk.page(token, PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Votre identité");
        assertThat(page.html().select("[checked], [aria-invalid]")).isEmpty();
        assertThat(page.typed("birthName")).isEmpty();
    }

    @Test
    void proposes_last_session_and_asks_to_check_it() {
        walk.prefill(token, """
                {"identity": {"birthName": "L'Haÿ", "useUsageName": false, "firstNames": ["Zoé", "Ève"], "noFirstName": false}}
                """);

        var page = walk.page(token, PATH);

        assertThat(page.text()).contains("Vérifiez chaque ligne");
        assertThat(page.typed("birthName")).isEqualTo("L'Haÿ");
        assertThat(page.typed("secondName")).isEqualTo("Ève");
    }

    @Test
    void keeps_the_names_as_they_were_typed() {
        var page = walk.answer(
                token,
                PATH,
                "birthName",
                " de La Fontaine ",
                "usageName",
                "Müller-Lüdenscheidt",
                "useUsageName",
                "true",
                "firstName",
                "Marie Lou",
                "thirdName",
                "Nguyễn");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/inscription/verification");
        var identity = walk.answers(token).identity();
        assertThat(identity.birthName()).isEqualTo("de La Fontaine");
        assertThat(identity.usageName()).isEqualTo("Müller-Lüdenscheidt");
        assertThat(identity.useUsageName()).isTrue();
        assertThat(identity.firstNames()).isEqualTo(List.of("Marie Lou", "Nguyễn"));
        assertThat(walk.page(token, PATH).typed("secondName")).isEqualTo("Nguyễn");
    }

    @Test
    void asks_for_what_is_missing() {
        var page = walk.answer(token, PATH, "birthName", " ", "useUsageName", "true", "secondName", "Louise");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("birthName", "usageName", "firstName");
        assertThat(page.errorAt("birthName")).contains("nom de naissance");
        assertThat(page.typed("secondName")).isEqualTo("Louise");
        assertThat(page.typed("useUsageName")).isEqualTo("true");
        assertThat(walk.answers(token).identity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dupont2", "Иванов", "Martin 😀", "<b>", "..."})
    void says_at_the_field_which_name_has_a_forbidden_character(String name) {
        var page = walk.answer(token, PATH, "birthName", "Durand", "usageName", name, "firstName", "Léa");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("usageName");
        assertThat(page.errorAt("usageName")).contains(name);
        assertThat(page.typed("usageName")).isEqualTo(name);
    }

    @Test
    void tells_everything_at_once() {
        var page = walk.answer(token, PATH, "birthName", "Dupont2");

        assertThat(page.errorLinks()).containsExactly("birthName", "firstName");
    }

    @Test
    void accepts_papers_without_a_first_name() {
        var page = walk.answer(token, PATH, "birthName", "Y", "noFirstName", "true");

        assertThat(page.status()).isEqualTo(302);
        assertThat(walk.answers(token).identity().noFirstName()).isTrue();
        assertThat(walk.answers(token).identity().firstNames()).containsExactly("SANS PRENOM");
        var again = walk.page(token, PATH);
        assertThat(again.typed("firstName")).isEmpty();
        assertThat(again.typed("noFirstName")).isEqualTo("true");
    }

    @Test
    void does_not_accept_a_first_name_and_none_at_once() {
        var page = walk.answer(token, PATH, "birthName", "Y", "firstName", "Léa", "noFirstName", "true");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("noFirstName");
    }
}
