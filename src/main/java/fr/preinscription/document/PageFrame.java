package fr.preinscription.document;

import static fr.preinscription.document.Sheet.MARGIN;
import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.bare;
import static fr.preinscription.document.Sheet.phrase;

import fr.preinscription.registration.Confirmation;
import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What every page carries: number and version, date and time, page, the demonstration mark; a head from page two. */
final class PageFrame extends PdfPageEventHelper {
    private static final String DEMONSTRATION = "DÉMONSTRATION — sans valeur";
    private static final float TOP = 26;
    private static final float BOTTOM = 44;
    private static final float BAND = 12;
    /** With a seal the code has more to say. */
    private static final float CODE_SIDE = 58;

    private static final float UNSEALED_CODE_SIDE = 50;
    private static final float HIGHEST_HEAD = 90;
    private static final float FOOT = 7.6f;

    private final Confirmation confirmation;
    private final Typefaces type;
    private final PdfTemplate qrCode;
    private final PdfTemplate total;
    private final PdfPTable head;
    private final @Nullable PdfStructureElement demonstration;

    PageFrame(Confirmation confirmation, Typefaces type, PdfWriter writer, Structure structure) {
        this.demonstration = confirmation.demonstration() ? structure.next(Role.PARAGRAPH, true) : null;
        this.confirmation = confirmation;
        this.type = type;
        this.qrCode = QrCode.of(confirmation).draw(writer);
        this.total = PdfTemplate.createTemplate(writer, 20, 12);
        this.head = head();
    }

    /** The code in vectors, to be placed at any size. */
    Image qrCode() {
        return Image.getInstance(qrCode);
    }

    static void firstPage(Document document, Confirmation confirmation) {
        document.setMargins(MARGIN, MARGIN, top(confirmation), BOTTOM);
    }

    /** From the next page on there is a head; returns the height left under it. */
    float nextPages(Document document) {
        float top = top(confirmation) + head.getTotalHeight() + 6;
        document.setMargins(MARGIN, MARGIN, top, BOTTOM);
        return document.getPageSize().getHeight() - top - BOTTOM;
    }

    private static float top(Confirmation confirmation) {
        return confirmation.demonstration() ? TOP + BAND : TOP;
    }

    /** The name is left out of the head, never cut, when it would take the place of the text. */
    private PdfPTable head() {
        var whole = head(confirmation.candidate() + "\n");
        return whole.getTotalHeight() <= HIGHEST_HEAD ? whole : head("");
    }

    private PdfPTable head(String name) {
        float side = confirmation.seal() == null ? UNSEALED_CODE_SIDE : CODE_SIDE;
        var table = Sheet.table(WIDTH - side, side);
        var text = bare(phrase(
                type.strong(title(confirmation) + "\n", 9, Typefaces.BLUE),
                type.plain(name, 8.6f),
                type.plain("Numéro d’inscription ", 8.6f),
                type.strong(confirmation.fullNumber(), 8.6f)));
        text.setVerticalAlignment(Element.ALIGN_MIDDLE);
        rule(text);
        table.addCell(text);
        var code = qrCode();
        code.scaleToFit(side, side);
        var cell = new PdfPCell(code);
        cell.setPadding(0);
        if (confirmation.seal() != null) {
            cell.setPaddingRight(-QrCode.blank(code, side));
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        }
        rule(cell);
        table.addCell(cell);
        return table;
    }

    private static void rule(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.9f);
        cell.setBorderColor(Typefaces.BLUE);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var canvas = writer.getDirectContent();
        if (confirmation.demonstration() && demonstration != null) {
            bandOnce(document, canvas, demonstration);
            Structure.artifact(
                    writer.getDirectContentUnder(), () -> watermark(document, writer.getDirectContentUnder()));
        }
        Structure.artifact(canvas, () -> {
            if (writer.getPageNumber() > 1) {
                head.writeSelectedRows(0, -1, MARGIN, document.getPageSize().getTop() - top(confirmation), canvas);
            }
            foot(writer.getPageNumber(), canvas);
        });
    }

    /** The mark is read once, at the top of the first page. */
    private void bandOnce(Document document, PdfContentByte canvas, PdfStructureElement read) {
        if (read.get(PdfName.K) == null) {
            Structure.mark(canvas, read, () -> band(document, canvas));
        } else {
            Structure.artifact(canvas, () -> band(document, canvas));
        }
    }

    private void foot(int page, PdfContentByte canvas) {
        canvas.setColorStroke(Typefaces.GREY);
        canvas.setLineWidth(0.5f);
        canvas.moveTo(MARGIN, BOTTOM - 8);
        canvas.lineTo(MARGIN + WIDTH, BOTTOM - 8);
        canvas.stroke();
        var text = phrase(
                type.strong("N° " + confirmation.fullNumber(), FOOT),
                type.plain(
                        " — version " + confirmation.version() + ", enregistrée " + registeredAt(confirmation), FOOT));
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, text, MARGIN, BOTTOM - 20, 0);
        var label = "Page " + page + "/";
        float right = MARGIN + WIDTH - type.regular().getWidthPoint("00", FOOT);
        canvas.beginText();
        canvas.setFontAndSize(type.regular(), FOOT);
        canvas.setColorFill(Typefaces.BLACK);
        canvas.showTextAligned(Element.ALIGN_RIGHT, label, right, BOTTOM - 20, 0);
        canvas.endText();
        canvas.addTemplate(total, right, BOTTOM - 20);
    }

    static String title(Confirmation confirmation) {
        return "Confirmation d’inscription au BTS — session " + confirmation.session();
    }

    static String registeredAt(Confirmation confirmation) {
        var text = confirmation.registeredAtText();
        return "le " + (text.contains("heure de Paris") ? text : text + " (heure\u00a0de\u00a0Paris)");
    }

    private void band(Document document, PdfContentByte canvas) {
        float top = document.getPageSize().getTop() - 16;
        canvas.setColorFill(Typefaces.RED);
        canvas.rectangle(MARGIN, top - 12, WIDTH, 16);
        canvas.fill();
        canvas.beginText();
        canvas.setFontAndSize(type.bold(), 9.5f);
        canvas.setColorFill(Color.WHITE);
        canvas.showTextAligned(Element.ALIGN_CENTER, DEMONSTRATION, MARGIN + WIDTH / 2, top - 7.5f, 0);
        canvas.endText();
    }

    private void watermark(Document document, PdfContentByte under) {
        under.beginText();
        under.setFontAndSize(type.bold(), 80);
        under.setColorFill(new Color(0xF2, 0xF2, 0xF2));
        float middle = document.getPageSize().getWidth() / 2;
        under.showTextAligned(
                Element.ALIGN_CENTER,
                "DÉMONSTRATION",
                middle + 25,
                document.getPageSize().getHeight() / 2 - 30,
                52);
        under.endText();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(type.regular(), FOOT);
        total.setColorFill(Typefaces.BLACK);
        total.showText(String.valueOf(writer.getPageNumber() - 1));
        total.endText();
    }
}
