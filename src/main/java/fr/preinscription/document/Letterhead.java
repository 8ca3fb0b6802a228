package fr.preinscription.document;

import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.bare;
import static fr.preinscription.document.Sheet.phrase;
import static fr.preinscription.document.Sheet.table;

import fr.preinscription.registration.Confirmation;
import java.awt.Color;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The top of the first page: who receives the file, the title, whose confirmation it is and which. */
record Letterhead(Confirmation confirmation, Typefaces type) {
    private static final float CODE_SIDE = 82;
    private static final float TEXT = 8.6f;
    private static final float SMALL = 7.8f;
    private static final Color SHADE = new Color(0xF1, 0xF1, 0xF1);

    PdfPTable senderAndTitle(Image qrCode) {
        var from = confirmation.letterhead();
        var table = table(WIDTH - CODE_SIDE, CODE_SIDE);
        table.setSpacingBefore(0);
        var text = bare(phrase(
                type.strong(capitalised(from.academy()) + "\n", 12),
                type.strong(from.service() + "\n", TEXT),
                type.plain(String.join(", ", from.address()) + "\n", TEXT),
                type.plain(from.email() + " — " + from.website() + "\n", TEXT),
                type.plain(from.phones().isEmpty() ? "" : "Téléphone\u00a0: " + phones(from), TEXT)));
        table.addCell(text);
        qrCode.scaleToFit(CODE_SIDE, CODE_SIDE);
        var code = new PdfPCell(qrCode);
        code.setBorder(PdfPCell.NO_BORDER);
        code.setPadding(0);
        // the blank around the code may lie in the margin of the page
        code.setPaddingRight(-QrCode.blank(qrCode, CODE_SIDE));
        code.setHorizontalAlignment(Element.ALIGN_RIGHT);
        code.setRowspan(2);
        table.addCell(Role.FIGURE.on(code));
        var title = bare(phrase(type.strong(PageFrame.title(confirmation), 16, Typefaces.BLUE)));
        title.setPaddingTop(8);
        title.setVerticalAlignment(Element.ALIGN_BOTTOM);
        table.addCell(Role.TITLE.on(title));
        return table;
    }

    static String phones(Confirmation.Letterhead from) {
        return from.phones().stream().map(phone -> phone.replace(' ', '\u00a0')).collect(Collectors.joining(", "));
    }

    private static String capitalised(String text) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.FRENCH) + text.substring(end);
    }

    PdfPTable subject() {
        var table = table(WIDTH - 160, 160);
        var replaces = confirmation.version() == 0 ? "" : "\nAnnule et remplace les confirmations précédentes.";
        table.addCell(shaded(
                type.strong(confirmation.candidate() + "\n", 11.5f),
                type.plain("Enregistrée " + PageFrame.registeredAt(confirmation), TEXT),
                type.strong(replaces, 10, Typefaces.RED),
                type.plain(proof(), SMALL)));
        var number = shaded(type.plain("Numéro d’inscription\n", TEXT), type.strong(confirmation.fullNumber(), 19));
        number.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.addCell(number);
        return table;
    }

    /** For who cannot scan the code. */
    private String proof() {
        var seal = confirmation.seal();
        return seal == null
                ? ""
                : "\nPour vérifier\u00a0: " + seal.page().replaceFirst("^https?://", "") + ", code "
                        + seal.shortCode().replace('-', '\u2011');
    }

    private static PdfPCell shaded(Chunk... chunks) {
        var cell = bare(phrase(chunks));
        cell.setBackgroundColor(SHADE);
        cell.setPadding(7);
        cell.setPaddingTop(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
