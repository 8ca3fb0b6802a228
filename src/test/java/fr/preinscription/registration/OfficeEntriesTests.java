package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Form;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Answers.Languages;
import fr.preinscription.registration.Answers.PreviousExam;
import fr.preinscription.registration.Answers.Residence;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.registration.Answers.Situation;
import fr.preinscription.registration.Registrations.Version;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Verdict.Breach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@Import(TestDatabase.class)
class OfficeEntriesTests {

    private static final OfficeMark MARK = new OfficeMark("Ève Garnier", "Prénom mal écrit", "scan 2026-0042");
    private static final String MCO = "management-commercial-operationnel";

    @Autowired
    OfficeEntries entries;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
        decide(SessionParameter.CONVOCATIONS_ON, LocalDate.of(OpenCampaign.SESSION, 4, 15));
    }

    @Test
    void c207_a_first_name_corrected_in_red_makes_a_version_of_the_office() {
        var registration = register("Durand", "Camile");
        close();

        var outcome = correct(registration, answers -> named(answers, "Durand", "Camille"));

        assertThat(outcome).isEqualTo(new Outcome.Accepted(registration.id(), registration.number(), 1));
        assertThat(registrations.versions(registration.id()))
                .extracting(Version::version, Version::author, Version::office, Version::paperFrom)
                .containsExactly(tuple(0, Submission.CANDIDATE, null, 0), tuple(1, Submission.OFFICE, MARK, 0));
        assertThat(sheets.changes(
                        OpenCampaign.SESSION,
                        registrations.answers(registration.id(), 0),
                        registrations.answers(registration.id(), 1)))
                .extracting(AnswerChange::component, AnswerChange::before, AnswerChange::after)
                .containsExactly(tuple("identity", List.of("Camile, Louise"), List.of("Camille, Louise")));
        assertThat(database.sql("select count(*) from outgoing_message where registration = ? and kind = 'CHANGE'")
                        .param(registration.id())
                        .query(Integer.class)
                        .single())
                .as("the candidate is told")
                .isEqualTo(1);
    }

    @Test
    void after_the_closing_the_candidate_changes_nothing_while_the_office_does() {
        var registration = register("Leroy", "Anne");
        close();
        var changed = named(registration.answers(), "Leroy", "Annie");

        assertThat(registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        changed,
                        clock.instant(),
                        Submission.CANDIDATE,
                        registration.id(),
                        0)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(correct(registration, answers -> changed)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_candidates_later_change_asks_for_a_new_signature_again() {
        var registration = register("Signe", "Anne");
        correct(registration, answers -> named(answers, "Signe", "Annie"));
        var current = registrations.find(registration.id());

        registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                named(current.answers(), "Signe", "Annick"),
                clock.instant(),
                Submission.CANDIDATE,
                registration.id(),
                1));

        assertThat(registrations.versions(registration.id()))
                .extracting(Version::paperFrom)
                .containsExactly(0, 0, 2);
    }

    @Test
    void a_correction_does_not_put_another_person_in_place_of_the_candidate() {
        var registration = register("Alpha", "Anne");

        var outcome = correct(
                registration,
                answers -> with(named(answers, "Omega", "Zoé"), "birth", new Birth(1, 2, 1985, true, null)));

        assertThat(rules(outcome)).containsExactly("R-96");
        assertThat(correct(registration, answers -> named(answers, "Omega", "Zoé")))
                .as("name and first name alone may both be misspelt")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void c031_who_moves_away_after_the_closing_stays_registered() {
        var registration = register("Voyage", "Anne");
        close();

        var outcome = correct(registration, answers -> with(answers, "residence", pau()));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(registrations.find(registration.id()).status()).isEqualTo("PREREGISTERED");
        assertThat(flags(registration, 1)).contains("R-110");
        assertThat(correct(registration, answers -> named(answers, "Voyage", "Annie")))
                .as("and may be corrected later")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_residence_outside_is_no_correction() {
        var moved = register("Dehors", "Anne");
        assertThat(rules(correct(moved, answers -> with(answers, "residence", pau()))))
                .as("before the closing the residence is judged at each version")
                .containsExactly("R-10");

        close();
        assertThat(rules(correct(moved, answers -> named(with(answers, "residence", pau()), "Dehors", "Annie"))))
                .as("with another change it is not a move")
                .containsExactly("R-10");
    }

    @Test
    void c224_once_the_convocations_are_published_the_epreuves_do_not_change() {
        var registration = register("Convoque", "Anne");
        close();
        var german = new Languages("allemand", LanguageTaught.OTHER_SCHOOL, null);
        assertThat(correct(registration, answers -> with(answers, "languages", german)))
                .isInstanceOf(Outcome.Accepted.class);

        decide(SessionParameter.CONVOCATIONS_ON, LocalDate.now(clock));
        var english = new Languages("anglais", LanguageTaught.OTHER_SCHOOL, null);
        var outcome = correct(registration, answers -> with(answers, "languages", english));

        assertThat(rules(outcome)).containsExactly("R-103");
        assertThat(((Outcome.Refused) outcome).verdict().blocks())
                .extracting(Breach::message)
                .containsExactly("Les convocations sont publiées : vos épreuves ne peuvent plus changer.");
        assertThat(correct(registration, answers -> named(answers, "Convoque", "Annie")))
                .as("a name still can")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void without_a_decided_day_the_convocations_come_mid_april() {
        assertThat(campaigns.find(OpenCampaign.SESSION).orElseThrow().session().convocationsOn())
                .isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @Test
    void the_form_of_the_exam_is_frozen_by_the_closing() {
        var registration = register("Forme", "Anne");
        close();

        var outcome = correct(registration, answers -> answers.with(new Form(ExamForm.PROGRESSIVE, true)));

        assertThat(rules(outcome)).contains("R-43");
    }

    @Test
    void a_second_version_from_an_old_one_is_refused() {
        var registration = register("Vieux", "Anne");
        correct(registration, answers -> named(answers, "Vieux", "Annie"));

        var outcome = entries.submit(
                submission(named(registration.answers(), "Vieux", "Annick"), registration.id(), 0, List.of()));

        assertThat(outcome).isEqualTo(new Outcome.Superseded(registration.number(), 1));
    }

    @Test
    void c208_a_second_registration_of_a_candidate_is_refused_to_the_office_too() {
        var registration = register("Deux", "Anne");

        var outcome = entries.submit(submission(registration.answers(), null, null, List.of()));

        assertThat(outcome).isEqualTo(new Outcome.AlreadyRegistered(registration.number()));
        assertThat(Amendments.reason(outcome)).contains("Une seule inscription", "R-35", registration.number());
        assertThat(database.sql("select count(*) from access_link where registration = ?")
                        .param(registration.id())
                        .query(Integer.class)
                        .single())
                .as("no link is sent for what the office did")
                .isZero();
    }

    @Test
    void c082_the_office_registers_somebody_before_the_closing_and_is_named_as_author() {
        var answers = Candidates.employee("Assiste", "Jean", "assiste@example.org");

        var outcome = (Outcome.Accepted) entries.submit(submission(answers, null, null, List.of()));

        assertThat(registrations.versions(outcome.registration()))
                .extracting(Version::author, Version::office)
                .containsExactly(tuple(Submission.OFFICE, MARK));
    }

    @Test
    void after_the_closing_nobody_registers_not_even_the_office() {
        close();

        var outcome = entries.submit(
                submission(Candidates.employee("Tardif", "Jean", "tardif@example.org"), null, null, List.of()));

        assertThat(rules(outcome)).containsExactly("R-01");
    }

    @Test
    void a_withdrawn_registration_is_not_taken_back_by_a_correction() {
        var registration = register("Retire", "Anne");
        registrations.withdraw(registration.id(), clock.instant());

        assertThat(correct(registration, answers -> named(answers, "Retire", "Annie")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(registrations.find(registration.id()).status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_new_validation_of_the_candidate_is_written_as_taking_the_withdrawal_back() {
        var registration = register("Retour", "Anne");
        registrations.withdraw(registration.id(), clock.instant());

        registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                registration.answers(),
                clock.instant(),
                Submission.CANDIDATE,
                registration.id(),
                0));

        assertThat(office.statusChanges(registration.id()))
                .extracting(StatusChange::before, StatusChange::after)
                .containsExactly(
                        tuple(RegistrationStatus.PREREGISTERED, RegistrationStatus.WITHDRAWN),
                        tuple(RegistrationStatus.WITHDRAWN, RegistrationStatus.PREREGISTERED));
    }

    @Test
    void a08_a_derogation_sets_the_binding_form_aside_and_stays_a_flag() {
        var answers = bound(Candidates.employee("Voie", "Anne", "voie@example.org"));
        assertThat(rules(entries.submit(submission(answers, null, null, List.of()))))
                .containsExactly("R-42");

        var waiver = waiver("R-42", MCO);
        var outcome = (Outcome.Accepted) entries.submit(submission(answers, null, null, List.of(waiver)));

        assertThat(flagMessages(outcome.registration(), 0))
                .anySatisfy(message -> assertThat(message)
                        .contains("Dérogation accordée par Hélène Bureau", "apprentie, puis stagiaire"));
        var opened = registrations.find(outcome.registration());
        assertThat(opened.waivers()).containsExactly(waiver);
        assertThat(registrations.submit(new Submission(
                                UUID.randomUUID(),
                                OpenCampaign.SESSION,
                                named(opened.answers(), "Voie", "Annie"),
                                clock.instant(),
                                Submission.CANDIDATE,
                                opened.id(),
                                0)
                        .with(opened.waivers())))
                .as("the candidate changes something else")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_derogation_holds_for_its_specialty_and_for_no_rule_that_admits_none() {
        var answers = bound(Candidates.employee("Autre", "Anne", "autre@example.org"));

        assertThat(rules(entries.submit(submission(answers, null, null, List.of(waiver("R-42", "tourisme"))))))
                .containsExactly("R-42");
        assertThat(rules(entries.submit(submission(
                        with(answers, "residence", pau()),
                        null,
                        null,
                        List.of(waiver("R-08", MCO), waiver("R-42", MCO))))))
                .containsExactly("R-08");
    }

    private Registrations.Opened register(String name, String firstName) {
        var answers = Candidates.employee(name, firstName, name.toLowerCase() + "@example.org");
        var outcome = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
        return registrations.find(outcome.registration());
    }

    /** Corrects the current version. */
    private Outcome correct(Registrations.Opened registration, UnaryOperator<Answers> change) {
        var current = registrations.find(registration.id());
        return entries.submit(
                submission(change.apply(current.answers()), current.id(), current.version(), current.waivers()));
    }

    private Submission submission(Answers answers, UUID registration, Integer base, List<Waiver> waivers) {
        return new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        answers,
                        clock.instant(),
                        Submission.OFFICE,
                        registration,
                        base)
                .with(waivers)
                .typedBy(MARK);
    }

    private Waiver waiver(String rule, String specialty) {
        return new Waiver(
                rule, specialty, "apprentie, puis stagiaire", "Décision du 12 mars", "Hélène Bureau", clock.instant());
    }

    /** Sat the BTS in the globale form, and wants the progressive one now. */
    private Answers bound(Answers answers) {
        var sat = with(
                with(answers, "situation", new Situation(false, CandidateCategory.WORK_EXPERIENCE, false, true)),
                "previousExam",
                new PreviousExam(2025, "Toulouse", MCO, ExamForm.GLOBAL, true));
        return sat.with(new Form(ExamForm.PROGRESSIVE, true));
    }

    private Answers named(Answers answers, String name, String firstName) {
        return with(answers, "identity", new Identity(name, null, false, List.of(firstName, "Louise"), false));
    }

    private Answers with(Answers answers, String component, Object value) {
        ObjectNode tree = json.valueToTree(answers);
        tree.set(component, json.valueToTree(value));
        return json.treeToValue(tree, Answers.class);
    }

    private static Residence pau() {
        return new Residence("FR", "64000", "64445", "Pau", ResidenceKind.HOME);
    }

    private static List<String> rules(Outcome outcome) {
        return ((Outcome.Refused) outcome)
                .verdict().blocks().stream().map(Breach::ruleId).toList();
    }

    private List<String> flags(Registrations.Opened registration, int version) {
        return database.sql("""
                        select flag ->> 'ruleId' from registration_version, jsonb_array_elements(verdict -> 'flags') flag
                        where registration = ? and version = ?
                        """)
                .params(registration.id(), version)
                .query(String.class)
                .list();
    }

    private List<String> flagMessages(UUID registration, int version) {
        return database.sql("""
                        select flag ->> 'message' from registration_version, jsonb_array_elements(verdict -> 'flags') flag
                        where registration = ? and version = ?
                        """)
                .params(registration, version)
                .query(String.class)
                .list();
    }

    private void close() {
        decide(SessionParameter.CLOSES_AT, clock.instant());
    }

    private void decide(SessionParameter parameter, Object value) {
        campaigns.decide(OpenCampaign.SESSION, parameter, new Campaigns.Decision(value, "test"), "test");
    }
}
