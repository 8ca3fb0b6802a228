package fr.preinscription.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stable part of a registration number: eight digits and a check letter, {@code 48392017K} for example; the version
 * follows behind a hyphen. The letter is the remainder of the digits by 23: it betrays every wrong digit and every
 * swap of two digits.
 *
 * @param value eight digits and their letter
 */
public record RegistrationNumber(String value) {

    static final int DIGITS = 8;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("(\\d{" + DIGITS + "})([A-Z])(?:-\\d{1,4})?");

    public RegistrationNumber {
        if (parse(value).isEmpty()) {
            throw new IllegalArgumentException("Not a registration number");
        }
    }

    static RegistrationNumber of(int rank) {
        var digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", rank);
        return new RegistrationNumber(digits + letter(rank));
    }

    /** Reads what somebody typed or scanned: spaces, lower case and a version behind a hyphen are accepted. */
    public static Optional<RegistrationNumber> read(@Nullable String typed) {
        return parse(typed).map(RegistrationNumber::new);
    }

    private static Optional<String> parse(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var matcher = FORMAT.matcher(typed.replaceAll("[\\s\u00a0.]", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()
                || letter(Integer.parseInt(matcher.group(1)))
                        != matcher.group(2).charAt(0)) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + matcher.group(2));
    }

    private static char letter(int digits) {
        return LETTERS.charAt(digits % LETTERS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
