package fr.preinscription.catalogue;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The countries of the world with their French names, from the Java platform. */
@Component
public class Countries {

    public static final String FRANCE = "FR";

    /** Overseas France has country codes of its own, but its communes are among those of France. */
    private static final Set<String> PARTS_OF_FRANCE =
            Set.of("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT");

    /** @param code ISO 3166, two letters */
    public record Country(String code, String name) {}

    private final Map<String, Country> countries = new LinkedHashMap<>();

    Countries() {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.PRIMARY);
        Arrays.stream(Locale.getISOCountries())
                .filter(code -> !PARTS_OF_FRANCE.contains(code))
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(Locale.FRENCH)))
                .sorted(Comparator.comparing(Country::name, collator))
                .forEach(country -> countries.put(country.code(), country));
    }

    /** In the French alphabetical order. */
    public List<Country> all() {
        return List.copyOf(countries.values());
    }

    public Optional<Country> find(String code) {
        return Optional.ofNullable(countries.get(code));
    }
}
