package fr.preinscription.staff.search;

/**
 * Texts that no spreadsheet takes for a formula. A text that begins like one, or with an apostrophe, is given one
 * apostrophe in front; whoever reads the file takes one leading apostrophe away and has every text as it was:
 * « +33612345678 » is written « '+33612345678 ».
 */
final class Harmless {

    private Harmless() {}

    static String text(String text) {
        return looksLikeFormula(text) || text.startsWith("'") ? "'" + text : text;
    }

    /** What {@link #text} was made from. */
    static String read(String written) {
        return written.startsWith("'") ? written.substring(1) : written;
    }

    private static boolean looksLikeFormula(String text) {
        return text.codePoints()
                        .dropWhile(character -> isPassedOver(character))
                        .limit(1)
                        .anyMatch(Harmless::beginsFormula)
                || !text.isEmpty() && isControl(text.codePointAt(0));
    }

    /** Blanks and signs without width, which some programs drop before they look. */
    private static boolean isPassedOver(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character);
    }

    /** Also as wide as an ideogram, as a superscript or a subscript, and the typographic minus. */
    private static boolean beginsFormula(int character) {
        return "=+-@|%\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212\u207a\u207b\u207c\u208a\u208b\u208c\u2010\u2011\u2012\u2013\u2014"
                        .indexOf(character)
                >= 0;
    }
}
