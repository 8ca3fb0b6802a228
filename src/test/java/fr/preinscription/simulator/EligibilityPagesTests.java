package fr.preinscription.simulator;

import static fr.preinscription.simulator.Visitor.MCO;
import static fr.preinscription.simulator.Visitor.MUC;
import static fr.preinscription.simulator.Visitor.but;
import static fr.preinscription.simulator.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.wizard.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@SimulatorTest
class EligibilityPagesTests {

    private static final String QUESTIONS = "/simulateurs/inscription";
    private static final String ANSWER = "/simulateurs/inscription/reponse";

    /** A pupil of distance learning, in the second year, in Toulouse: nothing to say against it. */
    private static final String[] PUPIL = {
        "specialty",
        MCO,
        "department",
        "31",
        "faceToFaceSchool",
        "false",
        "situation",
        "DISTANCE_PUPIL",
        "trainingYear",
        "2",
        "satBefore",
        "false",
        "form",
        "GLOBAL",
        "age",
        "FROM_26"
    };

    @Autowired
    Visitor visitor;

    @Autowired
    Campaigns campaigns;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void asks_nothing_that_tells_who_asks() {
        var questions = page(visitor.open(QUESTIONS));

        assertThat(questions.select("h1").text()).isEqualTo("Puis-je m’inscrire ?");
        assertThat(questions.select("main form").attr("method")).isEqualTo("get");
        assertThat(questions.select("main [name]").eachAttr("name"))
                .containsOnly(
                        "specialty",
                        "department",
                        "faceToFaceSchool",
                        "situation",
                        "trainingYear",
                        "continuingEducation",
                        "experienceKind",
                        "registered",
                        "experienceMonths",
                        "stillWorking",
                        "distanceLearning",
                        "satBefore",
                        "previousSpecialty",
                        "previousForm",
                        "previousSat",
                        "form",
                        "wholeExam",
                        "internship",
                        "decisions",
                        "_decisions",
                        "age");
        assertThat(questions.select("select[name=department] option").eachText())
                .contains("Haute-Garonne (31)", "Ariège (09)", "Un autre département", "À l’étranger");
    }

    @Test
    void yes_with_the_papers_and_the_way_on() {
        var answer = page(visitor.open(ANSWER, PUPIL));

        assertThat(answer.select("h1").text()).isEqualTo("Oui, vous pouvez vous inscrire");
        assertThat(answer.select(".papers li").text()).contains("pièce d’identité", "Certificats de scolarité");
        assertThat(answer.select(".papers li").text()).doesNotContain("défense et citoyenneté");
        assertThat(answer.select("main a[href=/]").text()).contains("Aller à l’inscription");
        assertThat(answer.text()).contains("Ce choix est définitif", "règle R-43", "rien n’est enregistré");
    }

    @Test
    void no_with_reason_source_and_cure() {
        var answer = page(visitor.open(ANSWER, but(PUPIL, "department", "11", "trainingYear", "1")));

        assertThat(answer.select("h1").text()).isEqualTo("Non, pas dans cette situation");
        assertThat(answer.select(".obstacle").eachText())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .contains("n’est pas dans l’académie de Toulouse", "Notice d’inscription", "règle R-08"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Vous êtes en première année", "décision de positionnement", "règle R-14"));
        assertThat(answer.select("main a[href=/]")).isEmpty();
    }

    @Test
    void yes_on_conditions() {
        var answer = page(visitor.open(
                ANSWER,
                but(
                        PUPIL,
                        "situation",
                        "PREVIOUS_SESSION",
                        "distanceLearning",
                        "true",
                        "previousSpecialty",
                        MCO,
                        "previousForm",
                        "GLOBAL",
                        "previousSat",
                        "true",
                        "age",
                        "UNDER_18")));

        assertThat(answer.select("h1").text()).isEqualTo("Oui, à certaines conditions");
        assertThat(answer.select(".obstacle").text())
                .contains("choisissez « enseignement à distance »", "R-17", "moins de 18 ans", "R-28");
        assertThat(answer.select(".papers li").text())
                .contains("relevé de notes", "Seulement si vous êtes de nationalité française");
    }

    @Test
    void tells_which_form_is_possible_to_who_does_not_know() {
        var answer = page(visitor.open(
                ANSWER,
                but(
                        PUPIL,
                        "form",
                        "",
                        "satBefore",
                        "true",
                        "previousSpecialty",
                        MCO,
                        "previousForm",
                        "GLOBAL",
                        "previousSat",
                        "true")));

        assertThat(answer.select("h1").text()).startsWith("Oui");
        assertThat(answer.text())
                .contains("Forme globale : possible.", "Forme progressive : impossible. La dernière fois")
                .contains("règle R-42");
    }

    @Test
    void leaving_units_for_later_needs_the_progressive_form() {
        var global = page(visitor.open(ANSWER, but(PUPIL, "wholeExam", "false")));
        var progressive = page(visitor.open(ANSWER, but(PUPIL, "wholeExam", "false", "form", "PROGRESSIVE")));

        assertThat(global.select(".obstacle").eachText())
                .singleElement()
                .asString()
                .contains("vous devez passer toutes les épreuves", "R-44")
                .doesNotContain("U1");
        assertThat(progressive.select("h1").text()).isEqualTo("Oui, vous pouvez vous inscrire");
    }

    @Test
    void a_school_registers_its_own_pupils() {
        var answer =
                page(visitor.open(ANSWER, but(PUPIL, "faceToFaceSchool", "true", "situation", null, "form", null)));

        assertThat(answer.select(".obstacle").eachText())
                .singleElement()
                .asString()
                .contains("C’est lui qui vous inscrit", "R-18");
        assertThat(answer.select(".papers li")).isEmpty();
    }

    /** The style sheet hides what a situation does not need; what was answered there before must not stay in the way. */
    @Test
    void answers_that_are_hidden_do_not_count() {
        var school =
                visitor.open(ANSWER, but(PUPIL, "faceToFaceSchool", "true", "trainingYear", null, "satBefore", null));
        assertThat(school.getStatus()).isEqualTo(200);
        assertThat(page(school).select(".obstacle").eachText())
                .singleElement()
                .asString()
                .contains("R-18");

        var changed = visitor.open(
                ANSWER,
                but(
                        PUPIL,
                        "situation",
                        "PREVIOUS_SESSION",
                        "satBefore",
                        "false",
                        "trainingYear",
                        "1",
                        "experienceMonths",
                        "900",
                        "distanceLearning",
                        "false",
                        "previousSpecialty",
                        MCO,
                        "previousForm",
                        "GLOBAL",
                        "previousSat",
                        "true"));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(page(changed).select("h1").text()).isEqualTo("Oui, vous pouvez vous inscrire");
    }

    @Test
    void yes_says_why_with_its_sources() {
        var answer = page(visitor.open(ANSWER, PUPIL));

        assertThat(answer.select(".grounds li").eachText())
                .hasSizeGreaterThan(3)
                .allSatisfy(ground -> assertThat(ground).containsPattern("(Notice|Article).*\\(règle R-\\d+\\)"))
                .anySatisfy(ground -> assertThat(ground).contains("seconde année de préparation à distance", "R-13"));
        assertThat(answer.select(".papers li").eachText())
                .allSatisfy(paper -> assertThat(paper).contains("(règle R-"));
        assertThat(page(visitor.open(ANSWER, but(PUPIL, "department", "11"))).select(".grounds"))
                .isEmpty();
    }

    @Test
    void a_closed_specialty_leads_to_the_one_that_replaced_it() {
        var answer = page(visitor.open(ANSWER, but(PUPIL, "specialty", MUC)));

        assertThat(answer.select(".obstacle").text()).contains("a été remplacé par", "R-39");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() {
        var response = visitor.open(
                ANSWER,
                "specialty",
                MCO,
                "department",
                "",
                "faceToFaceSchool",
                "false",
                "situation",
                "WORK_EXPERIENCE",
                "experienceKind",
                "SELF_EMPLOYED",
                "experienceMonths",
                "-10");
        var questions = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(questions.title()).startsWith("Erreur : ");
        assertThat(questions.select("[data-error-summary] li").eachText())
                .contains(
                        "Choisissez le département où vous habitez.",
                        "Dites si votre entreprise est inscrite à un registre.",
                        "Écrivez un nombre de mois, de 0 à 720. Exemple : 18",
                        "Dites si vous travaillez encore dans ce domaine.");
        assertThat(questions.select("input[name=experienceMonths]").val()).isEqualTo("-10");
        assertThat(questions.select("option[selected][value=" + MCO + "]")).isNotEmpty();
        assertThat(questions.select("[data-error-summary] a").eachAttr("href"))
                .allSatisfy(target -> assertThat(questions.getElementById(target.substring(1)))
                        .isNotNull());
    }

    @Test
    void what_cannot_be_read_is_said_and_kept() {
        var response = visitor.open(ANSWER, but(PUPIL, "experienceMonths", "dix"));
        var questions = page(response);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(questions.select("[data-error-summary] li").eachText())
                .containsExactly("Écrivez un nombre entier, en chiffres.");
        assertThat(questions.select("input[name=experienceMonths]").val()).isEqualTo("dix");
        assertThat(questions.select("option[selected][value=" + MCO + "]")).isNotEmpty();
        assertThat(visitor.open(QUESTIONS, "age", "beaucoup").getStatus()).isEqualTo(200);
        assertThat(visitor.open(ANSWER, but(PUPIL, "situation", "X", "decisions", "Y"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.open("/simulateurs/notes", "form", "X").getStatus()).isEqualTo(200);
        assertThat(visitor.open("/simulateurs/notes/reponse", "marks[0].session", "X")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_questions_open_again_with_the_same_answers() {
        var answer = page(visitor.open(ANSWER + "?specialty=" + MCO + "&department=09&faceToFaceSchool=true"));
        var back = answer.select("main a:contains(Changer)").attr("href");

        var questions = page(visitor.open(back));
        assertThat(questions.select("option[selected]").eachAttr("value")).contains(MCO, "09");
    }

    @Test
    void before_the_opening_the_date_is_told() {
        clock.stopAt(campaigns.current().orElseThrow().opensAt().minusSeconds(1));

        var answer = page(visitor.open(ANSWER, PUPIL));

        assertThat(answer.select("h1").text()).isEqualTo("Oui, vous pourrez vous inscrire");
        assertThat(answer.text()).contains("Les inscriptions ouvriront le");
        assertThat(answer.select("main a[href=/]")).isEmpty();
        assertThat(page(visitor.open("/")).select("main a[href^=/simulateurs/]"))
                .hasSize(2);
    }

    @Test
    void after_the_closing_it_is_told() {
        clock.stopAt(campaigns.current().orElseThrow().closesAt());

        var answer = page(visitor.open(ANSWER, PUPIL));

        assertThat(answer.select("h1").text()).isEqualTo("Oui, mais les inscriptions sont fermées");
        assertThat(answer.select(".result-yes")).isEmpty();
        assertThat(answer.text()).contains("Les inscriptions sont fermées depuis le", "à l’automne prochain");
        assertThat(page(visitor.open("/")).select("main a[href^=/simulateurs/]"))
                .hasSize(2);
    }

    @Test
    void the_entry_and_the_help_lead_here() {
        assertThat(page(visitor.open("/")).select("main a[href^=/simulateurs/]").eachAttr("href"))
                .containsExactlyInAnyOrder("/simulateurs/inscription", "/simulateurs/notes");
        assertThat(page(visitor.open("/aide"))
                        .select("main a[href^=/simulateurs/]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("/simulateurs/inscription", "/simulateurs/notes");
    }

    @Test
    void nothing_is_stored_and_no_cookie_is_written() {
        visitor.open(QUESTIONS);
        var before = rows();

        for (var response : new MockHttpServletResponse[] {
            visitor.open(QUESTIONS),
            visitor.open(ANSWER, PUPIL),
            visitor.open(ANSWER),
            visitor.open("/simulateurs/notes"),
            visitor.open("/simulateurs/notes/reponse"),
            visitor.ask("/api/v1/eligibility", "{}"),
            visitor.open("/api")
        }) {
            assertThat(response.getHeaders("Set-Cookie")).isEmpty();
            assertThat(response.getCookies()).isEmpty();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void pages_stay_small() throws IOException {
        assertThat(compressed(visitor.open(QUESTIONS).getContentAsByteArray())).isLessThan(15_000);
        assertThat(compressed(visitor.open(ANSWER, PUPIL).getContentAsByteArray()))
                .isLessThan(15_000);
        assertThat(compressed(visitor.open("/simulateurs/notes").getContentAsByteArray()))
                .isLessThan(15_000);
    }

    /** How many rows each table of ours holds; what runs by itself meanwhile has its own tables. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        and table_name not in ('scheduled_tasks', 'flyway_schema_history')
                        """).query(String.class).list()) {
            rows.put(
                    table,
                    database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        assertThat(rows).containsKey("draft");
        return rows;
    }

    private static int compressed(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        }
        return bytes.size();
    }
}
