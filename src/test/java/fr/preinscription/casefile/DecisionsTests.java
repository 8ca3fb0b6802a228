package fr.preinscription.casefile;

import static fr.preinscription.casefile.Office.ANNE;
import static fr.preinscription.casefile.Office.BRUNO;
import static fr.preinscription.casefile.Office.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.casefile.Batch.Skipped;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@OfficeTest
class DecisionsTests {

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Decisions decisions;

    @Autowired
    Messages messages;

    @Autowired
    AuditTrail trail;

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        clock.standAt("2026-11-16");
        office.openCampaign();
    }

    @Test
    void a_complete_file_in_time_is_registered_once_the_campaign_is_closed() {
        var registration = office.candidate();
        files.receive(
                registration,
                0,
                Arrival.handedIn(LocalDate.parse("2026-11-16")).with(Arrival.SignedPaper.inOrder(0)),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);
        assertThatThrownBy(() -> decisions.decide(registration, 1, Ruling.conforming(), ANNE))
                .hasMessageContaining("peut encore modifier");

        clock.standAt("2026-11-23");
        var file = decisions.decide(registration, 1, Ruling.conforming(), ANNE);

        assertThat(file.state()).isEqualTo(FileState.REGISTERED);
        assertThat(file.withdrawableUntil()).contains(LocalDate.parse("2027-03-23"));
        assertThat(messages.of(registration).getLast().kind()).isEqualTo(MessageKind.REGISTERED);
        assertThat(trail.about(registration).getLast().act().action()).isEqualTo("DECIDED_CONFORMING");
    }

    @Test
    void only_complete_files_in_time_are_registered() {
        var incomplete = received("2026-11-27", "D-ID");
        var late = received("2026-11-28", "D-ID", "D-TRAV");

        assertThat(decisions.obstacles(files.of(incomplete), Decision.Kind.CONFORMING, null))
                .containsExactly("Le dossier n’est pas complet.");
        assertThat(decisions.obstacles(files.of(late), Decision.Kind.CONFORMING, null))
                .singleElement()
                .asString()
                .contains("preuve d’envoi");
    }

    @Test
    void a_selection_is_registered_but_for_what_changed_or_is_not_in_order() {
        var one = received("2026-11-27", "D-ID", "D-TRAV");
        var changed = received("2026-11-27", "D-ID", "D-TRAV");
        var incomplete = received("2026-11-27", "D-ID");
        files.note(changed, 1, "Attend un rappel", BRUNO);

        var batch =
                decisions.confirmAll(List.of(new Seen(one, 1), new Seen(changed, 1), new Seen(incomplete, 1)), ANNE);

        assertThat(batch.done()).containsExactly(one);
        assertThat(batch.skipped()).extracting(Skipped::registration).containsExactlyInAnyOrder(changed, incomplete);
        assertThat(batch.skipped()).extracting(Skipped::why).anyMatch(why -> why.startsWith("Bruno Agent a agi"));
        assertThat(files.of(one).state()).isEqualTo(FileState.REGISTERED);
        assertThat(files.of(changed).state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void cancelling_waits_for_the_answer_and_takes_the_head() {
        var registration = received("2026-11-27", "D-ID");
        var ruling = Ruling.cancelled(Ground.INCOMPLETE, "Certificat de travail jamais envoyé.");
        assertThatThrownBy(() -> decisions.decide(registration, 1, ruling, ANNE))
                .isInstanceOf(AccessDeniedException.class);
        refused(registration, 1, ruling, "Écrivez d’abord au candidat");

        reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);
        clock.standAt("2026-12-15");
        refused(registration, 2, ruling, "jusqu’au 15 décembre 2026");
        clock.standAt("2026-12-16");
        refused(registration, 2, Ruling.cancelled(Ground.LATE, "Cachet du 28."), "Le dossier est arrivé à temps");
        refused(registration, 2, Ruling.refused(Ground.INCOMPLETE, "Incomplet."), "ne la refuse pas");
        assertThatThrownBy(() -> decisions.decide(
                        registration, 2, new Ruling(Decision.Kind.CANCELLED, Ground.INCOMPLETE, "", "x"), CLAIRE))
                .as("a reason in law")
                .isInstanceOf(Unacceptable.class);

        assertThat(decisions.decide(registration, 2, ruling, CLAIRE).state()).isEqualTo(FileState.CANCELLED);
        assertThat(status(registration)).isEqualTo("CANCELLED");
    }

    @Test
    void what_came_meanwhile_is_checked_before_anything_is_decided() {
        var registration = received("2026-11-27", "D-ID");
        reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);
        clock.standAt("2026-12-17");
        files.receive(
                registration,
                2,
                Arrival.posted(LocalDate.parse("2026-12-15"), LocalDate.parse("2026-12-17")),
                List.of(),
                ANNE);

        refused(registration, 3, Ruling.cancelled(Ground.INCOMPLETE, "Rien reçu."), "Contrôlez d’abord");
        assertThat(files.check(registration, 3, Office.conforming("D-TRAV"), ANNE)
                        .state())
                .isEqualTo(FileState.COMPLETE);
    }

    @Test
    void a_cancelled_registration_is_reinstated_and_starts_anew() {
        var registration = received("2026-11-27", "D-ID");
        reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);
        clock.standAt("2026-12-16");
        decisions.decide(registration, 2, Ruling.cancelled(Ground.INCOMPLETE, "Jamais envoyé."), CLAIRE);
        clock.standAt("2027-01-05");

        var file = decisions.decide(
                registration,
                3,
                Ruling.reinstated("Recours gracieux accepté", "Certificat perdu par la poste."),
                CLAIRE);

        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);
        assertThat(status(registration)).isEqualTo("PREREGISTERED");
        refused(registration, 4, Ruling.cancelled(Ground.INCOMPLETE, "Toujours rien."), "Écrivez d’abord au candidat");
    }

    @Test
    void an_accepted_registration_is_withdrawn_within_four_months_only() {
        var registration = received("2026-11-27", "D-ID", "D-TRAV");
        decisions.decide(registration, 1, Ruling.conforming(), ANNE);
        clock.standAt("2027-03-10");
        var facts = "Le certificat de travail est faux.";
        reminders.hear(registration, 2, Ground.EXPERIENCE, facts, LocalDate.parse("2027-03-25"), ANNE);
        reminders.hear(registration, 3, Ground.CONDITION_LOST, facts, LocalDate.parse("2027-03-25"), ANNE);

        clock.standAt("2027-03-30");
        assertThat(decisions.obstacles(files.of(registration), Decision.Kind.REFUSED, Ground.EXPERIENCE))
                .isEmpty();
        clock.standAt("2027-03-31");
        refused(registration, 4, Ruling.refused(Ground.EXPERIENCE, facts), "L. 242-1");
        assertThat(decisions.obstacles(files.of(registration), Decision.Kind.REFUSED, Ground.CONDITION_LOST))
                .as("abrogation is possible at any time (L. 242-2)")
                .isEmpty();
    }

    @Test
    void a_candidate_gives_up_after_the_closing() {
        var registration = received("2026-11-27", "D-ID");

        var file = decisions.decide(registration, 1, Ruling.withdrawn("Courriel du 29 novembre 2026."), ANNE);

        assertThat(file.state()).isEqualTo(FileState.WITHDRAWN);
        assertThat(file.decisions().getLast().appeal()).isNull();
        assertThat(file.nextDeadline()).isNull();
        refused(registration, 2, Ruling.withdrawn("encore"), "désisté");
    }

    @Test
    void a_file_lost_by_the_post_is_kept_on_its_proof() {
        var registration = office.candidate();
        clock.standAt("2026-12-08");

        var file = decisions.decide(
                registration, 0, Ruling.keptWithProof("Recommandé 1A 234 déposé le 26 novembre 2026."), ANNE);

        assertThat(file.state()).isEqualTo(FileState.AWAITED);
        assertThat(file.needsProof()).isFalse();
        assertThat(reminders.wanted(file)).extracting(Missing::code).containsExactly("D-CONF", "D-ID", "D-TRAV");
    }

    @Test
    void decisions_stay_as_they_were_taken() {
        var registration = received("2026-11-27", "D-ID", "D-TRAV");
        decisions.decide(registration, 1, Ruling.conforming(), ANNE);

        assertThatThrownBy(() -> database.sql("update decision set facts = 'autre' where registration = ?")
                        .param(registration)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("""
                                insert into decision (registration, kind, law, facts, decided_at, decided_name, capacity)
                                values (?, 'CONFORMING', 'x', 'x', now(), 'nuit', '')
                                """).param(registration).update())
                .as("nobody decided")
                .hasMessageContaining("decided_by");
    }

    @Test
    void the_words_of_the_letter_are_shown_before() {
        var file = files.of(received("2026-11-27", "D-ID"));

        var letter = decisions.preview(file, Ruling.cancelled(Ground.INCOMPLETE, "Certificat jamais envoyé."), CLAIRE);

        assertThat(String.join("\n", letter.paragraphs()))
                .contains("Certificat jamais envoyé.")
                .contains("L. 114-5")
                .contains("Claire Martin, cheffe du bureau DEC 5");
        assertThat(Optional.of(letter.subject())).get().asString().contains(file.number());
    }

    /** A file that came on the 30th with that postmark and these papers. */
    private UUID received(String postmark, String... conforming) {
        clock.standAt("2026-11-16");
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.postmarked(postmark, "2026-11-30"), Office.conforming(conforming), ANNE);
        return registration;
    }

    private void refused(UUID registration, int revision, Ruling ruling, String why) {
        assertThatThrownBy(() -> decisions.decide(registration, revision, ruling, CLAIRE))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining(why);
        assertThat(files.of(registration).revision()).isEqualTo(revision);
    }

    private String status(UUID registration) {
        return database.sql("select status from registration where id = ?")
                .param(registration)
                .query(String.class)
                .single();
    }
}
