package fr.preinscription.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The candidates' mailboxes. */
@TestConfiguration(proxyBeanMethods = false)
public class Mailbox {

    private static final GreenMail SERVER = start();

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar storyMail() {
        return registry -> {
            registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
            registry.add("preinscription.mail.from", () -> "ne-pas-repondre@example.org");
        };
    }

    /** Waits for the message to this address whose subject has this text. */
    public static Letter letter(String address, String subject) throws Exception {
        for (var i = 0; i < 300; i++) {
            for (var message : SERVER.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(address)
                        && message.getSubject().contains(subject)) {
                    return new Letter(message);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No message to " + address + " about " + subject + " in thirty seconds");
    }

    public record Letter(MimeMessage message) {

        /** The words of the plain text. */
        public String text() throws Exception {
            return parts(message).stream()
                    .filter(part -> is(part, "text/plain"))
                    .map(Letter::content)
                    .findFirst()
                    .orElseThrow();
        }

        /** The words of the attached PDF. */
        public String pdf() throws Exception {
            for (var part : parts(message)) {
                if (is(part, "application/pdf")) {
                    var reader = new PdfReader(part.getInputStream().readAllBytes());
                    var words = new StringBuilder();
                    for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                        words.append(new PdfTextExtractor(reader).getTextFromPage(page))
                                .append('\n');
                    }
                    return words.toString();
                }
            }
            throw new AssertionError("No PDF is attached");
        }

        private static List<Part> parts(Part part) throws Exception {
            var parts = new ArrayList<Part>();
            if (part.getContent() instanceof Multipart several) {
                for (var i = 0; i < several.getCount(); i++) {
                    BodyPart inner = several.getBodyPart(i);
                    parts.addAll(parts(inner));
                }
            } else {
                parts.add(part);
            }
            return parts;
        }

        private static boolean is(Part part, String type) {
            try {
                return part.isMimeType(type);
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String content(Part part) {
            try {
                return part.getContent().toString();
            } catch (IOException | jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
