package fr.preinscription.simulator;

import static fr.preinscription.simulator.Visitor.MCO;
import static fr.preinscription.simulator.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a program, or a page of another site, may ask, and what it is told when it may not. */
@SimulatorTest
class ApiTests {

    private static final String ELIGIBILITY = "/api/v1/eligibility";
    private static final String MARKS = "/api/v1/kept-marks";
    private static final String QUESTION = """
            {"specialty": "%s", "department": "31", "faceToFaceSchool": true}""".formatted(MCO);

    @Autowired
    Visitor visitor;

    @Test
    void answers_without_a_token_and_without_a_cookie() {
        var response = visitor.ask(ELIGIBILITY, QUESTION);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).contains("\"result\":\"NO\"", "\"rule\":\"R-18\"", "\"source\":");
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void a_page_of_another_site_may_ask_in_json() {
        var preflight = visitor.perform(foreign(options(ELIGIBILITY))
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        var response = visitor.perform(foreign(
                post(ELIGIBILITY).contentType(MediaType.APPLICATION_JSON).content(QUESTION)));

        assertThat(preflight.getStatus()).isEqualTo(200);
        assertThat(preflight.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    /** A form of another site sends these without asking first. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"})
    void a_form_of_another_site_may_not(String type) {
        var response = visitor.perform(
                foreign(post(ELIGIBILITY).header("Content-Type", type).content(QUESTION)));

        assertThat(response.getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inscription/commencer",
                "/mon-inscription",
                "/api/v1/specialties",
                "/api/v1/eligibility/",
                "/api/v1/eligibility;a=b",
                "/api/v1/../../inscription/commencer"
            })
    void nothing_else_is_open_to_other_sites(String path) {
        var response = visitor.perform(
                foreign(post(path).contentType(MediaType.APPLICATION_JSON).content(QUESTION)));

        assertThat(response.getStatus()).isIn(400, 403);
        assertThat(response.getHeader("Location")).isNull();
    }

    @Test
    void the_other_pages_still_want_their_token() {
        var response = visitor.perform(post("/inscription/commencer"));

        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void pages_of_this_site_are_not_open_to_other_sites() {
        assertThat(visitor.perform(foreign(get("/simulateurs/notes"))).getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void each_missing_answer_is_named() {
        var response = visitor.ask(ELIGIBILITY, """
                {"specialty": "services-informatiques-aux-organisations", "department": "Toulouse",
                 "faceToFaceSchool": false, "situation": "WORK_EXPERIENCE", "experienceMonths": -1}""");

        assertProblem(response, 422);
        assertThat(text(response))
                .contains("\"field\":\"option\"", "\"field\":\"department\"", "\"field\":\"experienceKind\"")
                .contains("\"field\":\"experienceMonths\"", "Exemple\u00a0: 18");
    }

    @Test
    void each_wrong_mark_is_named() {
        var response = visitor.ask(MARKS, """
                {"specialty": "%s", "previousSpecialty": "rien", "marks": [null, {"unit": "U1", "mark": 12},
                 {"unit": "U1", "mark": "13", "session": 2024}, {"mark": "13", "session": 2024}]}""".formatted(MCO));

        assertProblem(response, 422);
        assertThat(text(response))
                .contains(
                        "previousSpecialty",
                        "\"field\":\"form\"",
                        "marks[1].session",
                        "marks[2].unit",
                        "marks[3].unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"situation\": \"LIBRE\"} | situation | PREVIOUS_SESSION, DISTANCE_PUPIL",
                "{\"decisions\": [\"X\"]} | decisions[0] | POSITIONING, SPREADING",
                "{\"trainingYear\": \"deux\"} | trainingYear | nombre entier",
                "{\"satBefore\": \"peut-être\"} | satBefore | true ou false",
                "{\"specialty\": {}} | specialty | type attendu"
            })
    void a_value_that_cannot_be_read_is_named(String question, String field, String message) {
        var response = visitor.ask(ELIGIBILITY, question);

        assertProblem(response, 400);
        assertThat(text(response)).contains("\"field\":\"" + field + "\"", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"a\"", "nul"})
    void what_is_no_question_is_refused(String body) {
        assertProblem(visitor.ask(MARKS, body), 400);
    }

    @Test
    void what_is_no_json_is_refused() {
        assertProblem(visitor.perform(post(ELIGIBILITY).contentType("text/xml").content("<a/>")), 415);
    }

    @Test
    void a_question_too_large_is_refused() {
        assertProblem(visitor.ask(ELIGIBILITY, " ".repeat(ApiLimits.LARGEST_QUESTION) + QUESTION), 413);
    }

    /** A slip in the name of an optional field would change the answer unseen; a name must not be taken in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"wholexam\": false} | wholexam | unknown",
                "{\"lastName\": \"Martin\"} | lastName | unknown",
                "{\"situation\": 1} | situation | unreadable",
                "{\"experienceMonths\": 11.9} | experienceMonths | unreadable"
            })
    void a_question_is_read_to_the_letter(String question, String field, String code) {
        var response = visitor.ask(ELIGIBILITY, question);

        assertProblem(response, 400);
        assertThat(text(response)).contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
        assertThat(text(response)).doesNotContain("Martin");
    }

    @Test
    void the_wrong_method_is_told_the_right_ones() {
        for (var request : List.of(get(ELIGIBILITY), put(MARKS), delete(MARKS))) {
            var response = visitor.perform(request);

            assertProblem(response, 405);
            assertThat(response.getHeader("Allow")).contains("POST").doesNotContain("GET");
            assertThat(response.getHeader("Set-Cookie")).isNull();
        }
        assertProblem(visitor.perform(post("/api/v1/specialties")), 405);
        assertThat(visitor.perform(options(ELIGIBILITY)).getHeader("Allow")).contains("POST", "OPTIONS");
        assertThat(visitor.perform(options("/api/v1/specialties")).getHeader("Allow"))
                .contains("GET", "HEAD");
        assertThat(visitor.perform(head("/api/v1/specialties")).getStatus()).isEqualTo(200);
    }

    @Test
    void only_json_is_answered_but_problems_always_are() {
        assertProblem(visitor.perform(get("/api/v1/specialties").accept(MediaType.TEXT_HTML)), 406);
        assertProblem(
                visitor.perform(post(ELIGIBILITY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(QUESTION)
                        .accept(MediaType.TEXT_HTML)),
                406);
        assertProblem(visitor.perform(get("/api/v1/rien").accept(MediaType.TEXT_HTML)), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/specialties",
                "/api/v1/specialties/management-commercial-operationnel/units",
                "/api/v1/openapi.json"
            })
    void lists_may_be_kept_and_are_sent_again_only_when_changed(String path) {
        var first = visitor.open(path);
        var again = visitor.perform(get(path).header("If-None-Match", first.getHeader("ETag")));

        assertThat(first.getHeaders("Cache-Control")).containsExactly("max-age=300, public");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(visitor.ask(ELIGIBILITY, QUESTION).getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void what_does_not_exist_is_said() {
        assertProblem(visitor.open("/api/v1/specialties/aucun/units"), 404);
        assertProblem(visitor.open("/api/v1/specialties/services-informatiques-aux-organisations/units"), 404);
        assertProblem(visitor.open("/api/v1/rien"), 404);
        assertThat(visitor.open("/api/v1/specialties/services-informatiques-aux-organisations/units", "option", "b")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void who_asks_too_much_waits() {
        for (var i = 0; i < 60; i++) {
            assertThat(visitor.from("203.0.113.7", get("/api/v1/openapi.json")).getStatus())
                    .isEqualTo(200);
        }
        var response = visitor.from(
                "203.0.113.7",
                foreign(post(ELIGIBILITY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(QUESTION)));

        assertProblem(response, 429);
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 61);
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(visitor.from("203.0.113.8", get("/api/v1/openapi.json")).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:1:2:3:4:5, 2001:db8:0:1:",
        "2001:0db8:0000:0001::9, 2001:db8:0:1:",
        "2001:db8::1, 2001:db8:0:0:",
        "::1, 0:0:0:0:",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1"
    })
    void one_network_counts_once(String address, String network) {
        assertThat(ApiLimits.network(address)).isEqualTo(network);
    }

    @Test
    void people_are_told_how_programs_ask() {
        var page = Visitor.page(visitor.open("/api"));

        assertThat(page.select("main a[href=/api/v1/openapi.json]")).isNotEmpty();
        assertThat(page.text()).contains("429", "Retry-After", "v1", "Aucun cookie", "60 questions par minute");
        for (var example : page.select("pre")) {
            var sent = example.wholeText().replaceAll("(?s).*-d '(.*)'\\s*", "$1");
            var path = example.text().contains("/kept-marks") ? MARKS : ELIGIBILITY;
            assertThat(visitor.ask(path, sent).getStatus()).as(sent).isEqualTo(200);
        }
        assertThat(page.select("pre")).hasSize(2);
    }

    private static void assertProblem(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(text(response)).contains("\"status\":" + status, "\"detail\":\"");
    }

    private static MockHttpServletRequestBuilder foreign(MockHttpServletRequestBuilder request) {
        return request.header("Origin", "https://cned.example").header("Sec-Fetch-Site", "cross-site");
    }
}
