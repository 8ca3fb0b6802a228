package fr.preinscription.document;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * The materials of a document: sizes, tables, cells, headings. Lengths are in points, 72 to the inch.
 *
 * @param scale 1 for ordinary text, less to print more on a page
 */
record Sheet(Typefaces type, float scale) {
    static final float MARGIN = 42;
    static final float WIDTH = 595 - 2 * MARGIN;

    private static final Color HAIRLINE = new Color(0xB8, 0xB8, 0xB8);

    float text() {
        return 8.8f * scale;
    }

    float small() {
        return 8 * scale;
    }

    /** A table over the whole width; its rows move to the next page rather than split. */
    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths.length);
        table.setTotalWidth(WIDTH);
        table.setLockedWidth(true);
        table.setWidths(widths);
        table.setSpacingBefore(6);
        return table;
    }

    static float height(List<PdfPTable> tables) {
        float height = 0;
        for (var table : tables) {
            height += table.spacingBefore() + table.getTotalHeight();
        }
        return height;
    }

    static Phrase phrase(Chunk... chunks) {
        var phrase = new Phrase();
        for (var chunk : chunks) {
            phrase.add(chunk);
        }
        return phrase;
    }

    /** A cell without any line around. */
    static PdfPCell bare(Phrase content) {
        var cell = new PdfPCell();
        cell.setPhrase(content);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        cell.setLeading(0, 1.2f);
        cell.setPadding(0);
        return cell;
    }

    /** A cell with a border all around. */
    static PdfPCell framed(Phrase content, Color color, float width) {
        var cell = bare(content);
        cell.setBorder(PdfPCell.BOX);
        cell.setBorderWidth(width);
        cell.setBorderColor(color);
        cell.setPadding(6);
        cell.setPaddingTop(4);
        return cell;
    }

    /** A cell of a row that a fine line closes. */
    PdfPCell ruled(Phrase content) {
        var cell = bare(content);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setBorderColor(HAIRLINE);
        cell.setPaddingTop(1 * scale);
        cell.setPaddingBottom(1.9f * scale);
        cell.setPaddingRight(6);
        return cell;
    }

    /** The title of a section, over all the columns of its table. */
    PdfPCell heading(String title, int columns) {
        return heading(title, columns, Role.HEADING);
    }

    PdfPCell heading(String title, int columns, Role level) {
        var cell = bare(phrase(type.strong(title, 9.6f * scale, Typefaces.BLUE)));
        cell.setColspan(columns);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.9f);
        cell.setBorderColor(Typefaces.BLUE);
        cell.setPaddingBottom(1.8f);
        return level.on(cell);
    }

    /** Sentences, one a row, under a title. */
    PdfPTable list(String title, List<String> sentences) {
        var table = table(9, WIDTH - 9);
        table.addCell(heading(title, 2));
        table.setHeaderRows(1);
        for (var sentence : sentences) {
            table.addCell(Role.BULLET.on(item("•")));
            table.addCell(Role.ITEM.on(item(sentence)));
        }
        return table;
    }

    private PdfPCell item(String sentence) {
        var cell = bare(phrase(type.plain(sentence, text())));
        cell.setPaddingTop(0.6f);
        return cell;
    }
}
