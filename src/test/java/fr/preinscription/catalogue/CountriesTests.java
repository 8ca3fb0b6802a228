package fr.preinscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Countries.Country;
import java.text.Collator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTests {

    private final Countries countries = new Countries();

    @Test
    void names_the_countries_in_French_and_in_order() {
        assertThat(countries.find("DE")).map(Country::name).contains("Allemagne");
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.PRIMARY);
        assertThat(countries.all()).extracting(Country::name).isSortedAccordingTo(collator::compare);
        assertThat(countries.all()).extracting(Country::name).containsSubsequence("Égypte", "Espagne", "Zimbabwe");
    }

    @Test
    void has_one_France() {
        assertThat(countries.all())
                .extracting(Country::code)
                .contains("FR", "BE", "MC")
                .doesNotContain("RE", "GP", "MQ", "GF", "YT", "NC", "PF", "PM", "WF", "MF", "BL", "TF");
        assertThat(countries.all()).extracting(Country::name).doesNotHaveDuplicates();
        assertThat(countries.find("XX")).isEmpty();
    }
}
