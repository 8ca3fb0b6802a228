package fr.preinscription.document;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;

/**
 * What a cell says to somebody who does not see the page: carried by the cell as an event that draws nothing, the one
 * attribute that survives its copying into a table. A cell without a role is a paragraph.
 */
enum Role implements PdfPCellEvent {
    TITLE("H1"),
    HEADING("H2"),
    SUBHEADING("H3"),
    /** Head of a column. */
    COLUMN("TH"),
    /** Head of a row: a label whose value follows. */
    ROW("TH"),
    DATA("TD"),
    /** Number or bullet of an item. */
    BULLET("Lbl"),
    ITEM("LBody"),
    PARAGRAPH("P"),
    /** The code to scan. */
    FIGURE("Figure");

    private final PdfName tag;

    Role(String tag) {
        this.tag = new PdfName(tag);
    }

    static Role of(PdfPCell cell) {
        return cell.getCellEvent() instanceof Role role ? role : PARAGRAPH;
    }

    PdfPCell on(PdfPCell cell) {
        cell.setCellEvent(this);
        return cell;
    }

    PdfName tag() {
        return tag;
    }

    boolean isOfTable() {
        return this == COLUMN || this == ROW || this == DATA;
    }

    boolean isOfList() {
        return this == BULLET || this == ITEM;
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle position, PdfContentByte[] canvases) {
        // nothing to draw
    }
}
