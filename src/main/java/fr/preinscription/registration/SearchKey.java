package fr.preinscription.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a name under which two spellings of the same name meet: « Jean-Marc » and « JEAN MARC ». */
public final class SearchKey {

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}'’ʼ.\u00a0]+");

    private SearchKey() {}

    public static String of(String name) {
        var bare = DIACRITICS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
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
        return SEPARATORS.matcher(bare).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
