package fr.preinscription.notification;

import static fr.preinscription.notification.NotificationRoom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessage.Status;
import fr.preinscription.registration.AccessLinkIssued;
import fr.preinscription.registration.ProofCodeIssued;
import fr.preinscription.registration.VersionRegistered;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
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
            "preinscription.mail.reply-to=dec5@ac-toulouse.example",
            "preinscription.mail.envelope-from=retours@ac-toulouse.example",
            "preinscription.mail.first-retry=50ms"
        })
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTests {

    private static final MailSink SINK = new MailSink();

    @Autowired
    Messages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    Task<Void> delivery;

    @Autowired
    MeterRegistry meters;

    final UUID registration = NotificationRoom.registration();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SINK::port);
    }

    @BeforeEach
    void reset() {
        database.sql("delete from scheduled_tasks where not picked").update();
        await("nothing under way", () -> tasks() == 0);
        database.sql("delete from delivery_attempt").update();
        database.sql("delete from outgoing_message").update();
        SINK.reset();
    }

    @AfterAll
    static void stop() {
        SINK.close();
    }

    @Test
    void leaves_at_once_with_its_pdf() throws Exception {
        SINK.stop();
        var mail = new GreenMail(new ServerSetup(SINK.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            register(registration, 0, "zoe@example.org");

            await("sent", () -> statuses().equals(List.of(Status.SENT)));
            var received = mail.getReceivedMessages()[0];
            assertThat(received.getSubject())
                    .isEqualTo("Confirmation d’inscription au BTS, session 2027 – n° "
                            + FrozenRegistrations.number(registration) + "-0");
            assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("zoe@example.org");
            assertThat(received.getFrom()[0].toString()).contains("<inscriptions@ac-toulouse.example>");
            assertThat(received.getReplyTo()[0].toString()).isEqualTo("dec5@ac-toulouse.example");
            assertThat(received.getHeader("Return-Path", null)).contains("retours@ac-toulouse.example");
            assertThat(received.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            var parts = (Multipart) received.getContent();
            var texts = (Multipart) parts.getBodyPart(0).getContent();
            assertThat(texts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(texts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(1).getFileName())
                    .isEqualTo("confirmation-" + FrozenRegistrations.number(registration) + "-0.pdf");
            assertThat(bytes(parts.getBodyPart(1))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_change_has_another_subject() throws Exception {
        register(registration, 1, "zoe@example.org");

        await("sent", () -> SINK.messages.size() == 1);
        assertThat(SINK.messages.getFirst().getSubject())
                .isEqualTo("Modification d’inscription au BTS, session 2027 – n° "
                        + FrozenRegistrations.number(registration) + "-1");
        assertThat(SINK.senders).containsExactly("retours@ac-toulouse.example");
    }

    @Test
    void is_stored_with_what_it_tells_or_not_at_all() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(version(registration, 0, "zoe@example.org"));
            status.setRollbackOnly();
        });

        assertThat(messages.of(registration)).isEmpty();
        assertThatThrownBy(() -> events.publishEvent(version(registration, 0, "zoe@example.org")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_dead_mail_server_delays_and_loses_nothing() {
        SINK.stop();
        var before = System.nanoTime();
        register(registration, 0, "zoe@example.org");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        await("tried twice", () -> attempts().size() >= 2);
        assertThat(only().status()).isEqualTo(Status.DELAYED);
        assertThat(only().nextAttemptAt()).isNotNull();

        SINK.start();

        await("sent", () -> statuses().equals(List.of(Status.SENT)));
        assertThat(attempts())
                .extracting(DeliveryAttempt::outcome)
                .startsWith(Outcome.UNREACHABLE, Outcome.UNREACHABLE);
        assertThat(attempts().getFirst().reason()).contains("127.0.0.1");
        assertThat(attempts().getLast().outcome()).isEqualTo(Outcome.SENT);
        assertThat(attempts().getLast().reason()).startsWith("250");
        assertThat(SINK.messages).hasSize(1);
    }

    @Test
    void the_first_message_after_an_outage_calls_up_those_that_wait_for_it() {
        SINK.stop();
        register(registration, 0, "zoe@example.org");
        await("tried", () -> !attempts().isEmpty());
        var inAnHour = OutgoingMessages.utc(Instant.now().plus(Duration.ofHours(1)));
        await(
                "put off",
                () -> database.sql("""
                                with message as (
                                    update outgoing_message set next_attempt_at = :at where id = :id returning id)
                                update scheduled_tasks set execution_time = :at
                                where task_instance = :id::text and not picked""")
                                .param("at", inAnHour)
                                .param("id", only().id())
                                .update()
                        == 1);
        var another = NotificationRoom.registration();
        SINK.start();

        register(another, 0, "ali@example.org");

        await("both sent", () -> SINK.messages.size() == 2);
        await("stamped", () -> statuses().equals(List.of(Status.SENT)));
    }

    @Test
    void a_refused_recipient_is_recorded_with_its_reason_and_not_tried_again() throws Exception {
        SINK.answerToRecipient = recipient -> "550 5.1.1 no such mailbox";

        register(registration, 0, "nobody@example.org");

        await("failed", () -> statuses().equals(List.of(Status.FAILED)));
        Thread.sleep(300);
        assertThat(attempts()).hasSize(1);
        assertThat(attempts().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(attempts().getFirst().reason()).contains("550 5.1.1 no such mailbox");
        assertThat(tasks()).isZero();
    }

    @Test
    void a_message_refused_after_its_content_is_recorded_too() {
        SINK.answerToMessage = recipient -> "554 5.7.1 looks like spam";

        register(registration, 0, "zoe@example.org");

        await("failed", () -> statuses().equals(List.of(Status.FAILED)));
        assertThat(attempts().getFirst().reason()).contains("554 5.7.1 looks like spam");
    }

    @Test
    void a_recipient_put_off_is_tried_again() {
        SINK.answerToRecipient = recipient -> attempts().size() < 3 ? "450 4.2.0 greylisted" : "250 OK";

        register(registration, 0, "zoe@example.org");

        await("sent", () -> statuses().equals(List.of(Status.SENT)));
        assertThat(attempts())
                .extracting(DeliveryAttempt::outcome)
                .containsExactly(
                        Outcome.RECIPIENT_DEFERRED,
                        Outcome.RECIPIENT_DEFERRED,
                        Outcome.RECIPIENT_DEFERRED,
                        Outcome.SENT);
    }

    @Test
    void a_corrected_address_does_not_wait_for_the_mistyped_one() {
        SINK.answerToRecipient = recipient -> recipient.startsWith("zeo") ? "450 4.1.2 unknown for now" : "250 OK";
        register(registration, 0, "zeo@example.org");
        await("put off", () -> !attempts().isEmpty());

        register(registration, 1, "zoe@example.org");

        await("sent", () -> statuses().equals(List.of(Status.SUPERSEDED, Status.SENT)));
        assertThat(SINK.recipients).containsExactly("zoe@example.org");
    }

    @Test
    void versions_leave_in_order_whatever_happens() throws Exception {
        SINK.answerToMessage =
                recipient -> ThreadLocalRandom.current().nextInt(4) == 0 ? "451 4.3.0 try again later" : "250 OK";
        var registrations = new ArrayList<UUID>();
        try (var candidates = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 12; i++) {
                var one = NotificationRoom.registration();
                registrations.add(one);
                candidates.submit(() -> {
                    for (var version = 0; version < 4; version++) {
                        register(one, version, "zoe@example.org");
                    }
                });
            }
        }

        await("all sent", () -> SINK.messages.size() == 48);
        var versions = new HashMap<String, List<String>>();
        for (var message : SINK.messages) {
            var number = message.getSubject().replaceFirst(".* n° ", "");
            versions.computeIfAbsent(number.replaceFirst("-.*", ""), one -> new ArrayList<>())
                    .add(number.replaceFirst(".*-", ""));
        }
        assertThat(versions).hasSize(12);
        assertThat(versions.values()).containsOnly(List.of("0", "1", "2", "3"));
    }

    @Test
    void a_crash_between_sending_and_stamping_repeats_the_same_message_id() throws Exception {
        SINK.beforeAnswer = message -> {
            if (SINK.messages.size() == 1) {
                database.sql("alter table outgoing_message add constraint crash check (sent_at is null) not valid")
                        .update();
            } else {
                database.sql("alter table outgoing_message drop constraint if exists crash")
                        .update();
            }
        };

        register(registration, 0, "zoe@example.org");

        await(
                "sent twice and stamped",
                () -> SINK.messages.size() == 2 && statuses().equals(List.of(Status.SENT)));
        assertThat(SINK.messages.get(0).getMessageID())
                .isEqualTo(SINK.messages.get(1).getMessageID())
                .matches("<[0-9a-f]{32}@ac-toulouse\\.example>");
        assertThat(SINK.messages.get(0).getSentDate())
                .isEqualTo(SINK.messages.get(1).getSentDate());
    }

    @Test
    void two_nodes_send_each_message_once() throws Exception {
        var other = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), delivery)
                .schedulerName(new SchedulerName.Fixed("other node"))
                .pollingInterval(Duration.ofMillis(20))
                .threads(4)
                .build();
        other.start();
        try {
            for (var i = 0; i < 60; i++) {
                register(NotificationRoom.registration(), 0, "zoe@example.org");
            }
            await("all sent", () -> SINK.messages.size() >= 60);
            await("all done", () -> tasks() == 0);
        } finally {
            other.stop();
        }
        assertThat(SINK.messages).hasSize(60);
        assertThat(ids()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void connections_are_few_and_used_again() {
        register(NotificationRoom.registration(), 0, "zoe@example.org");
        await("first sent", () -> SINK.messages.size() == 1);
        SINK.connections.set(0);

        for (var i = 0; i < 80; i++) {
            register(NotificationRoom.registration(), 0, "zoe@example.org");
        }

        await("all sent", () -> SINK.messages.size() == 81);
        assertThat(SINK.connections.get()).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "zoe@example.org\r\nBcc: all@example.org",
                "zoe@example.org\nSubject: other",
                "zoe@example.org, ali@example.org",
                "Zoé <zoe@example.org>",
                "<zoe@example.org>",
                "zoe@example.org%0d%0aBcc:all@example.org x",
                "friends: zoe@example.org, ali@example.org;",
                "zoe@example.org> SIZE=1 RCPT TO:<all@example.org"
            })
    void nothing_but_one_plain_address_is_written_to(String recipient) {
        register(registration, 0, recipient);

        await("failed", () -> statuses().equals(List.of(Status.FAILED)));
        assertThat(attempts()).extracting(DeliveryAttempt::outcome).containsExactly(Outcome.BAD_ADDRESS);
        assertThat(SINK.messages).isEmpty();
    }

    @Test
    void a_link_is_enciphered_while_it_waits_and_erased_when_it_left() throws Exception {
        SINK.stop();
        transaction.executeWithoutResult(
                status -> events.publishEvent(link(Instant.now().plusSeconds(3600))));
        var sealed = database.sql("select sealed from outgoing_message where registration = :registration")
                .param("registration", registration)
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("jeton")
                .doesNotContain("48392017K");
        SINK.start();

        await("sent", () -> statuses().equals(List.of(Status.SENT)));
        assertThat(text(SINK.messages.getFirst()))
                .contains("https://preinscription.example/mon-inscription/lien?jeton=aB3")
                .contains("48392017K");
        assertThat(database.sql("select count(*) from outgoing_message where sealed is not null and registration = ?")
                        .param(registration)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_that_is_not_valid_any_more_is_not_sent() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(link(Instant.now().minusSeconds(1))));

        await("expired", () -> statuses().equals(List.of(Status.EXPIRED)));
        assertThat(SINK.messages).isEmpty();
    }

    @Test
    void a_code_is_sent_to_the_address_of_last_year() throws Exception {
        transaction.executeWithoutResult(status -> events.publishEvent(new ProofCodeIssued(
                UUID.randomUUID(), "old@example.org", "204816", Instant.now().plusSeconds(900))));

        await("sent", () -> SINK.messages.size() == 1);
        assertThat(SINK.recipients).containsExactly("old@example.org");
        assertThat(text(SINK.messages.getFirst())).contains("204816");
    }

    @Test
    void the_last_confirmation_is_sent_again_on_demand() throws Exception {
        register(registration, 0, "zoe@example.org");
        register(registration, 1, "zoe@example.org");
        await("sent", () -> statuses().equals(List.of(Status.SENT, Status.SENT)));

        assertThat(messages.sendAgain(registration)).isPresent();

        await("sent again", () -> statuses().equals(List.of(Status.SENT, Status.SENT, Status.SENT)));
        assertThat(SINK.messages.get(2).getSubject())
                .isEqualTo(SINK.messages.get(1).getSubject());
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(messages.sendAgain(UUID.randomUUID())).isEmpty();
    }

    @Test
    void is_measured() {
        register(registration, 0, "zoe@example.org");
        await("counted", () -> {
            var timer = meters.find("preinscription.mail.delay").timer();
            return timer != null && timer.count() > 0;
        });
        assertThat(meters.get("preinscription.mail.oldest.unsent").gauge().value())
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void no_address_reaches_the_log(CapturedOutput output) {
        SINK.answerToRecipient = recipient -> "550 5.1.1 <" + recipient + "> unknown";
        register(registration, 0, "zoe.secret@example.org");
        await("failed", () -> statuses().equals(List.of(Status.FAILED)));

        assertThat(output).contains("not sent: REFUSED").doesNotContain("zoe.secret");
    }

    private void register(UUID registration, int version, String email) {
        transaction.executeWithoutResult(status -> events.publishEvent(version(registration, version, email)));
    }

    private static VersionRegistered version(UUID registration, int version, String email) {
        return new VersionRegistered(registration, FrozenRegistrations.number(registration), version, email);
    }

    private AccessLinkIssued link(Instant expiresAt) {
        return new AccessLinkIssued(
                registration,
                "48392017K",
                "zoe@example.org",
                AccessLinkIssued.Reason.LOST_KEY,
                "/mon-inscription/lien?jeton=aB3",
                expiresAt);
    }

    private OutgoingMessage only() {
        return messages.of(registration).getFirst();
    }

    private List<DeliveryAttempt> attempts() {
        return only().attempts();
    }

    private List<Status> statuses() {
        return messages.of(registration).stream().map(OutgoingMessage::status).toList();
    }

    private int tasks() {
        return database.sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private static List<String> ids() throws MessagingException {
        var ids = new ArrayList<String>();
        for (var message : SINK.messages) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        return part.getInputStream().readAllBytes();
    }
}
