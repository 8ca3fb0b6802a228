package fr.preinscription.staff.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.notification.LetterVariable;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.Messages;
import fr.preinscription.notification.OfficeLetter;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.notification.OutgoingMessage.Status;
import fr.preinscription.notification.Undelivered;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.staff.Office;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class LettersPagesTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int last;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeLetters letters;

    @Autowired
    Messages messages;

    @Autowired
    Undelivered undelivered;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail trail;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Office agent;
    UUID registration;
    String number;
    String email;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @BeforeEach
    void register() {
        OpenCampaign.around(campaigns, clock);
        var name = "Lettre" + "abcdefghijklmnopqrstuvwxyz".charAt(last++);
        email = name.toLowerCase() + "@example.org";
        var accepted = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.employee(name, "Jeanne", email),
                clock.instant(),
                Submission.CANDIDATE,
                null,
                null));
        registration = accepted.registration();
        number = accepted.number();
        agent = new Office(mvc, Staff.agent());
        await("confirmation sent", () -> messages.of(registration).getFirst().status() == Status.SENT);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void an_agent_writes_freely_reads_it_first_and_sends_it() throws Exception {
        var path = "/bureau/dossiers/" + number + "/messages/nouveau";
        var page = agent.open(path);
        assertThat(page.main()).contains("À : " + email);
        assertThat(page.html().select("option[selected]").text()).isEqualTo("Message libre");
        var subject = page.html().select("#subject").val();
        var body = page.html().select("#body").text();

        var words = "Le bureau sera fermé vendredi.\n\n- Samedi aussi\n- <b>Dimanche</b>";
        var preview = agent.send(path, "apercu", "oui", "subject", subject, "body", body, "words[message]", words);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select("#apercu li").eachText()).containsExactly("Samedi aussi", "<b>Dimanche</b>");
        assertThat(preview.html().select("[name='words[message]']").text()).contains("Samedi aussi");
        assertThat(messages.of(registration)).hasSize(1);

        var sent = agent.send(path, "subject", subject, "body", body, "words[message]", words);

        assertThat(sent.redirect()).isEqualTo("/bureau/dossiers/" + number);
        assertThat(sent.done()).contains("Message libre");
        await("sent", () -> messages.of(registration).getLast().status() == Status.SENT);
        assertThat(messages.of(registration).getLast().content().subject())
                .isEqualTo("Message du bureau des examens – BTS session 2027, n° " + number + "-0");
        assertThat(received()).hasSize(2);
        assertThat(trail.about(registration))
                .anySatisfy(entry -> assertThat(entry.act().action()).isEqualTo("LETTER_WRITTEN"));

        var twice = agent.send(path, "subject", subject, "body", body, "words[message]", words);

        assertThat(twice.redirect()).isEqualTo("/bureau/dossiers/" + number);
        assertThat(twice.done()).contains("déjà parti");
        assertThat(messages.of(registration)).hasSize(2);

        agent.send(path, "subject", subject, "body", body, "words[message]", words + " et lundi");

        assertThat(messages.of(registration)).hasSize(3);
    }

    @Test
    void what_a_text_asks_for_is_asked_and_what_is_missing_is_said() {
        var path = "/bureau/dossiers/" + number + "/messages/nouveau";
        var page = agent.open(path + "?modele=langue-interrogee-dans-une-autre-academie");
        assertThat(page.html().select("label[for='words[langue]'], label[for=wordslangue]"))
                .hasSize(1);

        var refused = agent.send(
                path,
                "modele",
                "langue-interrogee-dans-une-autre-academie",
                "subject",
                page.html().select("#subject").val(),
                "body",
                page.html().select("#body").text(),
                "words[langue]",
                "vietnamien",
                "words[autre_academie]",
                " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".bureau-error").eachText())
                .containsExactly("À remplir : académie où l’épreuve a lieu.");
        assertThat(refused.html().select("[name='words[langue]']").val()).isEqualTo("vietnamien");
        assertThat(messages.of(registration)).hasSize(1);
    }

    @Test
    void decisions_are_not_written_from_here_nor_by_readers() {
        var path = "/bureau/dossiers/" + number + "/messages/nouveau";
        assertThat(agent.open(path).html().select("option").eachText())
                .doesNotContain("Décision : inscription annulée", "Décision : inscription refusée");
        assertThat(agent.open(path + "?modele=decision-inscription-annulee")
                        .html()
                        .select("option[selected]")
                        .text())
                .isEqualTo("Message libre");
        assertThat(new Office(mvc, Staff.reader()).open(path).status()).isEqualTo(403);
        assertThat(agent.open("/bureau/dossiers/00000000A/messages/nouveau").status())
                .isEqualTo(404);
    }

    @Test
    void a_message_that_failed_is_listed_with_its_reason_and_sent_again_to_the_address_on_file() throws Exception {
        var message = failed();

        var row = row();
        assertThat(row)
                .contains(
                        "Jeanne",
                        number,
                        "Consignes et dossiers professionnels",
                        "L’adresse électronique est mal écrite.")
                .contains("Au dossier aujourd’hui : " + email);

        var again = agent.send("/bureau/messages/" + message + "/renvoyer");

        assertThat(again.redirect()).isEqualTo("/bureau/messages");
        assertThat(again.done()).isEqualTo("Le message repart à " + email + ".");
        await("sent", () -> messages.of(registration).getLast().status() == Status.SENT);
        assertThat(received()).hasSize(2);
        assertThat(row()).isEmpty();
        assertThat(trail.about(registration))
                .anySatisfy(entry -> assertThat(entry.act().action()).isEqualTo("MESSAGE_SENT_AGAIN"));
    }

    @Test
    void a_message_put_off_is_listed_with_its_next_try_and_needs_nothing() {
        var message =
                database.sql("""
                        insert into outgoing_message (kind, recipient, registration, created_at, next_attempt_at, attempts,
                                                      last_outcome, content)
                        values ('NEWS', ?, ?, now(), now() + interval '1 hour', 1, 'RECIPIENT_DEFERRED',
                                '{"subject": "Objet", "paragraphs": ["Un mot."]}')
                        returning id""").params(email, registration).query(Long.class).single();
        database.sql("insert into delivery_attempt values (?, 1, now(), 'RECIPIENT_DEFERRED', '452 4.2.2 quota')")
                .param(message)
                .update();

        assertThat(row()).contains("Message libre", "Cette boîte aux lettres est pleine.");
        assertThat(agent.open("/bureau/messages").main()).contains("renvoyés automatiquement : 1");
        assertThat(undelivered.delayed()).isEqualTo(1);
    }

    @Test
    void a_message_told_another_way_is_put_away() {
        var message = failed();

        assertThat(new Office(mvc, Staff.reader())
                        .send("/bureau/messages/" + message + "/classer", "moyen", "BY_POST")
                        .status())
                .isEqualTo(403);
        assertThat(row()).isNotEmpty();
        agent.send("/bureau/messages/" + message + "/classer", "moyen", "BY_POST");

        assertThat(row()).isEmpty();
        assertThat(trail.about(registration))
                .anySatisfy(
                        entry -> assertThat(entry.act().summary()).isEqualTo("Message classé : envoyé par la poste"));
    }

    @Test
    void a_letter_is_read_and_printed_with_its_address_and_reading_it_is_recorded() {
        var message = failed();

        var page = agent.open("/bureau/messages/" + message);

        assertThat(page.html().select(".letter-sheet").text())
                .contains("Jeanne Louise Lettre", "12 rue des Lois", "31000", "Objet : Consignes")
                .contains("Un dossier professionnel en retard est refusé");
        assertThat(page.main()).contains("échoué", "L’adresse électronique est mal écrite.");
        assertThat(trail.about(registration))
                .anySatisfy(entry -> assertThat(entry.act().action()).isEqualTo("MESSAGE_VIEWED"));
        assertThat(agent.open("/bureau/messages/999999").status()).isEqualTo(404);
    }

    @Test
    void c229_the_convocation_is_a_number_and_a_link() {
        write(OfficeLetter.to(registration, MessageKind.CONVOCATION)
                .with(LetterVariable.CANDIDATE_NUMBER, "2731400127")
                .with(LetterVariable.LINK, "https://convocations.example/bts"));

        await("sent", () -> messages.of(registration).getLast().status() == Status.SENT);
        var words = words(messages.of(registration).getLast());
        assertThat(words)
                .contains("Votre numéro de candidat : 2731400127", "https://convocations.example/bts")
                .contains("Elle ne sera pas envoyée par la poste ni par courriel.");
        assertThat(received()).allSatisfy(mail -> {
            if (mail.getSubject().contains("convocation")) {
                assertThat(mail.getContentType()).startsWith("multipart/alternative");
            }
        });
    }

    @Test
    void c227_the_language_elsewhere_is_told_in_a_letter_that_can_be_posted() {
        var message = write(OfficeLetter.to(registration, MessageKind.LANGUAGE_ELSEWHERE)
                .with(LetterVariable.LANGUAGE, "vietnamien")
                .with(LetterVariable.OTHER_ACADEMY, "Paris"));

        assertThat(agent.open("/bureau/messages/" + message)
                        .html()
                        .select(".letter-sheet")
                        .text())
                .contains("12 rue des Lois", "Votre épreuve de vietnamien aura lieu dans l’académie de Paris.");
    }

    private long failed() {
        var message =
                write(OfficeLetter.to(registration, MessageKind.INSTRUCTIONS).sentTo("jeanne at example.org"));
        await("failed", () -> messages.of(registration).getLast().status() == Status.FAILED);
        return message;
    }

    private long write(OfficeLetter letter) {
        return transaction.execute(status -> letters.write(letter));
    }

    private String row() {
        return agent.open("/bureau/messages").html().select("tbody tr").stream()
                .map(row -> row.text())
                .filter(row -> row.contains(number))
                .findFirst()
                .orElse("");
    }

    private List<MimeMessage> received() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> email.equals(recipient(mail)))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(OutgoingMessage message) {
        return String.join("\n", message.content().paragraphs());
    }

    private static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never happened: " + what);
            }
            Thread.onSpinWait();
        }
    }
}
