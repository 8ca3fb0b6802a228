package fr.preinscription.simulator;

import static fr.preinscription.simulator.Visitor.MCO;
import static fr.preinscription.simulator.Visitor.MUC;
import static fr.preinscription.simulator.Visitor.SESSION;
import static fr.preinscription.simulator.Visitor.but;
import static fr.preinscription.simulator.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Specialties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SimulatorTest
class MarksPagesTests {

    private static final String EXAM = "/simulateurs/notes";
    private static final String UNITS = "/simulateurs/notes/epreuves";
    private static final String ANSWER = "/simulateurs/notes/reponse";

    private static final String[] SAME = {"specialty", MCO, "previousSpecialty", MCO, "form", "GLOBAL"};

    @Autowired
    Visitor visitor;

    @Autowired
    Specialties specialties;

    @Test
    void asks_for_the_exam_first() {
        var exam = page(visitor.open(EXAM));

        assertThat(exam.select("h1").text()).isEqualTo("Quelles notes puis-je garder ?");
        assertThat(exam.select("main [name]").eachAttr("name")).containsOnly("specialty", "previousSpecialty", "form");
    }

    @Test
    void what_is_missing_of_the_exam_is_said() {
        var response = visitor.open(UNITS, "specialty", MUC, "form", "GLOBAL");
        var exam = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(exam.select("[data-error-summary] li").eachText())
                .containsExactly(
                        "Ce BTS a été remplacé. Choisissez : Management commercial opérationnel.",
                        "Choisissez le BTS de vos notes.");
        assertThat(exam.select("input[value=GLOBAL]").hasAttr("checked")).isTrue();
    }

    @Test
    void asks_for_the_marks_of_the_units() {
        var units = page(visitor.open(UNITS, SAME));

        assertThat(units.select("fieldset legend").eachText())
                .hasSizeGreaterThan(5)
                .first()
                .asString()
                .isEqualTo("U1 – Culture générale et expression");
        assertThat(units.select("input[name='marks[0].unit']").val()).isEqualTo("U1");
        assertThat(units.text()).doesNotContain("a été remplacé", "Aucune ancienne épreuve");
        assertThat(units.select("fieldset").get(0).text()).doesNotContain("Ancien code");
        assertThat(units.select("fieldset").get(1).text()).contains("Ancien code : U21.");
    }

    @Test
    void a_bad_row_is_said_beside_it() {
        var response = visitor.open(
                ANSWER,
                but(
                        SAME,
                        "marks[0].unit",
                        "U1",
                        "marks[0].mark",
                        "12",
                        "marks[1].unit",
                        "U2",
                        "marks[1].session",
                        "2025"));
        var units = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(units.select("[data-error-summary] a").eachAttr("href"))
                .containsExactly("#marks0.session", "#marks1.mark");
        assertThat(units.getElementById("marks0.session")).isNotNull();
        assertThat(units.select("input[name='marks[0].mark']").val()).isEqualTo("12");
    }

    @Test
    void nothing_written_is_said() {
        var response = visitor.open(ANSWER, SAME);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).select("[data-error-summary] li").eachText())
                .containsExactly("Écrivez au moins une note.");
    }

    @Test
    void answers_unit_by_unit_with_reason_article_and_last_session() {
        var answer = page(visitor.open(
                ANSWER,
                but(
                        SAME,
                        "marks[0].unit",
                        "U1",
                        "marks[0].mark",
                        "12,5",
                        "marks[0].session",
                        "" + (SESSION - 5),
                        "marks[1].unit",
                        "U2",
                        "marks[1].mark",
                        "9,99",
                        "marks[1].session",
                        "" + (SESSION - 1),
                        "marks[2].unit",
                        "U3",
                        "marks[2].mark",
                        "14",
                        "marks[2].session",
                        "" + (SESSION - 6),
                        "marks[3].unit",
                        "U4",
                        "marks[3].mark",
                        "AB",
                        "marks[3].session",
                        "" + (SESSION - 1),
                        "marks[4].unit",
                        "U5",
                        "marks[4].mark",
                        "15",
                        "marks[4].session",
                        "" + (SESSION - 3),
                        "marks[4].retakenIn",
                        "" + (SESSION - 2))));

        assertThat(answer.select("h1").text()).isEqualTo("Vous pouvez garder une note sur 5");
        var units = answer.select("main article").eachText();
        assertThat(units).hasSize(5);
        assertThat(units.get(0))
                .contains("Vous pouvez la garder", "Dernière session pour la garder : " + SESSION, "dernière chance")
                .contains("perdez cette note pour toujours", "R-56")
                .contains("égale ou supérieure à 10", "R-52", "Une note se garde 5 ans.", "R-54")
                .doesNotContain("correspondance");
        assertThat(units.get(1))
                .contains("Vous ne pouvez pas la garder", "R-52", "D. 643-23")
                .doesNotContain("R-56");
        assertThat(units.get(2)).contains("R-54", "sessions " + (SESSION - 5) + " à " + (SESSION - 1));
        assertThat(units.get(3)).contains("R-58");
        assertThat(units.get(4)).contains("R-57", "repassé");
    }

    @Test
    void in_the_progressive_form_a_mark_below_ten_may_be_kept() {
        var answer = page(visitor.open(
                ANSWER,
                but(
                        SAME,
                        "form",
                        "PROGRESSIVE",
                        "marks[0].unit",
                        "U1",
                        "marks[0].mark",
                        "7",
                        "marks[0].session",
                        "" + (SESSION - 2))));

        assertThat(answer.select("h1").text()).isEqualTo("Vous pouvez garder cette note");
        assertThat(answer.select("main article").text())
                .contains("R-53", "Dernière session pour la garder : " + (SESSION + 3))
                .doesNotContain("dernière chance");
    }

    @Test
    void marks_of_a_former_specialty_are_left_to_the_office() {
        var typed = but(
                SAME,
                "previousSpecialty",
                MUC,
                "marks[0].unit",
                "U1",
                "marks[0].mark",
                "12",
                "marks[0].session",
                "" + (SESSION - 2));

        assertThat(page(visitor.open(UNITS, typed)).text()).contains("Votre ancien BTS a été remplacé");
        assertThat(page(visitor.open(ANSWER, typed)).select("main article").text())
                .contains("Vous pouvez la garder", "vérifiera le tableau de correspondance", "R-39");
    }

    @Test
    void marks_of_another_bts_are_not_kept() {
        var answer = page(visitor.open(
                ANSWER,
                but(
                        SAME,
                        "previousSpecialty",
                        "autre",
                        "marks[0].unit",
                        "U1",
                        "marks[0].mark",
                        "12",
                        "marks[0].session",
                        "" + (SESSION - 2))));

        assertThat(answer.select("h1").text()).isEqualTo("Vous ne pouvez garder aucune note");
        assertThat(answer.select("main article").text()).contains("R-55");
    }

    @Test
    void where_the_units_are_not_listed_their_codes_are_written() {
        var unlisted = specialties.open(SESSION).stream()
                .filter(specialty -> !specialty.hasOptions() && !specialty.unitsKnown(null))
                .findFirst()
                .orElseThrow();
        String[] exam = {"specialty", unlisted.slug(), "previousSpecialty", unlisted.slug(), "form", "GLOBAL"};

        assertThat(page(visitor.open(UNITS, exam))
                        .select("input[name='marks[0].unit']")
                        .attr("type"))
                .isEqualTo("text");
        var answer = page(visitor.open(
                ANSWER,
                but(
                        exam,
                        "marks[0].unit",
                        "u31",
                        "marks[0].mark",
                        "12",
                        "marks[0].session",
                        "" + (SESSION - 1),
                        "marks[1].unit",
                        "E4",
                        "marks[1].mark",
                        "8",
                        "marks[1].session",
                        "" + (SESSION - 1))));

        assertThat(answer.select("h1").text()).isEqualTo("Vous pouvez garder une note sur 2");
        assertThat(answer.select("main article").eachText().getFirst()).startsWith("U31 Vous pouvez la garder");
        assertThat(answer.select("main article").eachText().getLast()).contains("R-52");
        assertThat(answer.text()).contains("ne sont pas encore dans notre liste");
    }
}
