package fr.preinscription.regulation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are written, and compared. */
public final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    /** True when a name holds only what a name may hold, at least one letter of it. */
    static boolean wellWritten(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(Names::allowed)
                && composed.codePoints().anyMatch(Character::isLetter)
                && composed.codePointCount(0, composed.length()) <= LONGEST;
    }

    private static boolean allowed(int character) {
        return switch (character) {
            case ' ', '-', '\'', '\u2019', '.' -> true;
            default -> isLatinLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
        };
    }

    private static boolean isLatinLetter(int character) {
        return Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.LATIN;
    }

    /**
     * The key under which two spellings of one name meet: no diacritics, ligatures opened, upper case, one space for
     * hyphens, apostrophes and spaces. « Lefèvre » and « LEFEVRE », « Jean Marc » and « Jean-Marc » have the same.
     */
    public static String searchKey(@Nullable String name) {
        String opened = Facts.text(name)
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss")
                .replace("ẞ", "SS")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("ð", "d")
                .replace("Ð", "D")
                .replace("þ", "th")
                .replace("Þ", "TH")
                .replace("ı", "i");
        return Normalizer.normalize(opened, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s\\p{Pd}'\\u2019\\u02bc.\\u00a0]+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
