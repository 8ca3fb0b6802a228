package fr.preinscription.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import fr.preinscription.registration.Confirmation;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What a scanner reads of a confirmation: the address that proves it, or, before there were seals, its number alone. With
 * the four blank modules around that scanners need.
 */
record QrCode(BitMatrix modules) {
    private static final int BLANK = 4;
    private static final float MODULE = 4;
    /** Neighbours overlap by a hair so that no printer leaves a white line between them. */
    private static final float OVERLAP = 0.1f;

    static QrCode of(Confirmation confirmation) {
        var seal = confirmation.seal();
        return seal == null
                ? of(confirmation.fullNumber(), ErrorCorrectionLevel.Q)
                : of(seal.address(confirmation.fullNumber()), ErrorCorrectionLevel.M);
    }

    private static QrCode of(String text, ErrorCorrectionLevel level) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, BLANK);
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + text, e);
        }
    }

    /** The blank on one side of a code drawn as wide as this. */
    static float blank(Image drawn, float side) {
        return side * BLANK * MODULE / drawn.getWidth();
    }

    PdfTemplate draw(PdfWriter writer) {
        float side = modules.getWidth() * MODULE;
        var drawing = PdfTemplate.createTemplate(writer, side, side);
        drawing.setGrayFill(0);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (!modules.get(x, y)) {
                    continue;
                }
                int start = x;
                while (x + 1 < modules.getWidth() && modules.get(x + 1, y)) {
                    x++;
                }
                drawing.rectangle(
                        start * MODULE, side - (y + 1) * MODULE - OVERLAP, (x + 1 - start) * MODULE, MODULE + OVERLAP);
            }
        }
        drawing.fill();
        return drawing;
    }
}
