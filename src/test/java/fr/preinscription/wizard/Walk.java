package fr.preinscription.wizard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A candidate's walk through the form, without a browser: {@code walk.start(answers)} gives a draft, whose pages are asked
 * with {@code walk.page(token, path)} and answered with {@code walk.answer(token, path, "field", "typed", …)}.
 */
class Walk {

    static final int SESSION = 2027;

    private final MockMvc mvc;
    private final Drafts drafts;
    private final JsonMapper json;

    Walk(MockMvc mvc, Drafts drafts, JsonMapper json, Campaigns campaigns, ExamSessions sessions, Clock clock) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.json = json;
        if (campaigns.current().isEmpty()) {
            open(campaigns, sessions, clock);
        }
    }

    private static void open(Campaigns campaigns, ExamSessions sessions, Clock clock) {
        var now = clock.instant();
        var closing = now.plus(Duration.ofDays(20));
        var decisions = new HashMap<SessionParameter, Decision>();
        for (var parameter : sessions.missing(SESSION)) {
            var value = switch (parameter) {
                case OPENS_AT -> now.minus(Duration.ofDays(10));
                case CLOSES_AT -> closing;
                case DOSSIER_DUE_ON -> LocalDate.ofInstant(closing, Paris.ZONE).plusDays(6);
                case DOSSIER_DUE_AT ->
                    LocalDate.ofInstant(closing, Paris.ZONE)
                            .plusDays(7)
                            .atStartOfDay(Paris.ZONE)
                            .toInstant();
                case EXAM_STARTS_ON -> LocalDate.of(SESSION, 5, 10);
                case CONFIRMATION_MODE -> "PAPER_SIGNED";
                case LANGUAGES_TAUGHT_IN_ACADEMY, OPTIONAL_LANGUAGES_POSSIBLE ->
                    List.of("anglais", "espagnol", "allemand");
                default -> throw new IllegalStateException("The tests invent no value for " + parameter);
            };
            decisions.put(parameter, new Decision(value, "invented for the tests"));
        }
        campaigns.open(new Campaigns.Opening(SESSION, "tests", true, decisions));
    }

    /** A new draft with these answers; the token is its cookie. */
    String start(Answers answers) {
        return drafts.start(SESSION, answers, null, null).value();
    }

    /** The same from the answers in JSON, {@code {"birth": {"year": 1990, "french": true}}}. */
    String start(String answers) {
        return start(json.readValue(answers, Answers.class));
    }

    /** A draft that changes this registration. */
    String open(Registrations.Opened opened) {
        return drafts.start(opened.session(), opened.answers(), opened.id(), opened.version())
                .value();
    }

    Draft draft(String token) {
        return drafts.find(token).orElseThrow();
    }

    Answers answers(String token) {
        return draft(token).answers();
    }

    /** Proposes answers of last session, in JSON. */
    void prefill(String token, String prefill) {
        drafts.prefill(draft(token), json.readValue(prefill, Answers.class));
    }

    Page page(String token, String path) {
        return perform(get(path), token);
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    Page answer(String token, String path, String... typed) {
        var request = post(path).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return perform(request, token);
    }

    private Page perform(MockHttpServletRequestBuilder request, String token) {
        try {
            var response = mvc.perform(request.cookie(new Cookie("brouillon", token)))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding("UTF-8");
            return new Page(
                    response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(response.getContentAsString()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** @param location where it redirects, null when it does not */
    record Page(int status, String location, Document html) {

        /** Lines of the error summary. */
        List<String> errors() {
            return html.select("#erreurs li").eachText();
        }

        /** Where the lines of the error summary lead; each must be on the page. */
        List<String> errorLinks() {
            return html.select("#erreurs li a").stream()
                    .map(link -> link.attr("href").substring(1))
                    .peek(id -> {
                        if (html.getElementById(id) == null) {
                            throw new AssertionError(
                                    "The error summary leads to #" + id + ", which is not on the page");
                        }
                    })
                    .toList();
        }

        /** The message beside the field. */
        String errorAt(String id) {
            var message = html.getElementById(id + "-erreur");
            return message == null ? "" : message.text();
        }

        /** What the field of that name holds: text, chosen option or radio; empty when nothing. */
        String typed(String name) {
            var fields = html.getElementsByAttributeValue("name", name);
            for (var field : fields) {
                if (field.is("select")) {
                    return field.select("option[selected]").attr("value");
                }
                if (field.is("textarea")) {
                    return field.text();
                }
                if (!field.is("[type=radio], [type=checkbox]") || field.hasAttr("checked")) {
                    return field.val();
                }
            }
            return "";
        }

        String text() {
            return html.select("main").text();
        }
    }
}
