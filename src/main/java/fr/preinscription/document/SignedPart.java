package fr.preinscription.document;

import static fr.preinscription.document.Sheet.WIDTH;
import static fr.preinscription.document.Sheet.phrase;
import static fr.preinscription.document.Sheet.table;

import fr.preinscription.registration.Confirmation;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfPTable;

/** What the candidate registered, and signs when the confirmation is posted. */
record SignedPart(Confirmation confirmation, Image qrCode, Typefaces typefaces) {
    private static final float LOST_AT_A_BREAK = 60;
    private static final String UNITS = "Épreuves et unités";
    private static final String CORRECT_ONLINE =
            "Tant que les inscriptions sont ouvertes, corrigez sur le site. Vous recevrez une nouvelle confirmation.";

    /**
     * The blocks from top to bottom, on one page if they can be, else on two, else on as many as needed.
     *
     * @param first height of the first page
     * @param next height of every other page
     */
    List<PdfPTable> blocks(float first, float next) {
        var fitting = new Fitting(typefaces, 1, 0.95f, 0.9f, 0.87f);
        var onOnePage = fitting.of(first, this::inTwoColumns);
        if (onOnePage.isPresent()) {
            return spread(onOnePage.get(), first);
        }
        return fitting.of(first + next - LOST_AT_A_BREAK, sheet -> overPages(sheet, first))
                .orElseGet(() -> overPages(new Sheet(typefaces, 1), first));
    }

    private List<PdfPTable> inTwoColumns(Sheet sheet) {
        return blocks(sheet, List.of(answers(sheet).inTwoColumns()));
    }

    private List<PdfPTable> overPages(Sheet sheet, float first) {
        var answers = answers(sheet).inTwoColumns();
        boolean fits = Sheet.height(top()) + Sheet.height(List.of(answers)) + Fitting.SLACK <= first;
        return blocks(sheet, fits ? List.of(answers) : answers(sheet).inOneColumn());
    }

    private List<PdfPTable> top() {
        var letterhead = new Letterhead(confirmation, typefaces);
        return List.of(letterhead.senderAndTitle(qrCode), letterhead.subject());
    }

    private Answers answers(Sheet sheet) {
        return new Answers(
                confirmation.sections().stream()
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                sheet);
    }

    private List<PdfPTable> blocks(Sheet sheet, List<PdfPTable> answers) {
        var blocks = new ArrayList<>(top());
        blocks.addAll(answers);
        var remarks = new ArrayList<>(confirmation.unitRemarks());
        if (confirmation.units().isEmpty()) {
            remarks.addFirst("Inscription à l’ensemble de l’examen"
                    + (remarks.isEmpty() ? "." : ", avec ces précisions\u00a0:"));
        } else {
            blocks.add(units(sheet));
        }
        if (!remarks.isEmpty()) {
            blocks.add(sheet.list(confirmation.units().isEmpty() ? UNITS : "Remarques sur les épreuves", remarks));
        }
        if (!confirmation.acknowledgements().isEmpty()) {
            blocks.add(sheet.list("Vous avez lu et accepté", confirmation.acknowledgements()));
        }
        if (confirmation.posting() == null) {
            blocks.add(sheet.list("Pour corriger", List.of(CORRECT_ONLINE)));
        } else {
            blocks.add(new Signing(sheet, confirmation.minor()).table());
        }
        return blocks;
    }

    private PdfPTable units(Sheet sheet) {
        var table = table(34, WIDTH - 34 - 94 - 160, 94, 160);
        table.addCell(sheet.heading(UNITS, 4));
        for (var title : List.of("Unité", "Intitulé", "Votre choix", "Note ou motif")) {
            table.addCell(Role.COLUMN.on(sheet.ruled(phrase(typefaces.grey(title, sheet.small())))));
        }
        table.setHeaderRows(2);
        for (var unit : confirmation.units()) {
            table.addCell(Role.ROW.on(sheet.ruled(phrase(typefaces.strong(unit.code(), sheet.text())))));
            table.addCell(Role.DATA.on(sheet.ruled(phrase(typefaces.plain(unit.title(), sheet.text())))));
            table.addCell(Role.DATA.on(sheet.ruled(phrase(typefaces.strong(unit.status(), sheet.text())))));
            table.addCell(Role.DATA.on(sheet.ruled(phrase(typefaces.plain(unit.detail(), sheet.text())))));
        }
        return table;
    }

    /** What is left of the page goes to the signatures. */
    private List<PdfPTable> spread(List<PdfPTable> blocks, float height) {
        if (confirmation.posting() != null) {
            Signing.enlarge(blocks.getLast(), height - Sheet.height(blocks) - Fitting.SLACK);
        }
        return blocks;
    }
}
