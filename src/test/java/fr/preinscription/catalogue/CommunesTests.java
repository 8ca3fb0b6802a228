package fr.preinscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunesTests {

    private static final List<String> ACADEMY = List.of("09", "12", "31", "32", "46", "65", "81", "82");
    private static final Communes COMMUNES = new Communes();

    @Test
    void proposes_Toulouse_for_31000() {
        assertThat(COMMUNES.byPostcode("31000")).extracting(Commune::label).containsExactly("Toulouse (31)");
        assertThat(COMMUNES.byPostcode(" 31000 ")).hasSize(1);
    }

    @Test
    void proposes_every_commune_of_31290_in_alphabetical_order() {
        assertThat(COMMUNES.byPostcode("31290"))
                .extracting(Commune::name)
                .contains("Avignonet-Lauragais", "Lagarde", "Villefranche-de-Lauragais")
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31077", "99999", "", "31", "abcde"})
    void proposes_nothing_for_a_cedex_or_an_unknown_postcode(String postcode) {
        assertThat(COMMUNES.byPostcode(postcode)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"75001, 75101", "75116, 75116", "69003, 69383", "13016, 13216"})
    void proposes_the_arrondissement_of_the_three_great_cities(String postcode, String code) {
        assertThat(COMMUNES.byPostcode(postcode)).extracting(Commune::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"75056", "69123", "13055"})
    void asks_for_an_arrondissement_in_the_three_great_cities(String code) {
        assertThat(COMMUNES.byCode(code).orElseThrow().needsArrondissement()).isTrue();
        assertThat(COMMUNES.byCode("31555").orElseThrow().needsArrondissement()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2A004, 2A, Corse-du-Sud",
        "2B033, 2B, Haute-Corse",
        "97105, 971, Guadeloupe",
        "97411, 974, La Réunion",
        "97502, 975, Saint-Pierre-et-Miquelon",
        "98818, 988, Nouvelle-Calédonie",
        "31555, 31, Haute-Garonne"
    })
    void knows_the_department_of_Corsica_and_overseas(String code, String department, String name) {
        var commune = COMMUNES.byCode(code).orElseThrow();
        assertThat(commune.department()).isEqualTo(department);
        assertThat(commune.departmentName()).isEqualTo(name);
    }

    @Test
    void agrees_on_the_postcodes_of_every_commune_of_the_academy() {
        var counted = 0;
        for (var department : ACADEMY) {
            for (var number = 1; number < 1000; number++) {
                var code = department + "%03d".formatted(number);
                var commune = COMMUNES.byCode(code);
                if (commune.isPresent() && commune.get().kind() == Commune.Kind.CURRENT) {
                    counted++;
                    assertThat(commune.get().department()).isEqualTo(department);
                    assertThat(commune.get().postcodes()).isNotEmpty().allSatisfy(postcode -> {
                        assertThat(postcode).startsWith(department);
                        assertThat(COMMUNES.agree(postcode, code)).isTrue();
                        assertThat(COMMUNES.byPostcode(postcode)).contains(commune.get());
                    });
                }
            }
        }
        assertThat(counted).isEqualTo(2944);
    }

    @Test
    void refuses_a_postcode_of_another_commune() {
        assertThat(COMMUNES.agree("31000", "31555")).isTrue();
        assertThat(COMMUNES.agree("81000", "31555")).isFalse();
        assertThat(COMMUNES.agree("75001", "75056")).isTrue();
        assertThat(COMMUNES.agree("31000", "00000")).isFalse();
    }

    @Test
    void tells_apart_the_communes_of_the_same_name() {
        assertThat(COMMUNES.search("saint michel", 50))
                .extracting(Commune::label)
                .contains("Saint-Michel (09)", "Saint-Michel (31)", "Saint-Michel (32)", "Saint-Michel (82)");
    }

    @ParameterizedTest
    @CsvSource({
        "tou, 31555",
        "TOULOUSE, 31555",
        "toulouse, 31555",
        "Ste Foy d'Aigrefeuille, 31480",
        "l'isle-jourdain, 32160",
        "L Isle Jourdain, 32160",
        "isle-jourdain, 32160",
        "havre, 76351",
        "Villefranche, 31582",
        "paris 1er, 75101"
    })
    void finds_a_birthplace_however_it_is_typed(String typed, String code) {
        assertThat(COMMUNES.search(typed, 100)).extracting(Commune::code).contains(code);
    }

    @Test
    void finds_former_communes_after_the_current_ones() {
        var found = COMMUNES.search("saint michel", 50);
        assertThat(found).anyMatch(Commune::isFormer);
        var exact = found.stream()
                .filter(commune -> commune.name().equals("Saint-Michel"))
                .toList();
        assertThat(exact).extracting(Commune::isFormer).isSorted();
        assertThat(COMMUNES.search("saint", 7)).hasSize(7);
    }

    @Test
    void lists_the_arrondissements_in_order() {
        var paris = COMMUNES.byCode("75056").orElseThrow();
        assertThat(COMMUNES.arrondissements(paris))
                .extracting(Commune::code)
                .hasSize(20)
                .isSorted();
        assertThat(COMMUNES.search("paris", 3)).extracting(Commune::code).containsExactly("75056", "75101", "75102");
        assertThat(COMMUNES.arrondissements(COMMUNES.byCode("31555").orElseThrow()))
                .isEmpty();
    }
}
