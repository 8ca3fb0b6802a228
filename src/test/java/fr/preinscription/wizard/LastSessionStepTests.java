package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import fr.preinscription.registration.ProofCodeIssued;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

@StepTest
@RecordApplicationEvents
class LastSessionStepTests {

    private static final String PATH = "/inscription/session-precedente";
    private static final String CODE = PATH + "/code";
    private static final AtomicInteger NUMBERS = new AtomicInteger(20260001);

    private static final String KNOWN = """
            {"birth": {"day": 7, "month": 3, "year": 1998, "french": true},
             "residence": {"country": "FR", "postcode": "31000", "communeCode": "31555", "commune": "Toulouse",
                           "kind": "HOME"},
             "previousExam": {"session": 2026, "academy": "Toulouse", "specialty": "tourisme", "form": "GLOBAL",
                              "sat": true},
             "specialty": {"slug": "tourisme"},
             "form": {"form": "GLOBAL", "definitive": true},
             "identity": {"birthName": "Durand", "useUsageName": false, "firstNames": ["Camille"],
                          "noFirstName": false},
             "birthplace": {"country": "FR", "communeCode": "81004", "place": "Albi", "department": "81"},
             "address": {"street": "1 rue des Lilas", "complement": "", "careOf": ""},
             "contact": {"email": "camille@exemple.org", "emailRepeated": "camille@exemple.org"},
             "consents": {"press": true, "localAuthorities": true},
             "declaration": {"singleRegistration": true}}
            """;

    @Autowired
    Walk walk;

    @Autowired
    LastSessionCandidates candidates;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    private String number;

    @BeforeEach
    void nobodyTriedBefore() {
        database.sql("delete from attempt").update();
        number = String.valueOf(NUMBERS.incrementAndGet());
        candidates.put(new Candidate(
                Walk.SESSION - 1, number, "1998-03-07", json.readValue(KNOWN, Answers.class), "camille@exemple.org"));
    }

    private Walk.Page tryNumber(String token, String number, String year) {
        return walk.answer(
                token,
                PATH,
                "registered",
                "WITH_NUMBER",
                "number",
                number,
                "birthDate.day",
                "7",
                "birthDate.month",
                "3",
                "birthDate.year",
                year);
    }

    @Test
    void asks_about_the_session_before_this_one() {
        var page = walk.page(walk.start(Answers.NONE), PATH);

        assertThat(page.text()).contains("l’académie de Toulouse à la session 2026");
        assertThat(page.html().select("[checked]")).isEmpty();
        assertThat(page.html().select("[data-postcode]")).isEmpty();
    }

    @Test
    void wants_an_answer() {
        var page = walk.answer(walk.start(Answers.NONE), PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("registered");
    }

    @Test
    void goes_on_without_a_number() {
        var stranger = walk.start(Answers.NONE);
        var forgetful = walk.start(Answers.NONE);

        assertThat(walk.answer(stranger, PATH, "registered", "NO").location()).isEqualTo("/inscription/naissance");
        assertThat(walk.answer(forgetful, PATH, "registered", "WITHOUT_NUMBER").location())
                .isEqualTo("/inscription/naissance");

        assertThat(walk.answers(stranger).lastSession()).isEqualTo(new Answers.LastSession(false, null, false, null));
        assertThat(walk.answers(forgetful).lastSession()).isEqualTo(new Answers.LastSession(true, null, false, null));
        assertThat(walk.page(forgetful, PATH).typed("registered")).isEqualTo("WITHOUT_NUMBER");
    }

    @Test
    void refuses_a_number_that_is_none() {
        var token = walk.start(Answers.NONE);

        var page = walk.answer(token, PATH, "registered", "WITH_NUMBER", "number", "12A4", "birthDate.day", "31");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("number", "birthDate");
        assertThat(page.errorAt("number")).contains("seulement avec des chiffres");
        assertThat(page.typed("number")).isEqualTo("12A4");
        assertThat(page.typed("birthDate.day")).isEqualTo("31");
    }

    @Test
    void recognises_a_candidate_and_proposes_last_years_answers() {
        var token = walk.start(Answers.NONE);

        var page = tryNumber(token, " " + number.substring(0, 4) + " " + number.substring(4), "1998");

        assertThat(page.location()).isEqualTo(CODE);
        var answer = walk.answers(token).lastSession();
        assertThat(answer.found()).isTrue();
        assertThat(answer.number()).isEqualTo(number);
        assertThat(answer.identity().birthDate()).isEqualTo("1998-03-07");
        assertThat(walk.draft(token).prefill().identity().birthName()).isEqualTo("Durand");
        assertThat(walk.draft(token).prefill().form().definitive()).isFalse();
        assertThat(walk.page(token, "/inscription/naissance").text()).contains("Vérifiez chaque ligne");
        assertThat(walk.page(token, PATH).typed("birthDate.year")).isEqualTo("1998");
    }

    @Test
    void never_proposes_where_somebody_lives_nor_what_must_be_declared_anew() {
        var token = walk.start(Answers.NONE);

        tryNumber(token, number, "1998");

        var prefill = walk.draft(token).prefill();
        assertThat(prefill.residence()).isNull();
        assertThat(prefill.address()).isNull();
        assertThat(prefill.contact()).isNull();
        assertThat(prefill.consents()).isNull();
        assertThat(prefill.declaration()).isNull();
    }

    @Test
    void says_the_same_whichever_of_number_and_date_is_wrong() {
        var token = walk.start(Answers.NONE);

        var wrongDate = tryNumber(token, number, "1997");
        var wrongNumber = tryNumber(token, "999", "1998");

        assertThat(wrongDate.status()).isEqualTo(422);
        assertThat(wrongDate.errors()).isEqualTo(wrongNumber.errors());
        assertThat(wrongDate.errorAt("number")).contains("relevé de notes de la session 2026");
        assertThat(walk.answers(token).lastSession()).isNull();
    }

    @Test
    void delays_after_five_failures_of_a_number_even_with_the_right_date() {
        for (var i = 0; i < 5; i++) {
            tryNumber(walk.start(Answers.NONE), number, "1990");
            database.sql("delete from attempt where tries < 5 and subject = ?")
                    .param(digest("last session network 127.0.0.1"))
                    .update();
        }
        var token = walk.start(Answers.NONE);

        var page = tryNumber(token, number, "1998");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("number")).contains("pendant une heure");
        assertThat(walk.answers(token).lastSession()).isNull();
        assertThat(walk.answer(token, PATH, "registered", "WITHOUT_NUMBER").location())
                .isEqualTo("/inscription/naissance");
    }

    @Test
    void delays_after_five_failures_from_one_place() {
        for (var i = 0; i < 5; i++) {
            assertThat(tryNumber(walk.start(Answers.NONE), "77" + i, "1998").errorAt("number"))
                    .contains("pas trouvé");
        }

        assertThat(tryNumber(walk.start(Answers.NONE), number, "1998").errorAt("number"))
                .contains("pendant une heure");
    }

    @Test
    void counts_no_failure_for_who_sends_the_right_answer_again() {
        var token = walk.start(Answers.NONE);

        for (var i = 0; i < 8; i++) {
            assertThat(tryNumber(token, number, "1998").status()).isEqualTo(302);
            assertThat(tryNumber(walk.start(Answers.NONE), number, "1998").status())
                    .isEqualTo(302);
        }
    }

    @Test
    void proposes_nothing_any_more_to_who_answers_no() {
        var token = walk.start(Answers.NONE);
        tryNumber(token, number, "1998");

        walk.answer(token, PATH, "registered", "NO");

        assertThat(walk.draft(token).prefill()).isEqualTo(Answers.NONE);
    }

    @Test
    void opens_last_years_address_with_the_code_sent_to_it() {
        var token = walk.start(Answers.NONE);
        tryNumber(token, number, "1998");
        var issued = events.stream(ProofCodeIssued.class).toList();

        var page = walk.page(token, CODE);

        assertThat(issued).hasSize(1);
        assertThat(issued.getFirst().email()).isEqualTo("camille@exemple.org");
        assertThat(issued.getFirst().code()).matches("\\d{6}");
        assertThat(page.text()).contains("c•••@e•••.org").doesNotContain("camille");

        var code = issued.getFirst().code();
        var onward = walk.answer(token, CODE, "code", code.substring(0, 3) + " " + code.substring(3));

        assertThat(onward.location()).isEqualTo("/inscription/naissance");
        assertThat(walk.draft(token).prefill().contact().email()).isEqualTo("camille@exemple.org");
        assertThat(walk.draft(token).prefill().residence().postcode()).isEqualTo("31000");
        assertThat(walk.page(token, CODE).location()).isEqualTo("/inscription/naissance");
    }

    @Test
    void refuses_a_wrong_code_and_after_five_of_them_the_right_one() {
        var token = walk.start(Answers.NONE);
        tryNumber(token, number, "1998");
        var code =
                events.stream(ProofCodeIssued.class).findFirst().orElseThrow().code();
        var wrong = code.equals("000000") ? "000001" : "000000";

        assertThat(walk.answer(token, CODE, "code", "12").errorAt("code")).contains("6 chiffres");
        for (var i = 0; i < 5; i++) {
            var page = walk.answer(token, CODE, "code", wrong);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.errorAt("code")).contains("pas le bon");
        }

        assertThat(walk.answer(token, CODE, "code", code).errorAt("code")).contains("nouveau code");
        assertThat(walk.draft(token).prefill().contact()).isNull();
    }

    @Test
    void sends_another_code_a_few_times() {
        var token = walk.start(Answers.NONE);
        tryNumber(token, number, "1998");

        assertThat(walk.answer(token, CODE, "renvoyer", "").text()).contains("Un nouveau code est parti");
        var codes = events.stream(ProofCodeIssued.class).toList();
        assertThat(codes).hasSize(2);
        assertThat(walk.answer(token, CODE, "code", codes.get(1).code()).location())
                .isEqualTo("/inscription/naissance");

        tryNumber(token, number, "1998");
        for (var i = 0; i < 4; i++) {
            walk.answer(token, CODE, "renvoyer", "");
        }
        assertThat(events.stream(ProofCodeIssued.class)).hasSize(5);
    }

    @Test
    void goes_on_without_the_code() {
        var token = walk.start(Answers.NONE);
        tryNumber(token, number, "1998");

        assertThat(walk.page(token, CODE)
                        .html()
                        .select("a:contains(continuer sans)")
                        .attr("href"))
                .isEqualTo("/inscription/naissance");
    }

    @Test
    void shows_the_page_of_the_code_to_nobody_else() {
        var token = walk.start("{\"lastSession\": {\"registeredHere\": false, \"found\": false}}");

        assertThat(walk.page(token, CODE).location()).isEqualTo("/inscription/naissance");
    }

    private static byte[] digest(String subject) {
        return fr.preinscription.web.SecretToken.digest(subject);
    }
}
