package fr.preinscription.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed of the code printed on a confirmation, or what somebody typed: « 48392017T-2 », or the address of
 * our page that proves it, « https://…/verifier/48392017T-2?s=… ». A reader behaves like an American keyboard: on a
 * computer set to a French one, it writes {@code '_"çéà&èK)é} for the same number.
 *
 * @param number the registration number without its version
 * @param version null when it was not given
 */
public record Scan(String number, @Nullable Integer version) {

    /** Before the number in an address: the slash, or what its key writes on a French PC, a Mac or a Belgian keyboard. */
    private static final Pattern ADDRESS = Pattern.compile("[/!=]VERIFIER([/!=])(.*)", Pattern.DOTALL);

    private static final String SLASHES = "/!=";
    /** After the number in an address: the question mark, and what its key writes on those keyboards. */
    private static final String QUESTION_MARKS = "?§+";

    private static final int DIGITS = 8;
    /** What the keys of the digits 0 to 9 write without the shift key: on a PC, then on a Mac or a Belgian keyboard. */
    private static final String UNSHIFTED = "à&é\"'(-è_ç";

    private static final String UNSHIFTED_ELSEWHERE = "à&é\"'(§è!ç";

    /** Letters whose keys are elsewhere on an American keyboard. */
    private static final String FRENCH = "AQZW?,";

    private static final String AMERICAN = "QAWZMM";

    /** Between number and version: the hyphen, and what its key writes on a French keyboard. */
    private static final String HYPHENS = "-)°–—‑‐";

    public static Optional<Scan> read(@Nullable String typed) {
        var text = typed == null ? "" : withoutAddress(plain(typed));
        if (text.length() <= DIGITS) {
            return Optional.empty();
        }
        var digits = digits(text.substring(0, DIGITS));
        var letter = text.charAt(DIGITS);
        var rest = text.substring(DIGITS + 1);
        return Stream.of(letter, american(letter))
                .flatMap(candidate -> RegistrationNumber.read(digits + candidate).stream())
                .findFirst()
                .flatMap(number -> withVersion(number.value(), rest));
    }

    private static String withoutAddress(String text) {
        var address = ADDRESS.matcher(text);
        if (!address.find()) {
            return text;
        }
        var end = address.group(2).indexOf(QUESTION_MARKS.charAt(SLASHES.indexOf(address.group(1))));
        return end < 0 ? address.group(2) : address.group(2).substring(0, end);
    }

    private static Optional<Scan> withVersion(String number, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Scan(number, null));
        }
        var typed = rest.substring(1);
        var version = typed.matches(".*\\d.*") ? typed : digits(typed);
        return HYPHENS.indexOf(rest.charAt(0)) >= 0 && version.matches("\\d{1,4}")
                ? Optional.of(new Scan(number, Integer.valueOf(version)))
                : Optional.empty();
    }

    /** Without spaces, nor what some readers put before: the kind of the code, « ]Q1 ». */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f.]", "")
                .replace('’', '\'')
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^]Q\\d", "")
                .replaceFirst("^N[°O]", "");
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            digits.append(digit(text.charAt(i)));
        }
        return digits.toString();
    }

    private static char digit(char typed) {
        var key = Character.toLowerCase(typed);
        var digit = Math.max(UNSHIFTED.indexOf(key), UNSHIFTED_ELSEWHERE.indexOf(key));
        return digit < 0 ? typed : (char) ('0' + digit);
    }

    private static char american(char typed) {
        var key = FRENCH.indexOf(typed);
        return key < 0 ? typed : AMERICAN.charAt(key);
    }
}
