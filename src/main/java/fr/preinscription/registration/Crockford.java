package fr.preinscription.registration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bits as symbols that people copy by hand: Crockford's alphabet has no letter that looks like a digit. */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The first bits, five a symbol, in groups behind hyphens. */
    static String write(byte[] bits, int symbols, int group) {
        var text = new StringBuilder();
        for (var i = 0; i < symbols; i++) {
            if (i > 0 && i % group == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(fiveBits(bits, i * 5)));
        }
        return text.toString();
    }

    /** What somebody typed, without hyphens and blanks, its lookalikes corrected. */
    static String read(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}\u00a0]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    private static int fiveBits(byte[] bytes, int from) {
        var value = 0;
        for (var bit = from; bit < from + 5; bit++) {
            value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8)) & 1;
        }
        return value;
    }
}
