package fr.preinscription.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The registration number with its version for a scanner, with the four blank modules around that scanners need. */
record QrCode(BitMatrix modules) {
    private static final float MODULE = 4;
    /** Neighbours overlap by a hair so that no printer leaves a white line between them. */
    private static final float OVERLAP = 0.1f;

    static QrCode of(String fullNumber) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);
            return new QrCode(new QRCodeWriter().encode(fullNumber, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + fullNumber, e);
        }
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
