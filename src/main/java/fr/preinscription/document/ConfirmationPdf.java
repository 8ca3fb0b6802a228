package fr.preinscription.document;

import fr.preinscription.registration.Confirmation;
import fr.preinscription.web.Paris;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * The confirmation of a version as an A4 PDF: first what the candidate signs, then the papers to send and how.
 *
 * <p>The same confirmation always gives the same bytes: nothing is read but the confirmation itself, neither clock nor
 * chance. Safe for use by several threads; the typefaces are read once.
 */
@Component
public class ConfirmationPdf {
    private static final Set<Integer> LAYOUTS = Set.of(1, 2);
    private static final TimeZone PARIS = TimeZone.getTimeZone("Europe/Paris");

    private static final byte[] SRGB = srgb();

    private final Typefaces typefaces = Typefaces.load();

    /** @throws IllegalArgumentException when the confirmation was written for a layout that is not known here */
    public byte[] of(Confirmation confirmation) {
        if (!LAYOUTS.contains(confirmation.layout())) {
            throw new IllegalArgumentException("No layout " + confirmation.layout() + " for a confirmation");
        }
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var document = new Document(PageSize.A4)) {
            var writer = PdfWriter.getInstance(document, bytes);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setFullCompression();
            writer.setTagged();
            PageFrame.firstPage(document, confirmation);
            document.open();
            writer.setOutputIntents("sRGB", "PDFA/1", null, "sRGB IEC61966-2.1", SRGB);
            var structure = new Structure(writer);
            var frame = new PageFrame(confirmation, typefaces, writer, structure);
            writer.setPageEvent(frame);
            describe(confirmation, document, writer);
            float top = document.top();
            float first = top - document.bottom();
            float next = frame.nextPages(document);
            var press = new Press(document, writer, structure, top, codeInWords(confirmation));
            new SignedPart(confirmation, frame.qrCode(), typefaces)
                    .blocks(first, next)
                    .forEach(press::print);
            if (confirmation.posting() != null || !confirmation.papers().isEmpty()) {
                printPapers(new PapersPart(confirmation, typefaces), press, writer, next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String codeInWords(Confirmation confirmation) {
        var number = "numéro d’inscription " + confirmation.number() + ", version " + confirmation.version() + ".";
        var seal = confirmation.seal();
        return seal == null
                ? "Code à scanner\u00a0: " + number
                : "Code à scanner\u00a0: il ouvre la page du site qui vérifie cette confirmation, " + number
                        + " Sans scanner\u00a0: page " + seal.page() + ", code de vérification " + seal.shortCode()
                        + ".";
    }

    private static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** On a page of their own, or under a signed part that runs over the first page when they fit there whole. */
    private static void printPapers(PapersPart papers, Press press, PdfWriter writer, float page) {
        float left = writer.getPageNumber() > 1 ? press.left() : 0;
        var here = papers.within(left);
        if (here.isEmpty()) {
            press.newPage();
        }
        here.or(() -> papers.within(page)).orElseGet(papers::overPages).forEach(press::print);
    }

    public String fileName(Confirmation confirmation) {
        return "confirmation-" + confirmation.fullNumber() + ".pdf";
    }

    private static void describe(Confirmation confirmation, Document document, PdfWriter writer) {
        document.addTitle(title(confirmation));
        document.addAuthor(author(confirmation));
        document.addCreator("Préinscription");
        document.addProducer("OpenPDF");
        var registeredAt = new GregorianCalendar(PARIS);
        registeredAt.setTimeInMillis(confirmation.registeredAt().toEpochMilli());
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(registeredAt));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(registeredAt));
        var id = fingerprint(confirmation);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(new Metadata(
                        title(confirmation),
                        author(confirmation),
                        Paris.at(confirmation.registeredAt()).toOffsetDateTime())
                .xmp());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("fr-FR"));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.addViewerPreference(PdfName.DUPLEX, PdfName.DUPLEXFLIPLONGEDGE);
    }

    private static String title(Confirmation confirmation) {
        return "Confirmation d’inscription au BTS, session " + confirmation.session() + ", n° "
                + confirmation.fullNumber();
    }

    private static String author(Confirmation confirmation) {
        return confirmation.letterhead().academy() + ", "
                + confirmation.letterhead().service();
    }

    private static byte[] fingerprint(Confirmation confirmation) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((confirmation.fullNumber() + " " + confirmation.registeredAt())
                            .getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
