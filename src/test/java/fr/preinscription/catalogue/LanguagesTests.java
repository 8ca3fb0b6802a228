package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.Shelf.languages;
import static fr.preinscription.catalogue.Shelf.specialty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.catalogue.Specialty.LanguageRole;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LanguagesTests {

    @Test
    void keeps_the_list_of_2012_until_session_2021() {
        assertThat(languages().compulsory(2021)).hasSize(22);
        assertThat(languages().compulsory(2021, LanguageRole.LVB))
                .extracting(Language::label)
                .hasSize(29)
                .contains("basque")
                .doesNotContain("créole");
        assertThat(languages().compulsory(2022, LanguageRole.LVB))
                .extracting(Language::label)
                .contains("créole");
        assertThat(languages().compulsory(2027)).isEqualTo(languages().compulsory(2022));
        assertThatThrownBy(() -> languages().compulsory(2012)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void offers_sign_language_and_regional_languages_as_optional_ones() {
        assertThat(languages().optional(2021))
                .extracting(Language::code)
                .contains("lsf", "occitan-langue-d-oc", "langues-regionales-d-alsace")
                .doesNotContain("creole")
                .doesNotHaveDuplicates();
        assertThat(languages().optional(2027))
                .extracting(Language::code)
                .contains("lsf", "creole")
                .doesNotHaveDuplicates();
    }

    @Test
    void writes_codes_in_plain_letters() {
        assertThat(languages().find("grec-moderne")).map(Language::label).contains("grec moderne");
        assertThat(languages().label("hebreu")).isEqualTo("hébreu");
        assertThat(languages().label("klingon")).isEqualTo("klingon");
    }

    @Test
    void knows_the_closed_list_of_a_specialty() {
        var crsa = specialty("conception-et-realisation-de-systemes-automatiques", 2021)
                .grid(null)
                .languageRule(LanguageRole.LV1)
                .orElseThrow();
        assertThat(languages().allowed(crsa, 2021)).extracting(Language::label).containsExactly("anglais");
        var mco = specialty("management-commercial-operationnel", 2022)
                .grid(null)
                .languageRule(LanguageRole.LV1)
                .orElseThrow();
        assertThat(mco.closedList()).hasSize(10).contains("chinois", "hebreu");
        assertThat(mco.verification().isSourced()).isTrue();
    }

    @Test
    void marks_a_list_that_was_read_for_one_regulation_and_is_contradicted_for_the_next() {
        var rule = specialty("management-commercial-operationnel", 2027)
                .grid(null)
                .languageRule(LanguageRole.LV1)
                .orElseThrow();
        assertThat(rule.closedList()).hasSize(10);
        assertThat(rule.verification().isSourced()).isFalse();
    }

    @Test
    void applies_the_national_list_where_the_regulation_closes_none() {
        var rule = specialty("services-informatiques-aux-organisations", 2021)
                .grid("A")
                .languageRules();
        assertThat(rule).isNotEmpty();
        for (var specialty : Shelf.specialties().open(2021)) {
            specialty.grids().values().stream()
                    .flatMap(grid -> grid.languageRules().stream())
                    .forEach(one -> assertThat(languages().allowed(one, 2021))
                            .as(specialty.slug())
                            .isNotEmpty()
                            .allMatch(language ->
                                    languages().find(language.code()).isPresent()));
        }
    }
}
