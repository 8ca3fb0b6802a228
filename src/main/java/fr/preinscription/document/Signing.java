package fr.preinscription.document;

import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.bare;
import static fr.preinscription.document.Sheet.framed;
import static fr.preinscription.document.Sheet.phrase;

import java.util.List;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** How to correct in red and the room to sign, on the same page; two signatures for a minor. */
record Signing(Sheet sheet, boolean minor) {
    private static final float GAP = 8;
    private static final float ROOM = 92;
    private static final float MOST_ROOM = 135;
    private static final String CORRECTIONS =
            "lisiblement, à côté de l’erreur, sur la dernière confirmation seulement. Vous pouvez corriger votre"
                    + " identité, votre adresse, la langue, l’option, les notes gardées et les dispenses. Tant que les"
                    + " inscriptions sont ouvertes, corrigez plutôt sur le site\u00a0: vous recevrez une nouvelle"
                    + " confirmation.";

    PdfPTable table() {
        var table = Sheet.table((WIDTH - GAP) / 2, GAP, (WIDTH - GAP) / 2);
        table.setSpacingBefore(8);
        table.setKeepTogether(true);
        var corrections = framed(
                phrase(
                        sheet.type().strong("Pour corriger\u00a0: écrivez en rouge, ", sheet.text(), Typefaces.RED),
                        sheet.type().plain(CORRECTIONS, sheet.text())),
                Typefaces.RED,
                1.2f);
        corrections.setColspan(3);
        table.addCell(corrections);
        var gap = bare(phrase());
        gap.setColspan(3);
        gap.setFixedHeight(GAP);
        table.addCell(gap);
        var candidate = box("Date, lieu, signature du candidat", List.of(placeAndDay()));
        candidate.setColspan(minor ? 1 : 3);
        table.addCell(candidate);
        if (minor) {
            table.addCell(bare(phrase()));
            table.addCell(box(
                    "Date, lieu, signature du représentant légal",
                    List.of("Nom, prénom\u00a0: " + ".".repeat(62), placeAndDay())));
        }
        return table;
    }

    private String placeAndDay() {
        return "Fait à " + ".".repeat(minor ? 40 : 70) + " le " + ".".repeat(30);
    }

    private PdfPCell box(String title, List<String> linesToFill) {
        var text = new PdfPTable(1);
        text.addCell(bare(phrase(
                sheet.type().strong(title + "\n", sheet.text()),
                sheet.type()
                        .plain(
                                "J’ai relu cette confirmation. Elle est exacte, ou corrigée en rouge.",
                                sheet.small()))));
        for (var line : linesToFill) {
            var cell = bare(phrase(sheet.type().plain(line, sheet.text())));
            cell.setPaddingTop(8);
            text.addCell(cell);
        }
        var box = new PdfPCell(text);
        box.setBorderWidth(0.9f);
        box.setBorderColor(Typefaces.BLACK);
        box.setPadding(6);
        box.setPaddingTop(4);
        box.setMinimumHeight(ROOM);
        return box;
    }

    /** Gives the signatures more room, within reason. */
    static void enlarge(PdfPTable table, float room) {
        for (var cell : table.getRow(table.size() - 1).getCells()) {
            if (cell != null) {
                cell.setMinimumHeight(Math.min(MOST_ROOM, cell.getMinimumHeight() + room));
            }
        }
    }
}
