package fr.preinscription.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Confirmation.Seal;
import fr.preinscription.registration.Confirmations;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of the confirmation, read from the page as it is printed: by who aims at the corner where it stands. */
class QrCodeTests {

    private static final float SCAN = 200;
    private final ConfirmationPdf pdf = new ConfirmationPdf();

    @ParameterizedTest
    @CsvSource({
        "https://inscription-bts.ac-toulouse.fr",
        "http://localhost:8080",
        "https://preinscription.examens-et-concours.ac-reunion.fr"
    })
    void everyPageLeadsToItsProof(String site) throws Exception {
        var confirmation = Confirmations.of(2, Confirmations.longest(), seal(site));
        var address = site + "/verifier/" + confirmation.fullNumber() + "?s="
                + seal(site).code();

        try (var document = Loader.loadPDF(pdf.of(confirmation))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(read(corner(document, page))).as("page %d", page + 1).isEqualTo(address);
            }
        }
    }

    @Test
    void beforeThereWereSealsItWasTheNumberAndTheVersion() throws Exception {
        for (int page = 0; page < 2; page++) {
            assertThat(read(page(Confirmations.unsealed(), page))).isEqualTo("48392017K-0");
        }
    }

    @Test
    void aPageThatWasFoldedOrSoiledOnItsCodeIsReadStill() throws Exception {
        var image = page(Confirmations.ordinary(), 0);
        var graphics = image.createGraphics();
        graphics.fillRect(200, 170, 16, 16);
        graphics.dispose();

        assertThat(read(image)).endsWith(Confirmations.ordinary().seal().code());
    }

    @Test
    void fourBlankModulesSurroundTheCode() {
        for (var confirmation : new Confirmation[] {Confirmations.ordinary(), Confirmations.unsealed()}) {
            var modules = QrCode.of(confirmation).modules();
            assertThat(modules.getEnclosingRectangle())
                    .containsExactly(4, 4, modules.getWidth() - 8, modules.getHeight() - 8);
        }
    }

    private static Seal seal(String site) {
        return new Seal(site + "/verifier", Confirmations.ordinary().seal().code());
    }

    private BufferedImage page(Confirmation confirmation, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf.of(confirmation))) {
            return corner(document, page);
        }
    }

    /** Five centimetres at the top right. */
    private static BufferedImage corner(PDDocument document, int page) throws IOException {
        var image = new PDFRenderer(document).renderImageWithDPI(page, SCAN, ImageType.GRAY);
        int side = Math.round(SCAN * 2);
        return image.getSubimage(image.getWidth() - side, 0, side, side);
    }

    private static String read(BufferedImage image) throws ReaderException {
        var pixels = new BinaryBitmap(new HybridBinarizer(new Pixels(image)));
        return new QRCodeReader()
                .decode(pixels, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static final class Pixels extends LuminanceSource {
        private final BufferedImage image;

        Pixels(BufferedImage image) {
            super(image.getWidth(), image.getHeight());
            this.image = image;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var luminances = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
            for (int x = 0; x < getWidth(); x++) {
                luminances[x] = (byte) (image.getRGB(x, y) & 0xFF);
            }
            return luminances;
        }

        @Override
        public byte[] getMatrix() {
            var matrix = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, null), 0, matrix, y * getWidth(), getWidth());
            }
            return matrix;
        }
    }
}
