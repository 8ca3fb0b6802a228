package fr.preinscription.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text reduced to lower-case plain letters and digits, so that it is found however it is typed. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private Spelling() {}

    static String words(String text, String separator) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        var words = SEPARATORS.matcher(plain).replaceAll(" ").strip();
        return words.replace(" ", separator);
    }

    static String words(String text) {
        return words(text, " ");
    }
}
