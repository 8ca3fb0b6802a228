package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class BirthStepTests {

    private static final String PATH = "/inscription/naissance";
    private static final String BEFORE =
            "{'lastSession': {'registeredHere': false, 'found': false}}".replace('\'', '"');

    @Autowired
    Walk walk;

    @Test
    void shows_an_empty_page() {
        var page = walk.page(walk.start(BEFORE), PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().title()).startsWith("Votre date de naissance");
        assertThat(page.typed("birthDate.day")).isEmpty();
        assertThat(page.typed("french")).isEmpty();
        assertThat(page.text()).doesNotContain("l’an dernier");
        assertThat(page.html().select("select[name=otherNationality] option[value=FR]"))
                .isEmpty();
    }

    @Test
    void keeps_the_answer_and_goes_on() {
        var token = walk.start(BEFORE);

        var page = walk.answer(
                token,
                PATH,
                "birthDate.day",
                "29",
                "birthDate.month",
                "2",
                "birthDate.year",
                "2000",
                "french",
                "true",
                "otherNationality",
                "");

        assertThat(page.location()).isEqualTo("/inscription/residence");
        assertThat(walk.answers(token).birth()).isEqualTo(new Answers.Birth(29, 2, 2000, true, null));
        assertThat(walk.page(token, PATH).typed("birthDate.day")).isEqualTo("29");
    }

    @Test
    void keeps_only_the_year_when_no_more_is_known() {
        var token = walk.start(BEFORE);

        walk.answer(
                token, PATH, "birthDate.year", "1990", "onlyYear", "true", "french", "false", "otherNationality", "AF");

        assertThat(walk.answers(token).birth()).isEqualTo(new Answers.Birth(null, null, 1990, false, "AF"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "31, 2, 1998, n’existe pas",
                "29, 2, 2001, n’existe pas",
                "7, 3, 98, n’existe pas",
                "7, 3, 3000, Vérifiez l’année",
                "7, 3, 1899, Vérifiez l’année",
                "7, \"\", 1998, Écrivez le jour"
            })
    void refuses_what_is_no_day_of_the_past(String day, String month, String year, String message) {
        var page = walk.answer(
                walk.start(BEFORE),
                PATH,
                "birthDate.day",
                day,
                "birthDate.month",
                month,
                "birthDate.year",
                year,
                "french",
                "true");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("birthDate")).contains(message);
        assertThat(page.errorLinks()).containsExactly("birthDate");
        assertThat(page.typed("birthDate.day")).isEqualTo(day);
        assertThat(page.typed("birthDate.year")).isEqualTo(year);
        assertThat(page.typed("french")).isEqualTo("true");
    }

    @Test
    void says_everything_that_is_missing() {
        var page = walk.answer(walk.start(BEFORE), PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("Erreur");
        assertThat(page.errorLinks()).containsExactly("birthDate", "french");
    }

    @Test
    void asks_the_nationality_of_who_is_not_French() {
        var page = walk.answer(
                walk.start(BEFORE),
                PATH,
                "birthDate.day",
                "7",
                "birthDate.month",
                "3",
                "birthDate.year",
                "1998",
                "french",
                "false");

        assertThat(page.errorLinks()).containsExactly("otherNationality");
    }

    @Test
    void proposes_the_date_of_last_year_to_be_checked() {
        var token = walk.start(BEFORE);
        walk.prefill(token, "{\"birth\": {\"day\": 7, \"month\": 3, \"year\": 1998, \"french\": true}}");

        var page = walk.page(token, PATH);

        assertThat(page.typed("birthDate.year")).isEqualTo("1998");
        assertThat(page.text()).contains("Vérifiez chaque ligne");
    }

    @Test
    void leads_who_has_no_draft_to_an_explanation() {
        assertThat(walk.page("nothing", PATH).location()).isEqualTo("/inscription/perdue");
    }
}
