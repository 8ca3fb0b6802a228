package fr.preinscription.document;

import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.bare;
import static fr.preinscription.document.Sheet.phrase;

import fr.preinscription.registration.Confirmation.Line;
import fr.preinscription.registration.Confirmation.Section;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The sections of labels and values: two columns of sections, or one over the whole width. */
record Answers(List<Section> sections, Sheet sheet) {
    private static final int MOST_CHOICES = 10;
    private static final float GAP = 16;
    private static final float COLUMN = (WIDTH - GAP) / 2;

    /** One block that cannot break over pages, its two columns as even as can be. */
    PdfPTable inTwoColumns() {
        var tables = sections.stream().map(section -> table(section, COLUMN)).toList();
        int left = evenest(tables);
        var block = Sheet.table(COLUMN, GAP, COLUMN);
        block.setSpacingBefore(0);
        block.addCell(column(chosen(tables, left)));
        block.addCell(bare(phrase()));
        block.addCell(column(chosen(tables, ~left)));
        return block;
    }

    /** One block a section, each may break between its rows. */
    List<PdfPTable> inOneColumn() {
        return sections.stream().map(section -> table(section, WIDTH)).toList();
    }

    /** Which tables go to the left, one bit a table; the first always does. */
    private static int evenest(List<PdfPTable> tables) {
        int choices = 1 << Math.min(tables.size(), MOST_CHOICES);
        int best = choices - 1;
        float lowest = Float.MAX_VALUE;
        for (int left = choices - 1; left > 0; left -= 2) {
            float height = Math.max(Sheet.height(chosen(tables, left)), Sheet.height(chosen(tables, ~left)));
            if (height < lowest) {
                lowest = height;
                best = left;
            }
        }
        return best;
    }

    private static List<PdfPTable> chosen(List<PdfPTable> tables, int bits) {
        return IntStream.range(0, tables.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(tables::get)
                .toList();
    }

    private static PdfPCell column(List<PdfPTable> tables) {
        var column = new PdfPTable(1);
        for (var table : tables) {
            var cell = new PdfPCell(table);
            cell.setBorder(PdfPCell.NO_BORDER);
            cell.setPadding(0);
            cell.setPaddingTop(table.spacingBefore());
            column.addCell(cell);
        }
        column.addCell(bare(phrase()));
        var cell = new PdfPCell(column);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private PdfPTable table(Section section, float width) {
        float label = 98 * sheet.scale();
        float answer = 50 * sheet.scale();
        boolean anyLongLabel = section.lines().stream().anyMatch(line -> !isNarrow(line.label(), 1.8f * label));
        var table = Sheet.table(label, width - label - answer, answer);
        table.setTotalWidth(width);
        table.addCell(sheet.heading(section.title(), 3));
        table.setHeaderRows(1);
        for (var line : section.lines()) {
            if (anyLongLabel && isNarrow(line.value(), answer)) {
                row(table, line, 2, 1);
            } else if (isNarrow(line.label(), 1.8f * label)) {
                row(table, line, 1, 2);
            } else {
                row(table, line, 3, 3);
            }
        }
        return table;
    }

    private boolean isNarrow(String text, float width) {
        return sheet.type().width(text, sheet.text()) <= width - 4;
    }

    private void row(PdfPTable table, Line line, int labelColumns, int valueColumns) {
        var label = sheet.ruled(phrase(sheet.type().grey(line.label(), sheet.small())));
        label.setColspan(labelColumns);
        if (labelColumns == 3) {
            label.setBorder(PdfPCell.NO_BORDER);
        }
        table.addCell(Role.ROW.on(label));
        var text = line.value().isBlank() ? "—" : line.value();
        var value = sheet.ruled(phrase(sheet.type().strong(text, sheet.text())));
        value.setColspan(valueColumns);
        value.setPaddingRight(0);
        table.addCell(Role.DATA.on(value));
    }
}
