package fr.preinscription.notification;

import static fr.preinscription.notification.NotificationRoom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.notification.OutgoingMessage.Status;
import fr.preinscription.registration.AccessLinkIssued;
import fr.preinscription.registration.VersionRegistered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = NotificationRoom.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "preinscription.secret=a secret of the tests",
            "preinscription.mail.from=inscriptions@ac-toulouse.example",
            "preinscription.mail.first-retry=50ms",
            "academy.name=académie de Toulouse",
            "academy.service=Bureau DEC 5",
            "academy.departments-text=",
            "academy.address=Rectorat,31077 Toulouse Cedex 4",
            "academy.email=dec5@ac-toulouse.example",
            "academy.phones=05 36 25 71 08",
            "academy.website=https://www.ac-toulouse.example",
            "academy.data-protection=",
            "academy.court=tribunal administratif de Toulouse",
            "academy.silence="
        })
class OfficeLettersTests {

    private static final MailSink SINK = new MailSink();

    @Autowired
    OfficeLetters letters;

    @Autowired
    Messages messages;

    @Autowired
    KnownAddressees addressees;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    final UUID registration = NotificationRoom.registration();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SINK::port);
    }

    @BeforeEach
    void empty() {
        // a delivery of the test before that is under way would reach the mail server of this one
        await("nothing under way", () -> {
            database.sql("delete from scheduled_tasks where not picked").update();
            return database.sql("select not exists (select from scheduled_tasks)")
                    .query(Boolean.class)
                    .single();
        });
        SINK.reset();
    }

    @AfterAll
    static void close() {
        SINK.close();
    }

    @Test
    void a_reminder_names_what_is_missing_and_until_when() throws Exception {
        var written = letters.preview(reminder());

        write(reminder());

        await("sent", () -> statuses().equals(List.of(Status.SENT)));
        assertThat(SINK.recipients).containsExactly("zoe@example.org");
        assertThat(SINK.messages.getFirst().getSubject())
                .isEqualTo("Votre dossier n’est pas complet – BTS session 2027, n° "
                        + FrozenRegistrations.number(registration) + "-1");
        assertThat(only().content()).isEqualTo(written);
        assertThat(String.join("\n", written.paragraphs()))
                .contains("Il manque :\n- Copie de la pièce d’identité\n- Certificat de travail\n")
                .contains("au plus tard le mardi 26 janvier 2027")
                .contains("Rectorat\n31077 Toulouse Cedex 4");
    }

    @Test
    void a_cancellation_says_how_to_appeal_and_who_signs() {
        var decision = OfficeLetter.to(registration, MessageKind.CANCELLED)
                .with(LetterVariable.REASON, "Votre dossier a été posté le 5 décembre 2026.")
                .with(LetterVariable.SIGNATORY, "Claire Martin, cheffe du bureau DEC 5");

        assertThat(String.join("\n", letters.preview(decision).paragraphs()))
                .contains("Votre dossier a été posté le 5 décembre 2026.")
                .contains(
                        "dans les deux mois", "tribunal administratif de Toulouse", "recteur de l’académie de Toulouse")
                .contains("Claire Martin, cheffe du bureau DEC 5");
        assertThat(letters.problems(decision)).isEmpty();
        assertThat(letters.problems(OfficeLetter.to(registration, MessageKind.CANCELLED)))
                .containsExactly(
                        "Indiquez {motif} : raison, en fait et en droit.",
                        "Indiquez {signataire} : prénom, nom et qualité de qui signe.");
    }

    @Test
    void what_is_not_said_or_not_allowed_is_not_written() {
        assertThatThrownBy(() -> write(OfficeLetter.to(registration, MessageKind.REMINDER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{pieces}");
        assertThatThrownBy(() -> write(reminder().saying(new LetterText("Objet", "Il manque quelque chose."))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{pieces}");
        assertThatThrownBy(() -> OfficeLetter.to(registration, MessageKind.CONFIRMATION))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letters.write(reminder())).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(messages.of(registration)).isEmpty();
    }

    @Test
    void words_given_by_hand_open_no_variable_and_no_header() throws Exception {
        write(OfficeLetter.to(registration, MessageKind.NEWS)
                .with(LetterVariable.MESSAGE, "Bonne année {nom} !\r\nBcc: all@example.org\n\n- une chose\n$1 <b>"));

        await("sent", () -> statuses().equals(List.of(Status.SENT)));
        assertThat(SINK.recipients).contains("zoe@example.org").doesNotContain("all@example.org");
        assertThat(requireContent().paragraphs())
                .contains("Bonne année {nom} !\nBcc: all@example.org", "- une chose\n$1 <b>");
    }

    @Test
    void the_words_sent_never_change() {
        write(reminder());
        await("sent", () -> statuses().equals(List.of(Status.SENT)));

        assertThatThrownBy(() -> database.sql("update outgoing_message set content = '{}' where registration = ?")
                        .param(registration)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept as they were sent");
    }

    @Test
    void a_letter_is_sent_again_with_the_same_words_to_the_address_of_today() {
        SINK.answerToRecipient = recipient -> recipient.startsWith("zoe@") ? "550 5.1.1 unknown" : "250 OK";
        var first = write(reminder());
        await("failed", () -> statuses().equals(List.of(Status.FAILED)));
        addressees.emails.put(registration, "zoe.dupont@example.org");

        var second = again(first);

        await("sent", () -> statuses().equals(List.of(Status.FAILED, Status.SENT)));
        assertThat(SINK.recipients).containsExactly("zoe.dupont@example.org");
        var copy = messages.find(second).orElseThrow();
        assertThat(copy.content()).isEqualTo(only().content());
        assertThat(copy.copyOf()).isEqualTo(first);
    }

    @Test
    void a_letter_that_still_waits_for_a_wrong_address_leaves_for_the_right_one_only() {
        SINK.answerToRecipient = recipient -> recipient.startsWith("zoe@") ? "450 4.1.1 later" : "250 OK";
        var first = write(reminder());
        await("put off", () -> !only().attempts().isEmpty());
        addressees.emails.put(registration, "zoe.dupont@example.org");

        again(first);

        await("sent", () -> statuses().equals(List.of(Status.SUPERSEDED, Status.SENT)));
        assertThat(SINK.recipients).containsExactly("zoe.dupont@example.org");
    }

    @Test
    void the_former_address_is_told_at_the_former_address_again() {
        var first =
                write(OfficeLetter.to(registration, MessageKind.ADDRESS_CHANGED).sentTo("old@example.org"));
        await("sent", () -> statuses().equals(List.of(Status.SENT)));

        again(first);

        await("sent again", () -> statuses().equals(List.of(Status.SENT, Status.SENT)));
        assertThat(SINK.recipients).containsExactly("old@example.org", "old@example.org");
    }

    @Test
    void only_the_last_confirmation_and_no_link_can_be_sent_again() {
        publish(new VersionRegistered(registration, "48392017K", 0, "zoe@example.org"));
        publish(new VersionRegistered(registration, "48392017K", 1, "zoe@example.org"));
        publish(new AccessLinkIssued(
                registration,
                "48392017K",
                "zoe@example.org",
                AccessLinkIssued.Reason.LOST_KEY,
                "/mon-inscription/lien?jeton=aB3",
                Instant.now().plusSeconds(3600)));
        await("sent", () -> statuses().equals(List.of(Status.SENT, Status.SENT, Status.SENT)));
        var sent = messages.of(registration);

        assertThat(messages.sendAgain(sent.get(0).id())).isEmpty();
        assertThat(messages.sendAgain(sent.get(2).id())).isEmpty();
        assertThat(messages.sendAgain(sent.get(1).id())).isPresent();
    }

    @Test
    void a_selection_of_two_thousand_is_written_at_once_and_leaves_slowly() {
        var selection = IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    var one = UUID.randomUUID();
                    addressees.emails.put(one, "c" + i + (i % 2 == 0 ? "@one.example" : "@Two.example"));
                    return OfficeLetter.to(one, MessageKind.INSTRUCTIONS);
                })
                .toList();
        var before = System.nanoTime();

        var ids = transaction.execute(status -> letters.writeAll(selection));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(ids).hasSize(2_000).isSorted();
        assertThat(messages.find(ids.get(1_999)).orElseThrow().recipient()).isEqualTo("c1999@Two.example");
        var last = messages.find(ids.get(1_999)).orElseThrow();
        assertThat(Duration.between(last.createdAt(), last.nextAttemptAt())).isEqualTo(Duration.ofSeconds(999));
        assertThat(messages.find(ids.get(1)).orElseThrow().createdAt()).isEqualTo(last.createdAt());
    }

    @Test
    void a_confirmation_waits_for_no_letter_of_a_selection() {
        var other = NotificationRoom.registration();
        transaction.executeWithoutResult(status -> letters.writeAll(List.of(
                OfficeLetter.to(other, MessageKind.INSTRUCTIONS),
                OfficeLetter.to(registration, MessageKind.INSTRUCTIONS))));
        assertThat(statuses()).containsExactly(Status.WAITING);

        publish(new VersionRegistered(registration, "48392017K", 0, "zoe@example.org"));

        await("sent", () -> statuses().equals(List.of(Status.WAITING, Status.SENT)));
    }

    private OfficeLetter reminder() {
        return OfficeLetter.to(registration, MessageKind.REMINDER)
                .with(LetterVariable.PAPERS, List.of("Copie de la pièce d’identité", "Certificat de travail"))
                .with(LetterVariable.DUE_DATE, LocalDate.of(2027, 1, 26));
    }

    private long write(OfficeLetter letter) {
        return transaction.execute(status -> letters.write(letter));
    }

    private long again(long message) {
        return messages.sendAgain(message).orElseThrow();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private OutgoingMessage only() {
        return messages.of(registration).getFirst();
    }

    private LetterContent requireContent() {
        var content = only().content();
        assertThat(content).isNotNull();
        return content;
    }

    private List<Status> statuses() {
        return messages.of(registration).stream().map(OutgoingMessage::status).toList();
    }
}
