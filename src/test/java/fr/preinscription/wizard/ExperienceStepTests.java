package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class ExperienceStepTests {

    private static final String PATH = "/inscription/experience";
    private static final String BEFORE = """
            {"lastSession": {"registeredHere": false, "found": false},
             "birth": {"day": 7, "month": 3, "year": 1998, "french": true},
             "residence": {"country": "FR", "postcode": "31000", "communeCode": "31555", "commune": "Toulouse",
                           "kind": "HOME"},
             "situation": {"faceToFaceSchool": false, "category": "WORK_EXPERIENCE",
                           "enrolledInDistanceLearning": false, "satBefore": false}}
            """;

    @Autowired
    Walk walk;

    /** A typed period: dates as {@code 1 9 2023}, empty when nothing is typed there. */
    private static List<String> period(int index, String employer, String from, String to, boolean still) {
        var typed = new ArrayList<>(List.of("periods[" + index + "].employer", employer));
        date(typed, "periods[" + index + "].from", from);
        date(typed, "periods[" + index + "].to", to);
        if (still) {
            typed.addAll(List.of("periods[" + index + "].still", "true"));
        }
        return typed;
    }

    private static void date(List<String> typed, String path, String date) {
        var parts = date.isEmpty() ? new String[] {"", "", ""} : date.split(" ");
        typed.addAll(List.of(path + ".day", parts[0], path + ".month", parts[1], path + ".year", parts[2]));
    }

    @SafeVarargs
    private Walk.Page send(String token, String kind, List<String>... more) {
        var typed = new ArrayList<>(List.of("kind", kind));
        for (var part : more) {
            typed.addAll(part);
        }
        return walk.answer(token, PATH, typed.toArray(String[]::new));
    }

    @Test
    void begins_with_one_empty_period() {
        var page = walk.page(walk.start(BEFORE), PATH);

        assertThat(page.html().select("[data-repeat-item]")).hasSize(1);
        assertThat(page.text()).contains("Il faut un an").contains("9 mai 2027").doesNotContain("Durée comptée");
        assertThat(page.html().select("[checked]")).isEmpty();
    }

    @Test
    void keeps_the_periods() {
        var token = walk.start(BEFORE);

        var page = send(
                token,
                "EMPLOYEE",
                period(0, " Atelier Durand ", "1 9 2023", "31 8 2024", false),
                period(1, "", "", "", false),
                period(2, "Mairie d'Albi", "1 1 2025", "", true));

        assertThat(page.location()).isEqualTo("/inscription/specialite");
        assertThat(walk.answers(token).experience())
                .isEqualTo(new Answers.Experience(
                        false,
                        true,
                        List.of(
                                new Answers.Period(
                                        LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31), "Atelier Durand"),
                                new Answers.Period(LocalDate.of(2025, 1, 1), null, "Mairie d'Albi"))));
        var again = walk.page(token, PATH);
        assertThat(again.html().select("[data-repeat-item]")).hasSize(2);
        assertThat(again.typed("periods[1].still")).isEqualTo("true");
        assertThat(again.text()).contains("Durée comptée à ce jour");
    }

    @Test
    void counts_as_the_regulation_does_before_anything_is_sent() {
        var page = send(
                walk.start(BEFORE),
                "EMPLOYEE",
                period(0, "Atelier", "1 9 2023", "31 8 2024", false),
                period(1, "", "1 1 2024", "31 12 2024", false),
                List.of("calculer", ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errors()).isEmpty();
        assertThat(page.text()).contains("Durée comptée à ce jour : 16 mois.");
        assertThat(page.typed("periods[0].employer")).isEqualTo("Atelier");
    }

    @Test
    void counts_the_longest_registration_of_the_self_employed() {
        var page = send(
                walk.start(BEFORE),
                "SELF_EMPLOYED",
                period(0, "", "1 1 2020", "30 6 2020", false),
                period(1, "", "1 1 2024", "31 12 2024", false),
                List.of("calculer", ""));

        assertThat(page.text()).contains("Durée comptée à ce jour : 12 mois.");
    }

    @Test
    void adds_and_removes_a_period_without_script() {
        var token = walk.start(BEFORE);
        var first = period(0, "Un", "1 9 2023", "", true);
        var second = period(1, "Deux", "99 9 2023", "", false);

        var longer = send(token, "EMPLOYEE", first, second, List.of("ajouter", ""));
        assertThat(longer.status()).isEqualTo(200);
        assertThat(longer.html().select("[data-repeat-item]")).hasSize(3);
        assertThat(longer.typed("periods[1].employer")).isEqualTo("Deux");
        assertThat(longer.typed("periods[1].from.day")).isEqualTo("99");
        assertThat(longer.typed("kind")).isEqualTo("EMPLOYEE");

        var shorter = send(token, "EMPLOYEE", first, second, List.of("retirer", "0"));
        assertThat(shorter.html().select("[data-repeat-item]")).hasSize(1);
        assertThat(shorter.typed("periods[0].employer")).isEqualTo("Deux");

        var emptied = send(token, "EMPLOYEE", first, List.of("retirer", "0"));
        assertThat(emptied.html().select("[data-repeat-item]")).hasSize(1);
        assertThat(emptied.typed("periods[0].employer")).isEmpty();
        assertThat(walk.answers(token).experience()).isNull();
    }

    @Test
    void refuses_dates_that_are_none() {
        var page = send(
                walk.start(BEFORE),
                "EMPLOYEE",
                period(0, "Un", "30 2 2024", "1 1 2023", false),
                period(1, "", "1 1 2024", "1 1 2023", false),
                period(2, "Trois", "1 1 2024", "", false),
                period(3, "Quatre", "1 1 2024", "1 1 2025", true));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks())
                .containsExactly("periods0.from", "periods1.employer", "periods1.to", "periods2.to", "periods3.to");
        assertThat(page.errorAt("periods1.to")).contains("avant");
        assertThat(page.errorAt("periods2.to")).contains("J’y travaille encore");
        assertThat(page.typed("periods[0].from.day")).isEqualTo("30");
        assertThat(page.typed("periods[2].employer")).isEqualTo("Trois");
    }

    @Test
    void wants_one_period_and_the_kind_of_work() {
        var page = walk.answer(walk.start(BEFORE), PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("kind", "periods0.employer", "periods0.from", "periods0.to");
    }

    @Test
    void asks_the_self_employed_for_their_registration() {
        var token = walk.start(BEFORE);
        var period = period(0, "Mon entreprise", "1 1 2024", "", true);

        assertThat(send(token, "SELF_EMPLOYED", period).errorLinks()).containsExactly("registered");

        send(token, "SELF_EMPLOYED", period, List.of("registered", "false"));
        assertThat(walk.answers(token).experience().selfEmployed()).isTrue();
        assertThat(walk.answers(token).experience().registered()).isFalse();
    }

    @Test
    void takes_twenty_periods_at_most() {
        var token = walk.start(BEFORE);
        var typed = new ArrayList<String>();
        for (var i = 0; i < 21; i++) {
            typed.addAll(period(i, "E" + i, "1 1 2024", "", true));
        }

        var page = send(token, "EMPLOYEE", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).singleElement().asString().contains("20 périodes au plus");
        assertThat(send(token, "EMPLOYEE", typed.subList(0, typed.size() / 21 * 20), List.of("ajouter", ""))
                        .html()
                        .select("[data-repeat-item]"))
                .hasSize(20);
    }

    @Test
    void survives_what_no_page_sends() {
        var token = walk.start(BEFORE);

        assertThat(walk.answer(token, PATH, "kind", "PRINCE").status()).isEqualTo(422);
        assertThat(walk.answer(token, PATH, "kind", "EMPLOYEE", "periods[7].employer", "x")
                        .status())
                .isEqualTo(422);
        assertThat(walk.answer(token, PATH, "kind", "EMPLOYEE", "periods[9999].employer", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void proposes_the_periods_of_last_year() {
        var token = walk.start(BEFORE);
        walk.prefill(token, """
                {"experience": {"selfEmployed": false, "registered": true,
                                "periods": [{"from": "2024-01-01", "employer": "Atelier"}]}}
                """);

        var page = walk.page(token, PATH);

        assertThat(page.typed("periods[0].employer")).isEqualTo("Atelier");
        assertThat(page.text()).contains("Vérifiez chaque ligne");
    }
}
