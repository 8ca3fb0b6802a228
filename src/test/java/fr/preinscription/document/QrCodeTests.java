package fr.preinscription.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {
    private static final int PIXELS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"48392017K-0", "48392017K-1", "00000001A-137"})
    void aReaderFindsExactlyTheNumberAndItsVersion(String fullNumber) throws Exception {
        var image = image(QrCode.of(fullNumber));
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new Pixels(image))));
        assertThat(read.getText()).isEqualTo(fullNumber);
    }

    @Test
    void fourBlankModulesSurroundTheCode() {
        var modules = QrCode.of("48392017K-0").modules();
        assertThat(modules.getEnclosingRectangle())
                .containsExactly(4, 4, modules.getWidth() - 8, modules.getHeight() - 8);
    }

    private static BufferedImage image(QrCode code) {
        int side = code.modules().getWidth() * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                var color = code.modules().get(x / PIXELS, y / PIXELS) ? Color.BLACK : Color.WHITE;
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
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
