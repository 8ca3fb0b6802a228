package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CapturedMailTests {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    CapturedMails mails;
    GreenMail server;

    @BeforeEach
    void start() {
        mails = new CapturedMails(folder.resolve("mail"), Clock.systemUTC());
        server = new LocalMail().greenMail(mails);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_message_is_kept_in_a_file_and_read_again_after_a_restart() throws Exception {
        assertThat(mails.latest()).isEmpty();
        send("zoe@example.org", "Première");
        send("ali@example.org", "Seconde");

        var afterRestart = new CapturedMails(folder.resolve("mail"), Clock.systemUTC());

        assertThat(afterRestart.latest()).extracting(CapturedMail::subject).containsExactly("Seconde", "Première");
        var first = afterRestart.latest().getLast();
        assertThat(first.to()).isEqualTo("zoe@example.org");
        assertThat(first.from()).isEqualTo("Académie <inscriptions@example.org>");
        assertThat(first.text().strip()).isEqualTo("Bonjour, allez sur http://localhost/lien?jeton=a1.");
        assertThat(first.links()).containsExactly("http://localhost/lien?jeton=a1");
        assertThat(first.html()).contains("<b>Bonjour</b>");
        assertThat(first.attachments())
                .extracting(CapturedMail.Attachment::name)
                .containsExactly("papier.pdf");
        assertThat(first.at()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThat(server.getReceivedMessages())
                .as("nothing piles up in memory")
                .hasSizeLessThanOrEqualTo(1);
        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".eml"));
        }
    }

    @Test
    void a_message_shows_itself_without_power_and_gives_its_attachment() throws Exception {
        send("zoe@example.org", "Première");
        var id = mails.latest().getFirst().id();
        var pages = pages();

        pages.perform(get("/courriels/" + id + "/html"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
                .andExpect(content().string(containsString("<b>Bonjour</b>")));
        pages.perform(get("/courriels/" + id + "/pieces/0"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("papier.pdf")))
                .andExpect(content().bytes(PDF));
    }

    @Test
    void nothing_else_of_the_machine_is_shown() throws Exception {
        Files.writeString(folder.resolve("secret.eml"), "Subject: secret\r\n\r\n");
        var pages = pages();

        pages.perform(get("/courriels/..%2Fsecret/html")).andExpect(status().is4xxClientError());
        pages.perform(get("/courriels/secret/html")).andExpect(status().isNotFound());
        pages.perform(get("/courriels/20261125T101500000000Z-0001/html")).andExpect(status().isNotFound());
        assertThat(mails.find("../secret")).isEmpty();
    }

    @Test
    void the_local_run_writes_to_itself_whatever_is_configured() {
        new ApplicationContextRunner()
                .withUserConfiguration(LocalMail.class, Mailing.class)
                .withBean(CapturedMails.class, () -> mails)
                .withPropertyValues(
                        "spring.profiles.active=local", "spring.mail.host=smtp.example.org", "spring.mail.username=a")
                .run(context -> {
                    var where = context.getBean(MailProperties.class);
                    assertThat(where.getHost()).isEqualTo("127.0.0.1");
                    assertThat(where.getPort())
                            .isEqualTo(
                                    context.getBean(GreenMail.class).getSmtp().getPort())
                            .isPositive();
                    assertThat(where.getUsername()).isEmpty();
                });
    }

    @EnableConfigurationProperties(MailProperties.class)
    static class Mailing {}

    private MockMvc pages() {
        return MockMvcBuilders.standaloneSetup(new CapturedMailController(mails))
                .build();
    }

    private void send(String to, String subject) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        sender.setSession(jakarta.mail.Session.getInstance(new Properties()));
        var message = new MimeMessage(sender.getSession());
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        try {
            helper.setFrom("inscriptions@example.org", "Académie");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("Bonjour, allez sur http://localhost/lien?jeton=a1.", "<p><b>Bonjour</b></p>");
        helper.addAttachment("papier.pdf", new ByteArrayResource(PDF));
        message.saveChanges();
        var transport = sender.getSession().getTransport("smtp");
        transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
        try (Transport open = transport) {
            open.sendMessage(message, message.getAllRecipients());
        }
    }
}
