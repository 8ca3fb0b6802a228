package fr.preinscription.document;

import java.util.ArrayList;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPRow;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Puts blocks on pages, one under the other, each cell tagged with its role. A row that does not fit moves to the next
 * page, where the heads of its table are drawn again.
 */
final class Press {
    private final Document document;
    private final PdfWriter writer;
    private final Structure structure;
    private final String codeInWords;
    private float pageTop;
    private float y;

    /**
     * @param top of the first page
     * @param codeInWords what the code to scan holds
     */
    Press(Document document, PdfWriter writer, Structure structure, float top, String codeInWords) {
        this.document = document;
        this.writer = writer;
        this.structure = structure;
        this.y = top;
        this.pageTop = top;
        this.codeInWords = codeInWords;
    }

    /** Height left on this page. */
    float left() {
        return y - document.bottom();
    }

    void newPage() {
        document.newPage();
        pageTop = document.top();
        y = pageTop;
    }

    void print(PdfPTable block) {
        structure.end();
        float height = block.getTotalHeight();
        if (y < pageTop) {
            y -= block.spacingBefore();
        }
        if (block.getKeepTogether() && height > left() && height <= document.top() - document.bottom()) {
            newPage();
        }
        int heads = block.getHeaderRows();
        var rows = block.getRows(0, block.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (needed(block, i, heads) > left() && y < pageTop) {
                newPage();
                if (i >= heads) {
                    repeat(block, heads);
                }
            }
            print(row, Sheet.MARGIN, y);
            y -= row.getMaxHeights();
        }
        structure.end();
    }

    /** A head does not stay alone at the foot of a page. */
    private static float needed(PdfPTable block, int row, int heads) {
        float height = block.getRow(row).getMaxHeights();
        if (row < heads) {
            for (int i = row + 1; i <= heads && i < block.size(); i++) {
                height += block.getRow(i).getMaxHeights();
            }
        }
        return height;
    }

    private void repeat(PdfPTable block, int heads) {
        if (heads == 0) {
            return;
        }
        var canvas = writer.getDirectContent();
        float top = y;
        Structure.artifact(canvas, () -> block.writeSelectedRows(0, heads, Sheet.MARGIN, top, canvas));
        for (int i = 0; i < heads; i++) {
            y -= block.getRow(i).getMaxHeights();
        }
    }

    private void print(PdfPRow row, float x, float top) {
        var canvas = writer.getDirectContent();
        var shapes = canvas.getDuplicate();
        var texts = new ArrayList<Text>();
        var cells = row.getCells();
        boolean first = true;
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell == null) {
                continue;
            }
            var text = canvas.getDuplicate();
            row.writeCells(i, i + 1, x + cell.getLeft(), top, new PdfContentByte[] {text, shapes, shapes, text});
            texts.add(new Text(cell, text, first));
            first = first && isSilent(cell);
        }
        Structure.artifact(canvas, () -> canvas.add(shapes));
        for (var text : texts) {
            print(text, x, top, row.getMaxHeights(), canvas);
        }
    }

    private void print(Text text, float x, float top, float height, PdfContentByte canvas) {
        var cell = text.cell();
        if (cell.getTable() != null) {
            print(cell, x, top, height);
        } else if (Role.of(cell) == Role.FIGURE) {
            float bottom = top - Math.max(height, cell.getHeight());
            var place = new Rectangle(x + cell.getLeft(), bottom, x + cell.getRight(), top);
            Structure.mark(canvas, structure.figure(codeInWords, place), () -> canvas.add(text.drawn()));
        } else if (isSilent(cell)) {
            if (Role.of(cell).isOfTable()) {
                structure.next(Role.of(cell), text.firstOfRow());
            }
        } else {
            PdfStructureElement element = structure.next(Role.of(cell), text.firstOfRow());
            Structure.mark(canvas, element, () -> canvas.add(text.drawn()));
        }
    }

    /** A table within a cell. */
    private void print(PdfPCell cell, float x, float top, float height) {
        structure.end();
        var inner = cell.getTable();
        inner.setTotalWidth(cell.getWidth() - cell.getEffectivePaddingLeft() - cell.getEffectivePaddingRight());
        float y = top - cell.getEffectivePaddingTop();
        for (int i = 0; i < inner.size(); i++) {
            var row = inner.getRow(i);
            print(row, x + cell.getLeft() + cell.getEffectivePaddingLeft(), y);
            y -= row.getMaxHeights();
        }
        structure.end();
    }

    private static boolean isSilent(PdfPCell cell) {
        return cell.getTable() == null
                && Role.of(cell) != Role.FIGURE
                && (cell.getPhrase() == null || cell.getPhrase().getContent().isBlank());
    }

    /** @param firstOfRow whether nothing that is read comes before it in its row */
    private record Text(PdfPCell cell, PdfContentByte drawn, boolean firstOfRow) {}
}
