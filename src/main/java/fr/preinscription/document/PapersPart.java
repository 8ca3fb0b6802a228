package fr.preinscription.document;

import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.bare;
import static fr.preinscription.document.Sheet.framed;
import static fr.preinscription.document.Sheet.phrase;
import static fr.preinscription.document.Sheet.table;

import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Confirmation.OwedPaper;
import fr.preinscription.registration.Confirmation.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The papers this candidate owes, and where and until when they are posted. */
record PapersPart(Confirmation confirmation, Typefaces type) {
    private static final float BOX = 10;

    /** The blocks from top to bottom when they fit this height. */
    Optional<List<PdfPTable>> within(float height) {
        return new Fitting(type, 1.12f, 1.04f, 0.96f, 0.9f).of(height, this::blocks);
    }

    /** The blocks over as many pages as needed. */
    List<PdfPTable> overPages() {
        return blocks(new Sheet(type, 1));
    }

    private List<PdfPTable> blocks(Sheet sheet) {
        var posting = confirmation.posting();
        var blocks = new ArrayList<PdfPTable>();
        blocks.add(title(posting == null ? "Vos documents à fournir" : "Votre dossier à envoyer"));
        if (posting != null) {
            blocks.add(whenAndWhere(sheet, posting));
        }
        var now = confirmation.papers().stream().filter(paper -> !paper.later()).toList();
        if (!now.isEmpty()) {
            blocks.add(papers(sheet, posting == null ? "À fournir maintenant" : "À mettre dans l’enveloppe", now));
        }
        var later = confirmation.papers().stream().filter(OwedPaper::later).toList();
        if (!later.isEmpty()) {
            blocks.add(papers(sheet, posting == null ? "À fournir plus tard" : "À envoyer plus tard", later));
        }
        if (posting != null) {
            blocks.add(advice(sheet));
        }
        blocks.add(question(sheet));
        return blocks;
    }

    private PdfPTable title(String text) {
        var table = table(1);
        table.setSpacingBefore(10);
        table.addCell(Role.HEADING.on(bare(phrase(type.strong(text, 15, Typefaces.BLUE)))));
        return table;
    }

    private PdfPTable whenAndWhere(Sheet sheet, Posting posting) {
        var table = table(WIDTH * 0.46f, WIDTH * 0.04f, WIDTH * 0.5f);
        table.setSpacingBefore(10);
        var day = framed(
                phrase(
                        type.plain("À poster au plus tard le\n", sheet.text()),
                        type.strong(posting.lastDay() + "\n", 13),
                        type.plain(
                                "La date du cachet de la poste compte. Un dossier posté plus tard n’est pas accepté.",
                                sheet.text())),
                Typefaces.BLACK,
                1.6f);
        day.setPadding(9);
        day.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(day);
        table.addCell(bare(phrase()));
        var lines = new ArrayList<Chunk>();
        lines.add(type.grey("Adresse à écrire sur l’enveloppe\n", sheet.small()));
        for (var line : posting.address()) {
            lines.add(type.strong(line + "\n", 11));
        }
        var address = framed(phrase(lines.toArray(Chunk[]::new)), Typefaces.GREY, 0.9f);
        address.setPadding(10);
        address.setPaddingLeft(18);
        address.setMinimumHeight(98);
        address.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(address);
        return table;
    }

    private PdfPTable papers(Sheet sheet, String title, List<OwedPaper> papers) {
        var table = table(22, WIDTH - 22 - 64, 64);
        table.setSpacingBefore(12 * sheet.scale());
        table.addCell(sheet.heading(title, 3, Role.SUBHEADING));
        table.setHeaderRows(1);
        for (var paper : papers) {
            table.addCell(boxToTick(sheet));
            var label = new ArrayList<>(List.of(type.strong(paper.label(), sheet.text())));
            if (!paper.hint().isBlank()) {
                label.add(type.slanted("\n" + paper.hint(), sheet.small()));
            }
            table.addCell(Role.ITEM.on(spaced(sheet, phrase(label.toArray(Chunk[]::new)))));
            var code = spaced(sheet, phrase(type.grey(paper.code().replace("|", " ou\n"), 7.4f)));
            code.setHorizontalAlignment(Element.ALIGN_RIGHT);
            code.setPaddingRight(0);
            table.addCell(Role.BULLET.on(code));
        }
        return table;
    }

    private static PdfPCell spaced(Sheet sheet, Phrase content) {
        var cell = sheet.ruled(content);
        cell.setPaddingTop(3.5f * sheet.scale());
        cell.setPaddingBottom(4.5f * sheet.scale());
        return cell;
    }

    private static PdfPCell boxToTick(Sheet sheet) {
        var cell = spaced(sheet, phrase());
        cell.setCellEvent((_, position, canvases) -> {
            var canvas = canvases[PdfPTable.LINECANVAS];
            canvas.saveState();
            canvas.setLineWidth(0.9f);
            canvas.setColorStroke(Typefaces.BLACK);
            canvas.rectangle(position.getLeft() + 1, position.getTop() - 5 - BOX, BOX, BOX);
            canvas.stroke();
            canvas.restoreState();
        });
        return cell;
    }

    private PdfPTable advice(Sheet sheet) {
        var table = table(14, WIDTH - 14);
        table.setSpacingBefore(12 * sheet.scale());
        table.setKeepTogether(true);
        table.addCell(sheet.heading("Avant de poster", 2, Role.SUBHEADING));
        var signing = confirmation.minor()
                ? "Relisez la confirmation, datez-la et signez-la. Votre représentant légal la signe aussi."
                : "Relisez la confirmation, datez-la et signez-la.";
        var steps = List.of(
                signing,
                "Joignez des photocopies lisibles et gardez les originaux. Cochez chaque document joint.",
                "Faites une copie de la confirmation signée et gardez-la.",
                "Envoyez le dossier en recommandé, c’est conseillé\u00a0: gardez la preuve de la date d’envoi.",
                "Le rectorat n’envoie pas d’accusé de réception de votre dossier papier.");
        for (int i = 0; i < steps.size(); i++) {
            table.addCell(Role.BULLET.on(step(type.strong(i + 1 + ".", sheet.text()))));
            table.addCell(Role.ITEM.on(step(type.plain(steps.get(i), sheet.text()))));
        }
        return table;
    }

    private static PdfPCell step(Chunk... chunks) {
        var cell = bare(phrase(chunks));
        cell.setPaddingTop(3.5f);
        return cell;
    }

    private PdfPTable question(Sheet sheet) {
        var office = confirmation.letterhead();
        var table = table(1);
        table.setSpacingBefore(12 * sheet.scale());
        table.setKeepTogether(true);
        table.addCell(sheet.heading("Une question\u00a0?", 1, Role.SUBHEADING));
        table.addCell(step(
                type.plain("Écrivez à ", sheet.text()),
                type.strong(office.email(), sheet.text()),
                type.plain(
                        office.phones().isEmpty() ? "" : " ou téléphonez au " + Letterhead.phones(office),
                        sheet.text()),
                type.plain(". Donnez votre numéro d’inscription\u00a0: ", sheet.text()),
                type.strong(confirmation.fullNumber(), sheet.text()),
                type.plain(".", sheet.text())));
        return table;
    }
}
