package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.TestDatabase;
import fr.preinscription.academy.Academy;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = CapturedMailPagesTests.Pages.class)
@AutoConfigureMockMvc
class CapturedMailPagesTests {

    @Autowired
    MockMvc pages;

    @Autowired
    CapturedMails mails;

    @Test
    void lists_the_messages_and_shows_one() throws Exception {
        assertThat(page("/courriels").text()).contains("Aucun message");
        mails.keep(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream("""
                        From: a@example.org
                        To: zoe@example.org
                        Subject: Bonjour <b>
                        Content-Type: text/plain; charset=UTF-8

                        Première ligne
                        http://localhost/lien

                        Fin""".getBytes(StandardCharsets.UTF_8))));

        var link = page("/courriels").select("main a").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Bonjour <b>");
        var mail = page(link.attr("href"));

        assertThat(mail.select("h1").text()).isEqualTo("Bonjour <b>");
        assertThat(mail.select("main dd a").attr("href")).isEqualTo("http://localhost/lien");
        assertThat(mail.select("main > p").eachText()).containsExactly("Première ligne http://localhost/lien", "Fin");
        assertThat(mail.select("iframe[sandbox]")).hasSize(1);
        pages.perform(get("/courriels/nothing")).andExpect(status().isNotFound());
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(pages.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @EnableAutoConfiguration
    @ComponentScan("fr.preinscription.web")
    @EnableConfigurationProperties(Academy.class)
    @Import(TestDatabase.class)
    static class Pages {

        @Bean
        CapturedMails mails(Clock clock) throws IOException {
            return new CapturedMails(Files.createTempDirectory("mail"), clock);
        }

        @Bean
        CapturedMailController controller(CapturedMails mails) {
            return new CapturedMailController(mails);
        }
    }
}
