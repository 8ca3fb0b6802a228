package fr.preinscription.wizard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A telephone number as somebody types it: French, overseas France included, or international. */
public final class PhoneNumber {

    /** Overseas France with ten digits like the mainland, but a country code of its own. */
    private static final List<String> OVERSEAS = List.of("RE", "GP", "MQ", "GF", "YT");

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** The international form E.164, {@code +33612345678}; empty when there is no such number. */
    public static Optional<String> international(String typed) {
        return Stream.concat(OVERSEAS.stream(), Stream.of("FR"))
                .flatMap(region -> read(typed, region).stream())
                .findFirst();
    }

    private static Optional<String> read(String typed, String region) {
        try {
            var number = PHONES.parse(typed, region);
            var valid = typed.strip().startsWith("+") || typed.strip().startsWith("00")
                    ? PHONES.isValidNumber(number)
                    : PHONES.isValidNumberForRegion(number, region);
            return valid ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
