package fr.preinscription.casefile;

import static fr.preinscription.casefile.Office.ANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.OpenCampaign;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class RemindersTests {

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Messages messages;

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
    void fifteen_days_are_given_to_answer() {
        clock.standAt("2027-01-04");
        assertThat(reminders.deadline(OpenCampaign.SESSION)).isEqualTo("2027-01-19");
    }

    @Test
    void a_reminder_names_every_paper_and_what_is_wrong_with_it() {
        var registration = received(List.of(Tick.notConforming("D-ID", "le verso manque")));

        var file = reminders.remind(
                registration, 1, LocalDate.parse("2026-12-15"), "Nous répondons au 05 61 {17} 70 00.", ANNE);

        assertThat(file.state()).isEqualTo(FileState.REMINDED);
        assertThat(file.nextDeadline()).isEqualTo("2026-12-15");
        assertThat(file.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.missing())
                    .extracting(Missing::line)
                    .containsExactly(
                            "Photocopie de votre pièce d’identité : le verso manque", "Certificats de travail");
            assertThat(reminder.by()).isEqualTo("Anne Agent");
        });
        var letter = messages.of(registration).getLast();
        assertThat(letter.kind()).isEqualTo(MessageKind.REMINDER);
        assertThat(letter.id()).isEqualTo(file.reminders().getLast().message());
        assertThat(String.join("\n", letter.content().paragraphs()))
                .contains("le verso manque")
                .contains("Certificats de travail")
                .contains("mardi 15 décembre 2026")
                .contains("05 61 (17) 70 00");
        assertThat(database.sql("select reminder_due from case_file_state where registration = ?")
                        .param(registration)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-12-15");
    }

    @Test
    void what_came_and_was_not_read_is_not_asked_again() {
        var registration = received(List.of(Tick.received("D-ID")));

        assertThat(files.of(registration).state()).isEqualTo(FileState.RECEIVED);
        assertThat(reminders.wanted(files.of(registration)))
                .extracting(Missing::code)
                .containsExactly("D-TRAV");
        assertThatThrownBy(() -> reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("Contrôlez d’abord");
    }

    @Test
    void nobody_is_reminded_of_nothing_or_too_early() {
        var complete = received(Office.conforming("D-ID", "D-TRAV"));
        assertThatThrownBy(() -> reminders.remind(complete, 1, LocalDate.parse("2026-12-15"), null, ANNE))
                .hasMessageContaining("Il ne manque rien");

        clock.standAt("2026-11-16");
        var awaited = office.candidate();
        clock.standAt("2026-11-27");
        assertThatThrownBy(() -> reminders.remind(awaited, 0, LocalDate.parse("2026-12-15"), null, ANNE))
                .hasMessageContaining("peut encore être envoyé");
        assertThatThrownBy(() -> reminders.remind(awaited, 0, LocalDate.parse("2026-11-27"), null, ANNE))
                .hasMessageContaining("dans le futur");
    }

    @Test
    void a_selection_is_reminded_in_one_go() {
        var one = received(Office.conforming("D-ID"));
        var other = received(Office.conforming("D-TRAV"));
        var complete = received(Office.conforming("D-ID", "D-TRAV"));

        var batch = reminders.remindAll(
                List.of(new Seen(one, 1), new Seen(other, 1), new Seen(complete, 1), new Seen(one, 1)),
                LocalDate.parse("2026-12-15"),
                null,
                ANNE);

        assertThat(batch.done()).containsExactlyInAnyOrder(one, other);
        assertThat(batch.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.why()).contains("Il ne manque rien"));
        assertThat(files.of(one).reminders()).hasSize(1);
        assertThat(messages.of(other).getLast().kind()).isEqualTo(MessageKind.REMINDER);
        assertThat(messages.of(other).getLast().id())
                .isEqualTo(files.of(other).reminders().getLast().message());
    }

    @Test
    void an_answer_is_written_down_once() {
        var registration = received(Office.conforming("D-ID"));
        var file = reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);
        var reminder = file.reminders().getLast().id();

        var answered = reminders.answered(
                registration, 2, reminder, LocalDate.parse("2026-11-30"), "L’employeur n’existe plus.", ANNE);

        assertThat(answered.reminders().getLast().answer()).isEqualTo("L’employeur n’existe plus.");
        assertThat(answered.nextDeadline()).isNull();
        assertThatThrownBy(() ->
                        reminders.answered(registration, 3, reminder, LocalDate.parse("2026-11-30"), "encore", ANNE))
                .isInstanceOf(Unacceptable.class);
    }

    private UUID received(List<Tick> ticks) {
        clock.standAt("2026-11-16");
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), ticks, ANNE);
        return registration;
    }
}
