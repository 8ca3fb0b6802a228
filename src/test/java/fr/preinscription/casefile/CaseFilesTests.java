package fr.preinscription.casefile;

import static fr.preinscription.casefile.Office.ANNE;
import static fr.preinscription.casefile.Office.BRUNO;
import static fr.preinscription.casefile.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.preinscription.OpenCampaign;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Timeliness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@OfficeTest
class CaseFilesTests {

    @Autowired
    CaseFiles files;

    @Autowired
    Ticking ticking;

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        clock.standAt("2026-11-16");
        office.openCampaign();
    }

    @Test
    void a_file_that_nobody_touched_has_no_row() {
        var registration = office.candidate();

        assertThat(files.of(registration).state()).isEqualTo(FileState.PREREGISTERED);
        clock.standAt("2026-11-23");
        var file = files.of(registration);

        assertThat(file.state()).isEqualTo(FileState.AWAITED);
        assertThat(file.revision()).isZero();
        assertThat(file.nextDeadline()).isEqualTo("2026-11-27");
        assertThat(file.papers()).extracting(Paper::code).containsExactly("D-CONF", "D-ID", "D-TRAV");
        assertThat(count("case_file", registration)).isZero();
    }

    @Test
    void an_envelope_is_received_then_checked() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        var received = files.receive(registration, 0, Office.inTime(0), List.of(), ANNE);
        assertThat(received.state()).isEqualTo(FileState.RECEIVED);
        assertThat(received.revision()).isEqualTo(1);
        assertThat(received.envelopes())
                .singleElement()
                .extracting(Envelope::by)
                .isEqualTo("Anne Agent");

        var checked = files.check(registration, 1, Office.conforming("D-ID", "D-TRAV"), BRUNO);
        assertThat(checked.state()).isEqualTo(FileState.COMPLETE);
        assertThat(checked.missing()).isEmpty();
        assertThat(state(registration)).isEqualTo("COMPLETE");
        assertThat(trail.about(registration))
                .extracting(entry -> entry.act().action())
                .containsExactly("ENVELOPE_RECEIVED", "PAPERS_CHECKED");
    }

    @Test
    void an_envelope_ticked_at_once_is_checked() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);

        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);
        assertThat(file.missing()).extracting(Missing::code).containsExactly("D-TRAV");
    }

    @Test
    void of_two_agents_on_one_file_the_second_is_told_and_nothing_is_overwritten() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        assertThatThrownBy(() -> files.receive(
                        registration, 0, Office.inTime(0), List.of(Tick.notConforming("D-ID", "illisible")), BRUNO))
                .asInstanceOf(type(Stale.class))
                .satisfies(stale -> {
                    assertThat(stale.by()).isEqualTo("Anne Agent");
                    assertThat(stale.act()).contains("Enveloppe reçue le 30 novembre 2026");
                    assertThat(stale.revision()).isEqualTo(1);
                });
        assertThat(files.of(registration).state()).isEqualTo(FileState.COMPLETE);
        assertThat(files.of(registration).envelopes()).hasSize(1);
        assertThat(trail.about(registration)).hasSize(1);
    }

    @Test
    void of_twenty_acts_at_once_one_is_done() throws Exception {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        var done = 0;
        try (var agents = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 20; i++) {
                acts.add(() -> {
                    try {
                        files.receive(registration, 0, Office.inTime(0), List.of(), ANNE);
                        return true;
                    } catch (Stale e) {
                        return false;
                    }
                });
            }
            for (var act : agents.invokeAll(acts)) {
                done += act.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(count("envelope", registration)).isEqualTo(1);
        assertThat(files.of(registration).revision()).isEqualTo(1);
    }

    @Test
    void a_reader_only_looks() {
        var registration = office.candidate();

        assertThat(files.of(registration).revision()).isZero();
        assertThatThrownBy(() -> files.note(registration, 0, "bonjour", READER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(count("note", registration)).isZero();
    }

    @Test
    void a_paper_refused_or_waived_needs_a_reason() {
        var registration = office.candidate();

        assertThatThrownBy(() -> files.check(
                        registration, 0, List.of(new Tick("D-ID", PaperState.NOT_CONFORMING, " ", null)), ANNE))
                .asInstanceOf(type(Unacceptable.class))
                .extracting(Unacceptable::field)
                .isEqualTo("D-ID");
        assertThatThrownBy(() -> files.check(registration, 0, List.of(Tick.waived("D-CONF", "déjà vue")), ANNE))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> files.check(registration, 0, Office.conforming("D-JDC"), ANNE))
                .as("not owed by this candidate")
                .isInstanceOf(Unacceptable.class);
        assertThat(files.of(registration).revision()).isZero();
    }

    @Test
    void a_waiver_is_a_decision() {
        var registration = office.candidate();

        var file =
                files.check(registration, 0, List.of(Tick.waived("D-TRAV", "Contrat vu dans le dossier 2026")), ANNE);

        assertThat(file.paper("D-TRAV").orElseThrow().state()).isEqualTo(PaperState.WAIVED);
        assertThat(file.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Decision.Kind.WAIVER);
            assertThat(decision.paper()).isEqualTo("D-TRAV");
            assertThat(decision.facts()).isEqualTo("Contrat vu dans le dossier 2026");
        });
    }

    @Test
    void an_envelope_that_cannot_be_is_refused() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        refused(registration, Arrival.posted(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-11-30")), "sentOn");
        refused(registration, Arrival.posted(null, LocalDate.parse("2026-12-01")), "receivedOn");
        refused(registration, Office.inTime(1), "version");
        refused(
                registration,
                new Arrival(Channel.COUNTER, null, null, null, LocalDate.parse("2026-11-30"), null),
                "sentOn");
    }

    private void refused(UUID registration, Arrival arrival, String field) {
        assertThatThrownBy(() -> files.receive(registration, 0, arrival, List.of(), ANNE))
                .asInstanceOf(type(Unacceptable.class))
                .extracting(Unacceptable::field)
                .isEqualTo(field);
    }

    @Test
    void an_envelope_typed_wrongly_is_struck_out_and_kept() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        var late = Arrival.posted(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-30"))
                .with(SignedPaper.inOrder(0));
        var file = files.receive(registration, 0, late, Office.conforming("D-ID", "D-TRAV"), ANNE);
        var envelope = file.envelopes().getFirst().id();

        var corrected = files.correct(registration, 1, envelope, Office.inTime(0), "cachet relu : 27", ANNE);
        assertThat(corrected.envelopes())
                .singleElement()
                .satisfies(one -> assertThat(one.arrival()).isEqualTo(Office.inTime(0)));
        assertThat(corrected.needsProof()).isFalse();

        var struck =
                files.strike(registration, 2, corrected.envelopes().getFirst().id(), "autre candidat", ANNE);
        assertThat(struck.envelopes()).isEmpty();
        assertThat(struck.timeliness()).isNull();
        assertThat(count("envelope", registration)).as("nothing is erased").isEqualTo(2);
        assertThatThrownBy(() -> database.sql("delete from envelope where registration = ?")
                        .param(registration)
                        .update())
                .hasMessageContaining("struck out");
    }

    @Test
    void a_new_version_makes_the_signed_paper_old_and_keeps_what_was_ticked() {
        var registration = office.candidate();
        files.receive(
                registration,
                0,
                Arrival.handedIn(LocalDate.parse("2026-11-16")).with(SignedPaper.inOrder(0)),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);
        assertThat(files.of(registration).state()).isEqualTo(FileState.COMPLETE);

        office.changesHerMind(registration);

        var file = files.of(registration);
        assertThat(file.state()).isEqualTo(FileState.NOT_CONFORMING);
        assertThat(file.hasOldConfirmation()).isTrue();
        assertThat(file.paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.CONFORMING);
        assertThat(state(registration)).isEqualTo("NOT_CONFORMING");
        assertThat(file.lastAct())
                .isNotNull()
                .satisfies(act -> assertThat(act.by()).isEqualTo("Le candidat"));
        assertThatThrownBy(() -> files.note(registration, 1, "bonjour", BRUNO)).isInstanceOf(Stale.class);
    }

    @Test
    void files_are_judged_again_once_a_decision_moved_the_last_day() {
        var registration = office.candidate();
        clock.standAt("2026-12-01");
        files.receive(
                registration,
                0,
                Office.postmarked("2026-11-28", "2026-12-01"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);
        assertThat(timeliness(registration)).isEqualTo("LATE");

        office.moveLastDay(LocalDate.parse("2026-12-04"));

        assertThat(files.of(registration).needsProof()).as("by the days of now").isFalse();
        assertThat(files.of(registration).envelopes())
                .extracting(Envelope::timeliness)
                .containsExactly(Timeliness.IN_TIME);
        assertThat(files.reassess(OpenCampaign.SESSION)).isGreaterThanOrEqualTo(1);
        assertThat(timeliness(registration)).isEqualTo("IN_TIME");
        assertThat(files.of(registration).revision()).as("nobody acted").isEqualTo(1);
        assertThat(files.of(registration).decisions())
                .as("nothing is decided by it")
                .isEmpty();
        assertThat(files.reassess(OpenCampaign.SESSION)).isZero();
    }

    @Test
    void a_candidate_who_gives_up_online_and_comes_back_finds_the_file_as_it_was() {
        var registration = office.candidate();
        files.receive(
                registration,
                0,
                Arrival.handedIn(LocalDate.parse("2026-11-16")).with(SignedPaper.inOrder(0)),
                Office.conforming("D-ID"),
                ANNE);

        office.withdrawsOnline(registration);
        assertThat(files.of(registration).state()).isEqualTo(FileState.WITHDRAWN);
        assertThat(state(registration)).isEqualTo("WITHDRAWN");

        office.changesHerMind(registration);
        var file = files.of(registration);
        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);
        assertThat(file.missing()).extracting(Missing::code).containsExactly("D-CONF", "D-TRAV");
        assertThat(state(registration)).isEqualTo("INCOMPLETE");
    }

    @Test
    void of_two_papers_either_of_which_is_enough_one_is_said_to_be_there() {
        var registration = office.candidate();
        var file = withInternship(files.of(registration));
        var now = clock.instant();

        assertThatThrownBy(() -> ticking.tick(file, Office.conforming("D-STAGE|D-TRAV"), ANNE, now))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("laquelle");
        ticking.tick(file, List.of(Tick.conforming("D-TRAV"), Tick.notConforming("D-STAGE", "illisible")), ANNE, now);
        assertThat(count("paper_state", registration)).isEqualTo(2);

        ticking.tick(file, List.of(Tick.awaited("D-STAGE|D-TRAV")), ANNE, now);
        assertThat(count("paper_state", registration)).as("neither came").isZero();
        ticking.tick(file, List.of(Tick.waived("D-STAGE|D-TRAV", "contrat d’apprentissage")), ANNE, now);
        assertThat(count("paper_state", registration)).isEqualTo(1);
    }

    /** The same file, whose last paper is D-STAGE|D-TRAV. */
    private static CaseFile withInternship(CaseFile file) {
        var papers = new ArrayList<>(file.papers());
        var last = papers.removeLast();
        papers.add(new Paper(
                "D-STAGE|D-TRAV",
                List.of(SupportingDocument.INTERNSHIP, SupportingDocument.WORK),
                "R-90",
                last.label(),
                "",
                true,
                false,
                false,
                null,
                PaperState.AWAITED,
                null,
                null,
                null,
                null,
                null));
        return new CaseFile(
                file.registration(),
                file.session(),
                file.number(),
                file.version(),
                file.versionToSign(),
                file.revision(),
                file.state(),
                file.completeness(),
                file.timeliness(),
                file.toCheck(),
                file.envelopes(),
                papers,
                file.aside(),
                file.missing(),
                file.dueOn(),
                file.nextDeadline(),
                file.reminders(),
                file.decisions(),
                file.notes(),
                file.lastAct());
    }

    private String timeliness(UUID registration) {
        return database.sql("select timeliness from case_file_state where registration = ?")
                .param(registration)
                .query(String.class)
                .single();
    }

    private long count(String table, UUID registration) {
        return database.sql("select count(*) from " + table + " where registration = ?")
                .param(registration)
                .query(Long.class)
                .single();
    }

    private String state(UUID registration) {
        return database.sql("select state from case_file_state where registration = ?")
                .param(registration)
                .query(String.class)
                .single();
    }
}
