package fr.preinscription.registration;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.preinscription.registration.LastSessionFile.Flaw;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one line by title, read with what was expected of each that is wrong. */
record LastSessionLine(long number, Map<String, String> fields, List<Flaw> flaws) {

    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");
    private static final Pattern MARK = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");
    private static final int LONGEST = 100;

    /** The field, empty when it is empty or has no column. */
    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    void flaw(String column, String expected) {
        flaws.add(new Flaw(number, column, text(column), expected));
    }

    /** A text of one line, null when it is missing though compulsory. */
    @Nullable
    String words(String column, String expected) {
        var text = text(column);
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            flaw(column, expected);
            return null;
        }
        return text;
    }

    @Nullable
    String digits(String column, String expected) {
        var text = text(column).replaceAll("[\\s\\u00a0\\u202f]+", "");
        if (!text.matches("\\d{1,30}")) {
            flaw(column, expected);
            return null;
        }
        return text;
    }

    /** A date of birth, whose day and month may be unknown: « 00/00/1990 ». */
    Answers.@Nullable Birth birth(String column, boolean french, @Nullable String otherNationality) {
        var text = text(column);
        var frenchDate = FRENCH_DATE.matcher(text);
        var iso = ISO_DATE.matcher(text);
        int day;
        int month;
        int year;
        if (frenchDate.matches()) {
            day = Integer.parseInt(frenchDate.group(1));
            month = Integer.parseInt(frenchDate.group(2));
            year = Integer.parseInt(frenchDate.group(3));
        } else if (iso.matches()) {
            year = Integer.parseInt(iso.group(1));
            month = Integer.parseInt(iso.group(2));
            day = Integer.parseInt(iso.group(3));
        } else {
            flaw(column, "Une date de la forme 14/05/2001 (ou 00/00/1990 quand le jour et le mois sont inconnus).");
            return null;
        }
        if (day == 0 && month == 0 && year >= 1900) {
            return new Answers.Birth(null, null, year, french, otherNationality);
        }
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            flaw(column, "Une date qui existe dans le calendrier.");
            return null;
        }
        if (year < 1900) {
            flaw(column, "Une année de naissance après 1900.");
            return null;
        }
        return new Answers.Birth(day, month, year, french, otherNationality);
    }

    @Nullable
    Boolean yesNo(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "o", "oui", "1" -> true;
            case "n", "non", "0" -> false;
            default -> {
                flaw(column, "« O » (oui) ou « N » (non).");
                yield null;
            }
        };
    }

    @Nullable
    String email(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
            flaw(column, "Une adresse électronique, ou rien.");
            return null;
        }
        return text;
    }

    @Nullable
    String phone(String column) {
        if (!has(column)) {
            return null;
        }
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text(column), "FR");
            if (phones.isValidNumber(number)) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            // said below
        }
        flaw(column, "Un numéro de téléphone, ou rien.");
        return null;
    }

    /** A mark from 0 to 20 as the statement prints it, « 12.50 »; null when there is none or when the candidate was absent. */
    @Nullable
    String mark(String column) {
        var text = text(column).toUpperCase(Locale.ROOT);
        if (text.isEmpty() || List.of("ABS", "AB", "DISP", "NE").contains(text)) {
            return null;
        }
        if (MARK.matcher(text).matches()) {
            var mark = new BigDecimal(text.replace(',', '.'));
            if (mark.compareTo(BigDecimal.valueOf(20)) <= 0) {
                return mark.setScale(2).toPlainString();
            }
        }
        flaw(column, "Une note de 0 à 20, par exemple 12,50, ou ABS, DISP, NE, ou rien.");
        return null;
    }

    /** The values of a list separated by commas; first names without comma are separated by spaces. */
    List<String> names(String column) {
        var text = text(column);
        return Arrays.stream(text.split(text.contains(",") ? "," : "\\s+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(4)
                .toList();
    }
}
