package fr.preinscription.document;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The document as a screen reader walks it: headings, paragraphs, tables and lists in the order of reading (PDF/UA-1,
 * ISO 14289-1). Whatever is drawn is part of it or said to be an artifact.
 */
final class Structure {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName BBOX = new PdfName("BBox");

    private final PdfStructureElement document;
    private @Nullable PdfStructureElement group;
    private @Nullable PdfStructureElement line;
    private @Nullable Role last;

    Structure(PdfWriter writer) {
        document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** What is read next in this role; tables and lists go on as long as their cells follow each other. */
    PdfStructureElement next(Role role, boolean firstOfRow) {
        var before = last;
        last = role;
        if (role.isOfTable()) {
            if (group == null || before == null || !before.isOfTable()) {
                group = new PdfStructureElement(document, new PdfName("Table"));
                line = null;
            }
            if (line == null || firstOfRow && !(before == Role.ROW && role == Role.DATA)) {
                line = new PdfStructureElement(group, new PdfName("TR"));
            }
            return cell(line, role);
        }
        if (role.isOfList()) {
            if (group == null || before == null || !before.isOfList()) {
                group = new PdfStructureElement(document, new PdfName("L"));
                line = null;
            }
            if (line == null || firstOfRow) {
                line = new PdfStructureElement(group, new PdfName("LI"));
            }
            return new PdfStructureElement(line, role.tag());
        }
        end();
        last = role;
        return new PdfStructureElement(document, role.tag());
    }

    /** What follows begins another table or list. */
    void end() {
        group = null;
        line = null;
        last = null;
    }

    PdfStructureElement figure(String inWords, Rectangle place) {
        end();
        var figure = new PdfStructureElement(document, new PdfName("Figure"));
        figure.put(new PdfName("Alt"), new PdfString(inWords, PdfString.TEXT_UNICODE));
        var attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName("Layout"));
        var box = new PdfArray();
        for (float edge : new float[] {place.getLeft(), place.getBottom(), place.getRight(), place.getTop()}) {
            box.add(new PdfNumber(edge));
        }
        attributes.put(BBOX, box);
        figure.put(PdfName.A, attributes);
        return figure;
    }

    private static PdfStructureElement cell(PdfStructureElement row, Role role) {
        var cell = new PdfStructureElement(row, role.tag());
        if (role != Role.DATA) {
            var attributes = new PdfDictionary();
            attributes.put(OWNER, new PdfName("Table"));
            attributes.put(SCOPE, new PdfName(role == Role.COLUMN ? "Column" : "Row"));
            cell.put(PdfName.A, attributes);
        }
        return cell;
    }

    static void mark(PdfContentByte canvas, PdfStructureElement element, Runnable drawing) {
        canvas.beginMarkedContentSequence(element);
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    static void artifact(PdfContentByte canvas, Runnable drawing) {
        canvas.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        canvas.endMarkedContentSequence();
    }
}
