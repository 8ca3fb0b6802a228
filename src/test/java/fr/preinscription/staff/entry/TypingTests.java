package fr.preinscription.staff.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalEntry;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.OfficeMark;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Registrations.Version;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class TypingTests {

    private static int last;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    Specialties specialties;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    OfficeBrowser agent;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
        agent = new OfficeBrowser(mvc, Staff.agent());
    }

    @Test
    void c207_a_red_correction_is_typed_in_three_steps_and_the_file_says_who_and_why() {
        var registration = register();
        close();

        var begun =
                agent.send(path(registration), "evidence", "scan 2026-0042", "reason", "Prénom", "place", "identite");
        assertThat(begun.location()).isEqualTo("/inscription/identite");

        var step = agent.page("/inscription/identite");
        assertThat(step.html().select(".typing").text())
                .contains("Correction du dossier " + registration.number(), "pour Camile", "saisie par Agnès Gestion");
        var checked = agent.send(
                "/inscription/identite",
                "birthName",
                name(registration),
                "firstName",
                "Camille",
                "secondName",
                "Louise");
        assertThat(checked.location()).isEqualTo("/inscription/verification");

        var check = agent.page("/inscription/verification");
        assertThat(check.html().select(".changes del").eachText()).containsExactly("Camile, Louise");
        assertThat(check.html().select(".changes ins").eachText()).containsExactly("Camille, Louise");
        assertThat(check.html().select("button").eachText())
                .contains("Enregistrer la version " + registration.number() + "-1");

        var saved = agent.send("/bureau/saisie/enregistrer", "submission", check.value("submission"));
        assertThat(saved.location()).isEqualTo("/bureau/dossiers/" + registration.number());
        assertThat(registrations.versions(registration.id()))
                .extracting(Version::author, Version::office)
                .containsExactly(
                        tuple(Submission.CANDIDATE, null),
                        tuple(Submission.OFFICE, new OfficeMark("Agnès Gestion", "Prénom", "scan 2026-0042")));
        assertThat(trail.about(registration.id()))
                .extracting(entry -> entry.act().action())
                .containsExactly("CORRECTION_BEGUN", "VERSION_TYPED");
        assertThat(agent.cookie("saisie")).as("nothing more to type").isNull();
    }

    @Test
    void whoever_holds_the_draft_without_being_signed_in_neither_sees_nor_registers() {
        var registration = register();
        agent.send(path(registration), "evidence", "scan 1", "reason", "Prénom");
        agent.send("/inscription/identite", "birthName", name(registration), "firstName", "Camille");
        var submission = agent.page("/inscription/verification").value("submission");
        var thief = new OfficeBrowser(mvc, null);
        thief.keep("saisie", agent.cookie("saisie"));

        assertThat(thief.page("/inscription/verification").location()).contains("/bureau/connexion");
        assertThat(thief.send("/bureau/saisie/enregistrer", "submission", submission)
                        .location())
                .contains("/bureau/connexion");
        assertThat(thief.send("/inscription/verification", "submission", submission)
                        .location())
                .contains("/bureau/connexion");

        var asCandidate = new OfficeBrowser(mvc, null);
        asCandidate.keep("brouillon", agent.cookie("saisie"));
        assertThat(asCandidate
                        .send("/inscription/verification", "submission", submission)
                        .location())
                .isEqualTo("/inscription/perdue");
        assertThat(asCandidate.page("/mon-inscription/suivi").location()).isEqualTo("/mon-inscription");

        var reader = new OfficeBrowser(mvc, Staff.reader());
        reader.keep("saisie", agent.cookie("saisie"));
        assertThat(reader.send("/bureau/saisie/enregistrer", "submission", submission)
                        .status())
                .isEqualTo(403);

        var colleague = new OfficeBrowser(
                mvc, Staff.named("Luc Autre", Staff.agent().member().role(), "gestionnaire"));
        colleague.keep("saisie", agent.cookie("saisie"));
        colleague.send("/bureau/saisie/enregistrer", "submission", submission);

        assertThat(registrations.find(registration.id()).version()).isZero();
    }

    @Test
    void a_correction_names_its_evidence_and_its_reason() {
        var registration = register();

        var page = agent.send(path(registration), "evidence", " ", "reason", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).hasSize(2);
    }

    @Test
    void a_correction_of_another_colour_is_accepted_and_says_so() {
        var registration = register();
        agent.send(path(registration), "evidence", "scan 7", "reason", "Prénom", "otherInk", "true");
        agent.send("/inscription/identite", "birthName", name(registration), "firstName", "Camille");
        var check = agent.page("/inscription/verification");
        agent.send("/bureau/saisie/enregistrer", "submission", check.value("submission"));

        assertThat(registrations.versions(registration.id()).getLast().office().evidence())
                .isEqualTo("scan 7 (correction d’une autre couleur que le rouge, acceptée)");
    }

    @Test
    void c208_c090_a_second_bts_is_not_a_correction() {
        var registration = register();

        var page = agent.send(path(registration), "evidence", "scan 8", "reason", "NDRC", "place", "second-bts");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).singleElement().asString().contains("Une seule inscription", "R-35");
        assertThat(agent.cookie("saisie")).isNull();
    }

    @Test
    void c224_the_page_says_that_the_convocations_are_published() {
        var registration = register();
        close();
        decide(SessionParameter.CONVOCATIONS_ON, LocalDate.now(clock));
        agent.send(
                path(registration), "evidence", "courriel du 20 avril", "reason", "Autre langue", "place", "langues");
        agent.send("/inscription/langues", "compulsory", "allemand", "taught", "OTHER_SCHOOL");

        var check = agent.page("/inscription/verification");

        assertThat(check.text()).contains("Les convocations sont publiées : vos épreuves ne peuvent plus changer.");
        assertThat(check.html().select("form[action=/bureau/saisie/enregistrer]"))
                .isEmpty();
        decide(SessionParameter.CONVOCATIONS_ON, LocalDate.of(OpenCampaign.SESSION, 4, 15));
    }

    @Test
    void another_version_made_meanwhile_is_not_overwritten() {
        var registration = register();
        agent.send(path(registration), "evidence", "scan 9", "reason", "Prénom");
        agent.send("/inscription/identite", "birthName", name(registration), "firstName", "Camille");
        var submission = agent.page("/inscription/verification").value("submission");
        registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.with(registration.answers(), new Answers.Contact("a@b.fr", "a@b.fr", "+33612345678")),
                clock.instant(),
                Submission.CANDIDATE,
                registration.id(),
                0));

        var sent = agent.send("/bureau/saisie/enregistrer", "submission", submission);

        assertThat(sent.location()).isEqualTo("/inscription/verification");
        assertThat(registrations.find(registration.id()).version()).isEqualTo(1);
    }

    @Test
    void giving_up_registers_nothing_and_clears_the_browser() {
        var registration = register();
        agent.send(path(registration), "evidence", "scan 10", "reason", "Prénom");

        assertThat(agent.send("/bureau/saisie/abandonner").location())
                .isEqualTo("/bureau/dossiers/" + registration.number());
        assertThat(agent.cookie("saisie")).isNull();
        assertThat(registrations.find(registration.id()).version()).isZero();
    }

    @Test
    void c082_somebody_without_internet_is_registered_by_an_agent_before_the_closing() {
        var begun = agent.send(
                "/bureau/saisie",
                "channel",
                "PHONE",
                "contactedOn",
                LocalDate.now(clock).toString(),
                "caller",
                "Jeanne Martin");
        assertThat(begun.location()).isEqualTo("/inscription/session-precedente");
        assertThat(agent.page("/inscription/session-precedente")
                        .html()
                        .select(".typing")
                        .text())
                .contains("Inscription au nom de Jeanne Martin", "saisie par Agnès Gestion");
        var answers = finished("Martinez");
        database.sql("update draft set answers = ?::jsonb where office ->> 'candidate' = 'Jeanne Martin'")
                .param(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(answers))
                .update();

        var check = agent.page("/inscription/verification");
        assertThat(check.html().select("button").eachText()).contains("Enregistrer l’inscription");
        var saved = agent.send("/bureau/saisie/enregistrer", "submission", check.value("submission"));

        assertThat(saved.location()).startsWith("/bureau/dossiers/");
        var made = database.sql("select author, agent, evidence from registration_version v join registration r"
                        + " on r.id = v.registration where r.name_key = 'MARTINEZ'")
                .query()
                .singleRow();
        assertThat(made).containsEntry("author", "DEC5").containsEntry("agent", "Agnès Gestion");
        assertThat(made.get("evidence").toString()).startsWith("Appel du ").endsWith("Jeanne Martin");
    }

    @Test
    void after_the_closing_nobody_is_registered_and_the_page_says_why() {
        close();

        assertThat(agent.page("/bureau/saisie").text())
                .contains("Le rectorat ne peut pas faire d’exception individuelle");
        assertThat(agent.send(
                                "/bureau/saisie",
                                "channel",
                                "PAPER",
                                "contactedOn",
                                LocalDate.now(clock).toString(),
                                "caller",
                                "Jeanne Martin")
                        .status())
                .isEqualTo(422);
        assertThat(agent.cookie("saisie")).isNull();
    }

    @Test
    void a_derogation_is_for_the_head_and_is_written_in_the_journal() {
        var registration = register();
        agent.send(path(registration), "evidence", "scan 11", "reason", "Forme");
        assertThat(agent.page("/bureau/saisie/derogation").status()).isEqualTo(403);

        var head = new OfficeBrowser(mvc, Staff.head());
        head.send(path(registration), "evidence", "scan 11", "reason", "Forme");
        assertThat(head.send("/bureau/saisie/derogation", "rule", "R-08", "reason", "x", "source", "y")
                        .errors())
                .containsExactly("Cette règle n’admet pas de dérogation.");
        assertThat(head.send(
                                "/bureau/saisie/derogation",
                                "rule",
                                "R-42",
                                "reason",
                                "Changement de voie",
                                "source",
                                "Décision du 3 mars")
                        .location())
                .isEqualTo("/inscription/verification");
        assertThat(trail.about(registration.id()))
                .extracting(entry -> entry.act().action())
                .contains("WAIVER_GRANTED");
    }

    @Test
    void c231_an_agent_corrects_the_address_of_a_caller_whose_identity_was_checked() {
        var registration = register();
        close();
        var contact = "/bureau/dossiers/" + registration.number() + "/contact";
        var unchecked = agent.send(
                contact, "request", "appel", "otherFact", "Albi", "email", "juste@example.org", "version", "0");
        assertThat(unchecked.errors()).singleElement().asString().contains("l’identité n’est pas vérifiée");
        var key = registrations.accessKey(registration.id());

        var done = agent.send(
                contact,
                "request",
                "appel du 2 mars",
                "numberGiven",
                "true",
                "birthDateGiven",
                "true",
                "otherFact",
                "née à Albi",
                "email",
                "juste@example.org",
                "phone",
                "06 12 34 56 78",
                "renewKey",
                "true",
                "version",
                "0");

        assertThat(done.location()).isEqualTo("/bureau/dossiers/" + registration.number());
        var current = registrations.find(registration.id());
        assertThat(current.answers().contact().email()).isEqualTo("juste@example.org");
        assertThat(current.answers().contact().phone()).isEqualTo("+33612345678");
        assertThat(registrations.open(registration.number(), "1990-05-14", key)).isEmpty();
        assertThat(registrations.versions(registration.id()).getLast().paperFrom())
                .isZero();
        assertThat(trail.about(registration.id()))
                .filteredOn(entry -> entry.act().action().equals("KEY_RENEWED"))
                .extracting(JournalEntry::act)
                .singleElement()
                .satisfies(act -> assertThat(act.details().get("evidence"))
                        .contains("appel du 2 mars", "numéro", "date de naissance", "née à Albi"));
    }

    @Test
    void c172_a_consent_withdrawn_by_mail_is_recorded_by_an_agent() {
        var registration = register();
        close();

        var done = agent.send(
                "/bureau/dossiers/" + registration.number() + "/accords",
                "press",
                "false",
                "localAuthorities",
                "false",
                "evidence",
                "courriel du 3 mai",
                "version",
                "0");

        assertThat(done.location()).isEqualTo("/bureau/dossiers/" + registration.number());
        assertThat(registrations.find(registration.id()).answers().consents())
                .isEqualTo(new Answers.Consents(false, false));
    }

    @Test
    void every_page_of_a_file_that_does_not_exist_is_not_found() {
        for (var page : List.of("correction", "contact", "accords")) {
            assertThat(agent.page("/bureau/dossiers/99999999Z/" + page).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void every_page_is_drawn() {
        var registration = register();
        for (var page : List.of("correction", "contact", "accords")) {
            var shown = agent.page("/bureau/dossiers/" + registration.number() + "/" + page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.text()).contains(registration.number() + "-0");
        }
        assertThat(agent.page("/bureau/saisie").status()).isEqualTo(200);
        assertThat(new OfficeBrowser(mvc, Staff.head())
                        .page("/bureau/saisie/derogation")
                        .status())
                .isEqualTo(200);
    }

    private Opened register() {
        var outcome = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                finished("Durand" + "o".repeat(++last)),
                clock.instant(),
                Submission.CANDIDATE,
                null,
                null));
        return registrations.find(outcome.registration());
    }

    private Answers finished(String name) {
        var answers = Candidates.employee(name, "Camile", name.toLowerCase() + "@example.org");
        var sat = new Answers.Unit(UnitStatus.SIT, null, null, null, null, null, false, null, null, false);
        var grid = specialties
                .find("management-commercial-operationnel", OpenCampaign.SESSION)
                .orElseThrow()
                .grid(null);
        return answers.with(new Answers.Units(
                answers.units().grid(),
                grid.compulsoryUnits().stream()
                        .map(Unit::code)
                        .collect(Collectors.toMap(Function.identity(), code -> sat)),
                "",
                "",
                ""));
    }

    private static String name(Opened registration) {
        return registration.answers().identity().birthName();
    }

    private static String path(Opened registration) {
        return "/bureau/dossiers/" + registration.number() + "/correction";
    }

    private void close() {
        decide(SessionParameter.CLOSES_AT, clock.instant());
    }

    private void decide(SessionParameter parameter, Object value) {
        campaigns.decide(OpenCampaign.SESSION, parameter, new Campaigns.Decision(value, "test"), "test");
    }
}
