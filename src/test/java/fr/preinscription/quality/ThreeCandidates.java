package fr.preinscription.quality;

import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.quality.Registering.Person;
import fr.preinscription.registration.Registrations;
import fr.preinscription.story.Chromium;
import fr.preinscription.story.Mailbox;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Three ordinary candidates register without JavaScript on a phone, and their confirmation is judged. */
final class ThreeCandidates {

    private static final Pattern CODE = Pattern.compile("\\b\\d{3} ?\\d{3}\\b");

    private final ApplicationContext beans;
    private final String site;

    ThreeCandidates(ApplicationContext beans, int port) {
        this.beans = beans;
        site = "http://localhost:" + port;
        VeraGreenfieldFoundryProvider.initialise();
    }

    List<QualityDocument.Journey> all() {
        var people = new LinkedHashMap<String, Person>();
        people.put(
                "registered last session, keeps three marks",
                new Person(
                        "Benali",
                        "2631400127",
                        "2001-05-14",
                        "ines.benali@example.org",
                        Map.of("enrolledInDistanceLearning", "false", "door", "PREVIOUS_SESSION"),
                        ThreeCandidates::code));
        people.put(
                "CNED, second year, first attempt",
                new Person(
                        "Faure",
                        null,
                        "2005-02-08",
                        "camille.faure@example.org",
                        Map.of(
                                "enrolledInDistanceLearning",
                                "true",
                                "satBefore",
                                "false",
                                "door",
                                "DISTANCE_PUPIL",
                                "taught",
                                "DISTANCE"),
                        () -> ""));
        people.put(
                "three years at work, first attempt",
                new Person(
                        "Roux",
                        null,
                        "1990-05-14",
                        "camille.roux@example.org",
                        Map.of("enrolledInDistanceLearning", "false", "satBefore", "false", "door", "WORK_EXPERIENCE"),
                        () -> ""));
        return people.entrySet().stream()
                .map(one -> walk(one.getKey(), one.getValue()))
                .toList();
    }

    private QualityDocument.Journey walk(String who, Person person) {
        try (var visitor = Chromium.visitor(false, 360)) {
            var page = visitor.newPage();
            var finger = new Finger(page);
            new Registering(page, finger, person).register(site);
            var number = page.locator(".number").first().innerText().strip();
            var id = beans.getBean(JdbcClient.class)
                    .sql("select id from registration where number = ?")
                    .param(number.substring(0, number.indexOf('-')))
                    .query(UUID.class)
                    .single();
            var pdf = beans.getBean(ConfirmationPdf.class)
                    .of(beans.getBean(Registrations.class).confirmation(id, 0));
            return new QualityDocument.Journey(who, finger.count(), sheets(pdf), judged(pdf));
        }
    }

    private static String judged(byte[] pdf) {
        return judged(pdf, PDFAFlavour.PDFUA_1, "PDF/UA-1") + ", " + judged(pdf, PDFAFlavour.PDFA_2_A, "PDF/A-2a");
    }

    private static String judged(byte[] pdf, PDFAFlavour flavour, String name) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return name + (result.isCompliant() ? ": no failed rule" : ": failed");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sheets(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String code() {
        try {
            var code = CODE.matcher(
                    Mailbox.letter("ines.benali@example.org", "ode").text());
            if (!code.find()) {
                throw new AssertionError("no code in the mail");
            }
            return code.group().replace(" ", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
