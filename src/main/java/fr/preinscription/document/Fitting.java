package fr.preinscription.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openpdf.text.pdf.PdfPTable;

/** The largest scale at which blocks fit the height there is. */
record Fitting(Typefaces type, float... scales) {
    /** What rounding may cost. */
    static final float SLACK = 3;

    Optional<List<PdfPTable>> of(float height, Function<Sheet, List<PdfPTable>> blocksOf) {
        for (float scale : scales) {
            var blocks = blocksOf.apply(new Sheet(type, scale));
            if (Sheet.height(blocks) + SLACK <= height) {
                return Optional.of(blocks);
            }
        }
        return Optional.empty();
    }
}
