package fr.preinscription.staff;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The office at work in the tests: candidates of a campaign that closes on Friday 20 November 2026 at five and whose
 * files are sent at the latest on Friday 27, pages opened and forms sent by somebody of the staff.
 */
@TestComponent
public class ExamOffice {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final MockMvc mvc;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final CaseFiles files;
    private final OfficeDay clock;

    ExamOffice(MockMvc mvc, Campaigns campaigns, Registrations registrations, CaseFiles files, OfficeDay clock) {
        this.mvc = mvc;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.files = files;
        this.clock = clock;
        OpenCampaign.between(campaigns, Instant.parse("2026-10-16T07:00:00Z"), Instant.parse("2026-11-20T16:00:00Z"));
    }

    /** Registers somebody new on 16 November, 36 years old and at work: owes D-CONF, D-ID and D-TRAV. */
    public Opened candidate() {
        var number = PEOPLE.incrementAndGet();
        var name = "Guichet" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        return candidate(Candidates.employee(name, "Camille", "guichet" + number + "@example.org"));
    }

    public Opened candidate(Answers answers) {
        return submit(answers, null, null);
    }

    /** The same candidate changes the phone number, on 16 November. */
    public Opened change(Opened registration) {
        var contact = registration.answers().contact();
        var changed = Candidates.with(
                registration.answers(),
                new Answers.Contact(contact.email(), contact.email(), "+336%08d".formatted(PEOPLE.incrementAndGet())));
        return submit(changed, registration.id(), registration.version());
    }

    private Opened submit(Answers answers, UUID registration, Integer base) {
        var outcome = registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                answers,
                Instant.parse("2026-11-16T09:00:00Z"),
                Submission.CANDIDATE,
                registration,
                base));
        if (outcome instanceof Outcome.Accepted accepted) {
            return registrations.find(accepted.registration());
        }
        throw new AssertionError(outcome);
    }

    public CaseFile file(Opened registration) {
        return files.of(registration.id());
    }

    public Page open(Staff who, String path) {
        return perform(who, get(path));
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    public Page send(Staff who, String path, String... typed) {
        var request = post(path).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return perform(who, request);
    }

    public MockHttpServletResponse response(Staff who, String path) {
        return answer(who, get(path));
    }

    private Page perform(Staff who, MockHttpServletRequestBuilder request) {
        var response = answer(who, request);
        return new Page(
                response.getStatus(),
                response.getRedirectedUrl(),
                Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse answer(Staff who, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(who.signedIn())).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** @param location where it redirects, null when it does not */
    public record Page(int status, String location, Document html) {

        public String text() {
            return html.select("main").text().replace('\u00a0', ' ');
        }

        /** The words of what matches. */
        public String text(String selector) {
            return html.select(selector).text().replace('\u00a0', ' ');
        }

        public List<String> values(String selector) {
            return html.select(selector).eachAttr("value");
        }
    }
}
