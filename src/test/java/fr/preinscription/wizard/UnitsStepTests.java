package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class UnitsStepTests {

    private static final String PATH = "/inscription/epreuves";
    private static final List<String> CODES = List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8");
    private static final String NEXT = "/inscription/langues";

    @Autowired
    Walk walk;

    private String repeating() {
        return walk.start(
                Exams.repeating(Exams.MCO).specialty(Exams.MCO).global().json());
    }

    private String first() {
        return walk.start(Exams.employee().specialty(Exams.MCO).global().json());
    }

    /** Everything is sat, but for what is typed. */
    private Walk.Page answer(String token, String... typed) {
        return answerIn("GLOBAL", token, typed);
    }

    private Walk.Page answerIn(String form, String token, String... typed) {
        var all = new ArrayList<>(List.of("grid", Exams.grid(Exams.MCO, form)));
        var given = List.of(typed);
        for (var i = 0; i < CODES.size(); i++) {
            all.addAll(List.of("units[" + i + "].code", CODES.get(i)));
            if (!given.contains("units[" + i + "].status")) {
                all.addAll(List.of("units[" + i + "].status", "SIT"));
            }
        }
        all.addAll(given);
        return walk.answer(token, PATH, all.toArray(String[]::new));
    }

    private Map<String, Answers.Unit> stored(String token) {
        return walk.answers(token).units().choices();
    }

    @Test
    void shows_each_unit_with_its_code_and_title() {
        var page = walk.page(repeating(), PATH);

        assertThat(page.html().select(".unit > .group > legend").eachText())
                .hasSize(8)
                .first()
                .isEqualTo("U1 – Culture générale et expression");
        assertThat(page.html().select("input[checked]")).isEmpty();
        assertThat(page.text()).contains("Si vous êtes absent", "Oraux de contrôle");
        assertThat(page.text()).doesNotContain("mémoire", "vérifié");
    }

    @Test
    void groups_the_units_of_one_paper() {
        var token = walk.start(
                Exams.employee().specialty("gestion-de-la-pme").global().json());

        var page = walk.page(token, PATH);
        assertThat(page.html().select(".paper-of-several h2").eachText()).containsExactly("Épreuve E2", "Épreuve E5");
        assertThat(page.html()
                        .select(".paper-of-several")
                        .first()
                        .select(".unit > .group > legend")
                        .eachText())
                .hasSize(2)
                .allMatch(legend -> legend.startsWith("U2"));
    }

    @Test
    void offers_a_first_time_candidate_no_mark_to_keep_and_everything_to_sit() {
        var token = first();
        var page = walk.page(token, PATH);

        assertThat(page.html().select("input[value=KEEP]")).isEmpty();
        assertThat(page.html().select("input[value=POSTPONE]")).isEmpty();
        assertThat(page.html().select("[name$=.mark], [name$=.keepable]")).isEmpty();
        assertThat(page.html().select("input[value=SIT][checked]")).hasSize(8);

        assertThat(answer(token).location()).isEqualTo(NEXT);
        assertThat(stored(token))
                .hasSize(8)
                .allSatisfy((code, unit) -> assertThat(unit.status()).isEqualTo(UnitStatus.SIT));
    }

    @Test
    void takes_no_kept_mark_from_a_first_time_candidate() {
        var page = answer(first(), "units[0].status", "KEEP", "units[0].mark", "12", "units[0].markSession", "2025");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Choisissez une réponse pour l’épreuve U1.");
    }

    @Test
    void offers_not_this_session_only_in_the_progressive_form_or_with_a_decision() {
        var progressive = walk.start(
                Exams.distancePupil().specialty(Exams.MCO).progressive().json());
        var spreading = walk.start(Exams.repeating(Exams.MCO)
                .specialty(Exams.MCO)
                .global()
                .with("decisions", "{'decisions': ['SPREADING']}")
                .json());

        assertThat(walk.page(repeating(), PATH).html().select("input[value=POSTPONE]"))
                .isEmpty();
        assertThat(walk.page(progressive, PATH).html().select("input[value=POSTPONE]"))
                .hasSize(8);
        assertThat(walk.page(spreading, PATH).html().select("input[value=POSTPONE]"))
                .hasSize(8);
        assertThat(answerIn("PROGRESSIVE", progressive, "units[3].status", "POSTPONE")
                        .location())
                .isEqualTo(NEXT);
        assertThat(stored(progressive).get("U4").status()).isEqualTo(UnitStatus.POSTPONE);
    }

    @Test
    void wants_an_answer_for_each_unit() {
        var page = answer(repeating(), "units[6].status", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Choisissez une réponse pour l’épreuve U7.");
        assertThat(page.errorLinks()).containsExactly("units6.status");
        assertThat(page.typed("units[0].status")).isEqualTo("SIT");
    }

    @Test
    void keeps_a_mark_with_its_session() {
        var token = repeating();

        var page = answer(token, "units[0].status", "KEEP", "units[0].mark", "12,50", "units[0].markSession", "2024");

        assertThat(page.location()).isEqualTo(NEXT);
        assertThat(stored(token).get("U1"))
                .isEqualTo(
                        new Answers.Unit(UnitStatus.KEEP, "12,50", 2024, null, null, null, false, null, null, false));
        assertThat(walk.answers(token).units().grid()).isEqualTo(Exams.grid(Exams.MCO));
    }

    @Test
    void wants_the_mark_and_its_session() {
        var page = answer(repeating(), "units[0].status", "KEEP", "units[0].mark", "", "units[0].markSession", "");

        assertThat(page.errorLinks()).containsExactly("units0.mark", "units0.markSession");
        assertThat(page.errors()).first().asString().contains("comme sur votre relevé");
    }

    @Test
    void says_at_once_why_a_mark_cannot_be_kept() {
        var token = repeating();

        var page = answer(token, "units[0].status", "KEEP", "units[0].mark", "9,99", "units[0].markSession", "2024");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("units0.mark")).contains("10/20", "9,99");
        assertThat(page.typed("units[0].mark")).isEqualTo("9,99");

        assertThat(answer(token, "units[0].status", "KEEP", "units[0].mark", "12", "units[0].markSession", "2021")
                        .errorAt("units0.mark"))
                .contains("2021", "2022", "2026");
        assertThat(answer(token, "units[0].status", "KEEP", "units[0].mark", "AB", "units[0].markSession", "2025")
                        .errorAt("units0.mark"))
                .contains("n’est pas une note");
        assertThat(answer(
                                token,
                                "units[0].status",
                                "KEEP",
                                "units[0].mark",
                                "12",
                                "units[0].markSession",
                                "2024",
                                "units[0].retaken",
                                "2025")
                        .errorAt("units0.mark"))
                .contains("repassé", "2025");
        assertThat(answer(
                                token,
                                "units[0].status",
                                "KEEP",
                                "units[0].mark",
                                "12",
                                "units[0].markSession",
                                "2024",
                                "units[0].origin",
                                "autre")
                        .errorAt("units0.mark"))
                .contains("autre BTS");
        assertThat(walk.answers(token).units()).isNull();
    }

    @Test
    void keeps_a_mark_below_ten_in_the_progressive_form() {
        var token = walk.start(Exams.repeating(Exams.MCO, "PROGRESSIVE")
                .specialty(Exams.MCO)
                .progressive()
                .json());

        var page = answerIn(
                "PROGRESSIVE", token, "units[0].status", "KEEP", "units[0].mark", "8", "units[0].markSession", "2025");

        assertThat(page.location()).isEqualTo(NEXT);
    }

    @Test
    void tells_the_last_session_for_which_a_mark_can_be_kept() {
        var token = repeating();

        var page = answer(
                token,
                "action",
                "verifier",
                "units[0].status",
                "KEEP",
                "units[0].mark",
                "12,5",
                "units[0].markSession",
                "2024",
                "units[1].status",
                "KEEP",
                "units[1].mark",
                "7",
                "units[1].markSession",
                "2024",
                "units[2].status",
                "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errors()).isEmpty();
        assertThat(page.html().getElementById("conseil-0").text()).contains("Dernière session possible", "2029");
        assertThat(page.html().getElementById("conseil-1").text())
                .contains("10/20")
                .doesNotContain("2029");
        assertThat(page.typed("units[0].mark")).isEqualTo("12,5");
        assertThat(walk.answers(token).units()).isNull();
    }

    @Test
    void says_nothing_yet_of_a_unit_half_told() {
        var page = answer(repeating(), "action", "verifier", "units[0].status", "KEEP", "units[0].mark", "12");

        assertThat(page.html().getElementById("conseil-0").text()).isEmpty();
    }

    @Test
    void wants_the_renunciation_to_a_mark_that_could_be_kept() {
        var token = repeating();
        var typed = new String[] {"units[4].keepable", "14,00", "units[4].keepableSession", "2025"};

        var page = answer(token, typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("units4.renounced");
        assertThat(page.html().getElementById("renoncer-4").text()).contains("14,00/20", "pour toujours");
        assertThat(page.typed("units[4].keepable")).isEqualTo("14,00");

        var ticked = answer(
                token, "units[4].keepable", "14,00", "units[4].keepableSession", "2025", "units[4].renounced", "true");
        assertThat(ticked.location()).isEqualTo(NEXT);
        assertThat(stored(token).get("U5").keepableMark()).isEqualTo("14,00");
        assertThat(stored(token).get("U5").renounced()).isTrue();
        assertThat(walk.page(token, PATH).html().select("[name='units[4].renounced'][checked]"))
                .hasSize(1);
    }

    @Test
    void a_mark_given_up_without_its_session_counts_as_last_sessions() {
        assertThat(answer(repeating(), "units[4].keepable", "14").errorLinks()).containsExactly("units4.renounced");
    }

    @Test
    void nothing_is_given_up_with_a_mark_that_could_not_be_kept() {
        var token = repeating();

        assertThat(answer(
                                token,
                                "units[4].keepable",
                                "9",
                                "units[5].keepable",
                                "14",
                                "units[5].keepableSession",
                                "2019")
                        .location())
                .isEqualTo(NEXT);
        assertThat(stored(token).get("U5").keepableMark()).isNull();
        assertThat(stored(token).get("U6").keepableMark()).isNull();
    }

    @Test
    void wants_the_ground_of_an_exemption_and_the_state_of_a_vae() {
        var token = first();

        assertThat(answer(token, "units[0].status", "EXEMPT").errorLinks()).containsExactly("units0.ground");
        assertThat(answer(token, "units[4].status", "EXEMPT", "units[4].ground", "VAE")
                        .errorLinks())
                .containsExactly("units4.vae");
        assertThat(answer(token, "units[4].status", "EXEMPT", "units[4].ground", "VAE", "units[4].vae", "OBTAINED")
                        .location())
                .isEqualTo(NEXT);
        assertThat(stored(token).get("U5").ground()).isEqualTo(ExemptionGround.VAE);
        assertThat(stored(token).get("U5").vae()).isEqualTo(VaeState.OBTAINED);
    }

    @Test
    void says_at_once_why_an_exemption_is_not_possible() {
        var token = first();

        assertThat(answer(token, "units[0].status", "EXEMPT", "units[0].ground", "FOREIGN_DIPLOMA")
                        .errorAt("units0.ground"))
                .contains("diplôme étranger");
        assertThat(answer(token, "units[4].status", "EXEMPT", "units[4].ground", "BTS")
                        .errorAt("units4.ground"))
                .contains("professionnelle");
        assertThat(answer(token, "units[3].status", "EXEMPT", "units[3].ground", "BTS")
                        .errorAt("units3.ground"))
                .contains("économie-droit");
        assertThat(answer(token, "units[3].status", "EXEMPT", "units[3].ground", "BTS", "units[3].economicsLaw", "true")
                        .location())
                .isEqualTo(NEXT);
        assertThat(stored(token).get("U4").economicsLawTaken()).isTrue();
    }

    @Test
    void keeps_only_what_the_status_needs() {
        var token = repeating();

        answer(
                token,
                "units[0].status",
                "EXEMPT",
                "units[0].ground",
                "DUT",
                "units[0].mark",
                "12",
                "units[0].markSession",
                "2025");

        assertThat(stored(token).get("U1"))
                .isEqualTo(new Answers.Unit(
                        UnitStatus.EXEMPT, null, null, null, null, null, false, ExemptionGround.DUT, null, false));
    }

    @Test
    void proposes_the_marks_of_last_session_and_asks_what_to_do_with_them() {
        var token = repeating();
        walk.prefill(
                token,
                Exams.repeating(Exams.MCO)
                        .specialty(Exams.MCO)
                        .units(
                                "2026",
                                "{'U1': {'status': 'SIT', 'mark': '13.50', 'markSession': 2026, 'renounced': false,"
                                        + " 'economicsLawTaken': false}}")
                        .json());

        var page = walk.page(token, PATH);
        assertThat(page.typed("units[0].status")).isEmpty();
        assertThat(page.typed("units[0].mark")).isEqualTo("13.50");
        assertThat(page.typed("units[0].markSession")).isEqualTo("2026");
        assertThat(page.typed("units[0].keepable")).isEqualTo("13.50");
        assertThat(page.text()).contains("inscription de l’an dernier");
        assertThat(walk.page(token, NEXT).location()).isEqualTo(PATH);
    }

    @Test
    void keeps_what_was_answered_when_only_the_form_changes() {
        var token = walk.start(Exams.repeating(Exams.MCO)
                .specialty(Exams.MCO)
                .progressive()
                .units(
                        Exams.grid(Exams.MCO, "GLOBAL"),
                        "{'U1': {'status': 'KEEP', 'mark': '12', 'markSession': 2025, 'renounced': false,"
                                + " 'economicsLawTaken': false}}")
                .json());

        assertThat(walk.page(token, NEXT).location()).isEqualTo(PATH);
        assertThat(walk.page(token, PATH).typed("units[0].mark")).isEqualTo("12");
        assertThat(walk.page(token, PATH).typed("units[0].status")).isEqualTo("KEEP");
    }

    @Test
    void does_not_take_answers_about_another_grid() {
        var token = first();

        var page = walk.answer(token, PATH, "grid", "2027/notariat/null/GLOBAL", "units[0].code", "U1");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).first().asString().contains("ont changé");
        assertThat(page.html().select(".unit")).hasSize(8);
    }

    @Test
    void survives_nonsense() {
        var token = repeating();

        var page = answer(
                token,
                "units[0].status",
                "DANCE",
                "units[1].status",
                "KEEP",
                "units[1].mark",
                "<b>",
                "units[1].markSession",
                "never",
                "units[2].renounced",
                "maybe",
                "units[9].code",
                "U99");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactlyInAnyOrder("units0.status", "units1.markSession");
        assertThat(page.html().select(".unit")).hasSize(8);
    }

    @Test
    void asks_in_free_lines_when_the_grid_is_not_known() {
        var token = walk.start(Exams.repeating("metiers-de-la-coiffure", "PROGRESSIVE")
                .specialty("metiers-de-la-coiffure")
                .progressive()
                .json());

        var page = walk.page(token, PATH);
        assertThat(page.text()).contains("Vous vous inscrivez à tout l’examen");
        assertThat(page.html().select(".unit")).isEmpty();
        assertThat(page.html().select("textarea").eachAttr("name"))
                .containsExactly("keptMarks", "exemptions", "postponed");

        var grid = Exams.grid("metiers-de-la-coiffure", "PROGRESSIVE");
        assertThat(walk.answer(token, PATH, "grid", grid, "keptMarks", "x".repeat(1001))
                        .errorAt("keptMarks"))
                .isEqualTo("Écrivez 1\u202f000 caractères au maximum.");
        assertThat(walk.answer(token, PATH, "grid", grid, "keptMarks", " Maths 12, 2025 ", "postponed", "Anglais")
                        .location())
                .isEqualTo(NEXT);
        assertThat(walk.answers(token).units())
                .isEqualTo(new Answers.Units(grid, Map.of(), "Maths 12, 2025", "", "Anglais"));
    }

    @Test
    void asks_no_marks_nor_postponements_where_there_can_be_none() {
        var token = walk.start(
                Exams.employee().specialty("metiers-de-la-coiffure").global().json());

        assertThat(walk.page(token, PATH).html().select("textarea").eachAttr("name"))
                .containsExactly("exemptions");
    }
}
