package fr.preinscription.document;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/** The three typefaces of the documents, read once and embedded as subsets, with every Latin letter. */
record Typefaces(BaseFont regular, BaseFont bold, BaseFont italic) {
    static final Color BLACK = new Color(0x16, 0x16, 0x16);
    static final Color GREY = new Color(0x50, 0x50, 0x50);
    static final Color BLUE = new Color(0x1F, 0x2F, 0x6B);
    static final Color RED = new Color(0xB0, 0x10, 0x10);

    private static final int UNKNOWN = 0xFFFD;

    static Typefaces load() {
        return new Typefaces(load("NotoSans-Regular.ttf"), load("NotoSans-Bold.ttf"), load("NotoSans-Italic.ttf"));
    }

    private static BaseFont load(String name) {
        try {
            var bytes = new ClassPathResource("typefaces/" + name).getContentAsByteArray();
            var font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSecureRandom(new SubsetName());
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chunk plain(String text, float size) {
        return chunk(text, regular, size, BLACK);
    }

    Chunk grey(String text, float size) {
        return chunk(text, regular, size, GREY);
    }

    Chunk strong(String text, float size) {
        return chunk(text, bold, size, BLACK);
    }

    Chunk strong(String text, float size, Color color) {
        return chunk(text, bold, size, color);
    }

    Chunk slanted(String text, float size) {
        return chunk(text, italic, size, GREY);
    }

    float width(String text, float size) {
        return regular.getWidthPoint(printable(text, regular), size);
    }

    private static Chunk chunk(String text, BaseFont typeface, float size, Color color) {
        return new Chunk(printable(text, typeface), new Font(typeface, size, Font.NORMAL, color));
    }

    /** Letters are composed, what cannot be seen is left out, and what the typeface lacks becomes a visible mark. */
    static String printable(String text, BaseFont typeface) {
        var printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n' || c == 0x2028 || c == 0x2029) {
                printable.append('\n');
            } else if (Character.isWhitespace(c)) {
                printable.append(' ');
            } else if (isVisible(c)) {
                printable.appendCodePoint(typeface.charExists(c) ? c : UNKNOWN);
            }
        });
        return printable.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> codePoint < 0xFE00 || codePoint > 0xFE0F;
        };
    }

    /** The name of an embedded subset is drawn by chance unless chance always says the same. */
    private static final class SubsetName extends SecureRandom {
        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
