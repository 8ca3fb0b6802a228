package fr.preinscription.staff.search;

import fr.preinscription.registration.RegistrationNumber;
import fr.preinscription.registration.Scan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody typed in the search box, once it is clear what it is. */
sealed interface Typed {

    /** Nothing. */
    record Nothing() implements Typed {}

    /** A number that a registration may bear. */
    record Number(String value) implements Typed {}

    /**
     * A number with a wrong digit or a wrong letter.
     *
     * @param candidates the numbers that one mistyped sign may hide
     */
    record Mistyped(String typed, List<String> candidates) implements Typed {}

    /** Digits: the beginning of a number, a candidate number, or the end of a phone. */
    record Digits(String value, String phone) implements Typed {}

    /** The whole address, or its beginning. */
    record Mail(String value) implements Typed {}

    /**
     * @param birth a birth date, {@code 1990-05-14}, or its beginning; null when none was typed
     */
    record Name(List<String> words, @Nullable String birth) implements Typed {}

    Pattern NUMBER = Pattern.compile("(\\d{8})([A-Z])(?:-\\d{1,4})?");
    Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    Pattern YEAR = Pattern.compile("19\\d{2}|20\\d{2}");
    Pattern DIGITS = Pattern.compile("\\+?[\\d\\h.()/-]+");
    int FEWEST_DIGITS = 3;

    static Typed read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Nothing();
        }
        var scan = Scan.read(text);
        if (scan.isPresent()) {
            return new Number(scan.get().number());
        }
        var packed = text.replaceAll("[\\s\u00a0.]", "").toUpperCase(Locale.ROOT);
        var mistyped = NUMBER.matcher(packed);
        if (mistyped.matches()) {
            return new Mistyped(
                    mistyped.group(1) + mistyped.group(2), candidates(mistyped.group(1), mistyped.group(2)));
        }
        if (text.indexOf('@') > 0) {
            return new Mail(text.toLowerCase(Locale.ROOT));
        }
        if (date(text).isEmpty()
                && !YEAR.matcher(text).matches()
                && DIGITS.matcher(text).matches()) {
            return digits(text);
        }
        return name(text);
    }

    private static Typed digits(String text) {
        var value = text.replaceAll("\\D", "");
        var phone = text.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
        return value.length() < FEWEST_DIGITS ? new Nothing() : new Digits(value, phone);
    }

    private static Typed name(String text) {
        var words = new ArrayList<String>();
        String birth = null;
        for (var word : text.split("[\\s,;]+")) {
            var date = date(word);
            if (date.isPresent()) {
                birth = date.get();
            } else if (YEAR.matcher(word).matches()) {
                birth = word;
            } else {
                words.addAll(Spellings.words(word));
            }
        }
        return words.isEmpty() && birth == null ? new Nothing() : new Name(List.copyOf(words), birth);
    }

    /** A date as it is written in France, or as computers write it. */
    static Optional<String> date(String text) {
        var french = DATE.matcher(text.strip());
        var iso = ISO_DATE.matcher(text.strip());
        try {
            if (french.matches()) {
                return Optional.of(LocalDate.of(
                                Integer.parseInt(french.group(3)),
                                Integer.parseInt(french.group(2)),
                                Integer.parseInt(french.group(1)))
                        .toString());
            }
            return iso.matches() ? Optional.of(LocalDate.parse(text.strip()).toString()) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The same digits with the letter that fits, and every number one digit away that this letter fits. */
    private static List<String> candidates(String digits, String letter) {
        var candidates = new ArrayList<String>();
        "ABCDEFGHJKLMNPQRSTVWXYZ"
                .chars()
                .mapToObj(other -> digits + (char) other)
                .flatMap(number -> RegistrationNumber.read(number).stream())
                .forEach(number -> candidates.add(number.value()));
        for (var i = 0; i < digits.length(); i++) {
            var before = digits.substring(0, i);
            var after = digits.substring(i + 1);
            IntStream.rangeClosed('0', '9')
                    .mapToObj(digit -> before + (char) digit + after + letter)
                    .flatMap(number -> RegistrationNumber.read(number).stream())
                    .forEach(number -> candidates.add(number.value()));
        }
        for (var i = 1; i < digits.length(); i++) {
            var swapped =
                    digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1);
            RegistrationNumber.read(swapped + letter).ifPresent(number -> candidates.add(number.value()));
        }
        return candidates.stream().distinct().toList();
    }
}
