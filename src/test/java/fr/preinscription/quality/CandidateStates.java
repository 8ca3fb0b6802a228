package fr.preinscription.quality;

import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Submission;
import fr.preinscription.wizard.FormPages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The states of the candidate’s pages, one after the other; whatever is left has changed the campaign back. */
final class CandidateStates {

    private static final int SESSION = OpenCampaign.SESSION;
    private static final String DRAFT = "brouillon";
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh";

    private final ApplicationContext beans;
    private final Visitor visitor;
    private final Findings findings;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final Clock clock;
    private final JsonMapper json;

    CandidateStates(ApplicationContext beans, Visitor visitor, Findings findings) {
        this.beans = beans;
        this.visitor = visitor;
        this.findings = findings;
        registrations = beans.getBean(Registrations.class);
        campaigns = beans.getBean(Campaigns.class);
        clock = beans.getBean(Clock.class);
        json = beans.getBean(JsonMapper.class);
    }

    void all() {
        open("/", "open");
        var registered = registration("Quality");
        var other = registration("Closing");
        findings.part("the form", this::form);
        findings.part("recognition", this::recognition);
        findings.part("verdicts", this::verdicts);
        findings.part("long names", this::longNames);
        findings.part("drafts", () -> new DraftStates(beans, visitor, findings).drafts());
        findings.part(
                "address",
                () -> new DraftStates(beans, visitor, findings)
                        .address(FormPages.open(beans, registration("Address"))));
        findings.part("registered", () -> registered(registered));
        findings.part("files", this::files);
        findings.part("conflicts", this::conflicts);
        findings.part("coming back", this::comingBack);
        findings.part("proof", () -> proof(registered));
        findings.part("simulators", this::simulators);
        findings.part("failures", this::failures);
        findings.part("closed", () -> closed(other));
        findings.part("before", this::before);
        OpenCampaign.around(campaigns, clock);
    }

    /** Every step as answered, as not answered, with nothing given and with nonsense given. */
    private void form() {
        FormPages.all(beans, SESSION, known()).forEach(page -> findings.part(page.path(), () -> step(page)));
        open("/", "begun");
        visitor.withoutCookies();
        open("/inscription/perdue", "lost");
    }

    private void step(FormPages.Page page) {
        visitor.with(DRAFT, page.answered());
        open(page.path(), "answered");
        visitor.with(DRAFT, page.unanswered());
        open(page.path(), "not answered");
        told("nothing given", visitor::submitEmpty);
        open(page.path());
        told("nonsense given", visitor::submitNonsense);
    }

    private void recognition() {
        visitor.with(DRAFT, FormPages.start(beans, SESSION, Answers.NONE));
        open("/inscription/session-precedente");
        var page = visitor.page();
        page.locator("input[name=registered][value=WITH_NUMBER] + label").click();
        page.locator("[name=number]").fill("2631400284");
        page.locator("[name='birthDate.day']").fill("2");
        page.locator("[name='birthDate.month']").fill("11");
        page.locator("[name='birthDate.year']").fill("1996");
        act("recognised", visitor::submit);
        told("nothing given", visitor::submitEmpty);
        open("/inscription/session-precedente/code");
        page.locator("[name=code]").fill("000000");
        told(
                "wrong code",
                () -> page.locator("main form[method=post] button").first().click());
        open("/inscription/naissance", "proposed from last session");
    }

    private void verdicts() {
        var employee = Candidates.employee("Verdict", "Camille", "verdict@example.org");
        visitor.with(DRAFT, FormPages.start(beans, SESSION, employee));
        open("/inscription/epreuves", "known units");
        told("known units, nothing given", visitor::submitEmpty);
        open("/inscription/epreuves");
        told("known units, nonsense given", visitor::submitNonsense);
        verdict(employee, "warnings");
        verdict(with(employee, "experience", """
                {"selfEmployed": false, "registered": true, "periods": [{"from": "2026-08-31", "employer": "Librairie"}]}"""), "breaches");
        verdict(with(employee, "situation", """
                {"faceToFaceSchool": true, "enrolledInDistanceLearning": false, "satBefore": false}"""), "no door");
    }

    private void verdict(Answers answers, String state) {
        visitor.with(DRAFT, FormPages.start(beans, SESSION, with(answers, "acknowledgements", null)));
        open("/inscription/bilan", state);
        if (visitor.hasForm()) {
            told(state + ", nothing ticked", visitor::submitEmpty);
        }
        visitor.with(DRAFT, FormPages.start(beans, SESSION, answers));
        open("/inscription/verification", state);
        if (visitor.hasForm()) {
            told(state + ", nothing ticked", visitor::submitEmpty);
        }
    }

    private void longNames() {
        var answers = with(
                with(
                        Candidates.employee(LONG, LONG, "a".repeat(60) + "@" + "b".repeat(60) + ".example.org"),
                        "address",
                        "{\"street\": \"" + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch".repeat(2)
                                + "\", \"complement\": \"" + "B".repeat(60) + "\", \"careOf\": \"" + LONG + "\"}"),
                "experience",
                "{\"selfEmployed\": false, \"registered\": true, \"periods\": [{\"from\": \"2016-09-01\", \"employer\": \""
                        + "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(2) + "\"}]}");
        visitor.with(DRAFT, FormPages.start(beans, SESSION, answers));
        for (var step : List.of("identite", "adresse", "contact", "experience", "verification")) {
            open("/inscription/" + step, "long names");
        }
        var registered = registrations.find(submit(Candidates.acknowledging(answers, "R-34"), null, null));
        visitor.with(DRAFT, FormPages.open(beans, registered));
        open("/inscription/enregistree", "long names");
        open("/mon-inscription/suivi", "long names");
    }

    private void registered(Opened registered) {
        visitor.with(DRAFT, FormPages.open(beans, registered));
        open("/", "registered");
        open("/inscription/enregistree", "registered");
        open("/mon-inscription/suivi", "registered");
        open("/inscription/verification", "nothing changed");
        act("nothing changed, sent", visitor::submit);
        visitor.with(DRAFT, FormPages.open(beans, registrations.find(registered.id())));
        open("/mon-inscription/desistement", "registered");
        var given = registration("Withdrawn");
        registrations.withdraw(given.id(), clock.instant());
        visitor.with(DRAFT, FormPages.open(beans, registrations.find(given.id())));
        open("/mon-inscription/suivi", "withdrawn");
    }

    /** What a candidate reads of a file in each of its states. */
    private void files() {
        var ids = beans.getBean(JdbcClient.class)
                .sql("select distinct on (state) registration from case_file_state order by state, number")
                .query(UUID.class)
                .list();
        for (var id : ids) {
            var file = registrations.find(id);
            visitor.with(DRAFT, FormPages.open(beans, file));
            open("/mon-inscription/suivi", "file " + file.number());
        }
    }

    /** The same person twice, and two changes at once. */
    private void conflicts() {
        var answers = answers("Twice");
        submit(answers, null, null);
        visitor.with(DRAFT, FormPages.start(beans, SESSION, answers));
        open("/inscription/verification");
        act("already registered", visitor::submit);

        var stale = registration("Stale");
        visitor.with(
                DRAFT,
                FormPages.open(
                        beans,
                        new Opened(
                                stale.id(),
                                stale.session(),
                                stale.number(),
                                stale.version(),
                                stale.status(),
                                changed(stale.answers(), "+33600000001"),
                                stale.waivers())));
        submit(changed(stale.answers(), "+33600000002"), stale.id(), 0);
        open("/inscription/verification");
        act("superseded", visitor::submit);
        visitor.withoutCookies();
    }

    private void comingBack() {
        open("/mon-inscription", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/mon-inscription");
        told("nonsense given", visitor::submitNonsense);
        open("/mon-inscription/cle-perdue", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/mon-inscription/cle-perdue");
        var page = visitor.page();
        page.locator("[name=number]").fill("48392017K");
        page.locator("[name='birthDate.day']").fill("14");
        page.locator("[name='birthDate.month']").fill("5");
        page.locator("[name='birthDate.year']").fill("2001");
        act("sent", visitor::submit);
        open("/mon-inscription/lien?jeton=spent", "link");
        act("spent", visitor::submit);
        open("/mon-inscription/contact/lien?jeton=spent", "link");
        act("spent", visitor::submit);
    }

    private void proof(Opened registered) {
        open("/verifier", "empty");
        visitor.page().locator("[name=number]").fill("48392017");
        told(
                "half given",
                () -> visitor.page().locator("main form button").last().click());
        var seal = registrations.confirmation(registered.id(), 0).seal().address(registered.fullNumber());
        var address = seal.replaceFirst("^https?://[^/]*", "");
        open(address, "authentic");
        open(address + "A", "not ours");
    }

    private void simulators() {
        open("/simulateurs/inscription", "empty");
        open("/simulateurs/inscription/reponse", "nothing given");
        open(
                "/simulateurs/inscription/reponse?specialty=management-commercial-operationnel&department=31&faceToFaceSchool=false"
                        + "&situation=WORK_EXPERIENCE&experienceKind=EMPLOYEE&experienceMonths=40&stillWorking=true&distanceLearning=false&satBefore=false&form=GLOBAL&wholeExam=true&age=FROM_26",
                "answered");
        open(
                "/simulateurs/inscription/reponse?specialty=management-commercial-operationnel&department=75&faceToFaceSchool=false"
                        + "&situation=WORK_EXPERIENCE&experienceKind=EMPLOYEE&experienceMonths=2&stillWorking=true&distanceLearning=false&satBefore=false&form=GLOBAL&wholeExam=true&age=FROM_26",
                "answered with breaches");
        open("/simulateurs/notes", "empty");
        open("/simulateurs/notes/epreuves", "nothing given");
        var exam =
                "?specialty=management-commercial-operationnel&previousSpecialty=management-commercial-operationnel&form=GLOBAL";
        open("/simulateurs/notes/epreuves" + exam, "marks");
        open("/simulateurs/notes/reponse" + exam + "&marks%5B0%5D.unit=U1&marks%5B0%5D.mark=abc", "nonsense given");
        open(
                "/simulateurs/notes/reponse" + exam
                        + "&marks%5B0%5D.unit=U1&marks%5B0%5D.mark=12&marks%5B0%5D.session=2025",
                "answered");
        open("/api", "read");
    }

    private void failures() {
        open("/nulle-part", "404");
        open("/inscription/commencer", "405");
        for (var status : List.of(403, 413, 418, 429, 500, 503)) {
            open("/panne/" + status, String.valueOf(status));
        }
        open("/mon-inscription");
        visitor.page().locator("[name=number]").fill("48392017K");
        visitor.withoutCookies();
        act("expired", visitor::submit);
    }

    private void closed(Opened registered) {
        visitor.with(DRAFT, FormPages.start(beans, SESSION, answers("Late")));
        open("/inscription/verification");
        OpenCampaign.between(
                campaigns,
                clock.instant().minus(Duration.ofDays(40)),
                clock.instant().minus(Duration.ofDays(1)));
        act("too late", visitor::submit);
        open("/", "closed");
        open("/inscription/verification", "closed");
        visitor.with(DRAFT, FormPages.open(beans, registered));
        open("/mon-inscription/suivi", "closed");
        open("/mon-inscription/contact", "closed");
        told("nothing given", visitor::submitEmpty);
        open("/mon-inscription/contact");
        var page = visitor.page();
        page.locator("[name=email]").fill("other@example.org");
        page.locator("[name=emailRepeated]").fill("other@example.org");
        page.locator("[name=key]").fill(registrations.accessKey(registered.id()));
        act("link sent", visitor::submit);
        visitor.withoutCookies();
        open("/simulateurs/inscription", "closed");
    }

    private void before() {
        OpenCampaign.between(
                campaigns,
                clock.instant().plus(Duration.ofDays(3)),
                clock.instant().plus(Duration.ofDays(30)));
        open("/", "before the opening");
        open("/simulateurs/inscription", "before the opening");
    }

    private void open(String address) {
        visitor.open(address);
    }

    private void open(String address, String state) {
        findings.forget();
        visitor.open(address);
        findings.look(visitor, state, true);
    }

    private void act(String state, Runnable act) {
        findings.forget();
        act.run();
        findings.look(visitor, state, false);
    }

    /** Looks only when the page came back with errors: not every question must be answered. */
    private void told(String state, Runnable act) {
        findings.forget();
        act.run();
        if (visitor.isTold()) {
            findings.look(visitor, state, false);
        }
    }

    private Iterable<Answers> known() {
        return beans
                .getBean(JdbcClient.class)
                .sql(
                        "select answers from registration_version where author = 'CANDIDATE' order by received_at limit 300")
                .query(String.class)
                .list()
                .stream()
                .map(text -> json.readValue(text, Answers.class))
                .toList();
    }

    private Opened registration(String name) {
        return registrations.find(submit(answers(name), null, null));
    }

    private static Answers answers(String name) {
        return Candidates.acknowledging(
                Candidates.employee(name, "Camille", name.toLowerCase() + "@example.org"), "R-34");
    }

    private Answers changed(Answers answers, String phone) {
        var email = answers.contact().email();
        return Candidates.with(answers, new Answers.Contact(email, email, phone));
    }

    private UUID submit(Answers answers, @Nullable UUID registration, @Nullable Integer base) {
        var outcome = registrations.submit(new Submission(
                UUID.randomUUID(), SESSION, answers, clock.instant(), Submission.CANDIDATE, registration, base));
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.registration();
        }
        throw new AssertionError(outcome.toString());
    }

    private Answers with(Answers answers, String component, @Nullable String value) {
        ObjectNode tree = json.valueToTree(answers);
        if (value == null) {
            tree.remove(component);
        } else {
            tree.set(component, json.readTree(value));
        }
        return json.treeToValue(tree, Answers.class);
    }
}
