package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.Shelf.specialties;
import static fr.preinscription.catalogue.Shelf.specialty;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.CatalogueContent.Table;
import fr.preinscription.catalogue.Specialty.Diploma;
import fr.preinscription.catalogue.Specialty.GridStatus;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.catalogue.Specialty.Option;
import fr.preinscription.catalogue.Specialty.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialtiesTests {

    private static final String MCO = "management-commercial-operationnel";
    private static final String MUC = "management-des-unites-commerciales";
    private static final String SIO = "services-informatiques-aux-organisations";

    @Test
    void holds_the_113_specialties_and_their_167_diplomas() {
        assertThat(specialties().ever(2027)).hasSize(113);
        assertThat(Shelf.CONTENT.of(Table.DIPLOMA)).hasSize(167);
        assertThat(Shelf.CONTENT.of(Table.REGULATION)).hasSize(91);
        assertThat(Shelf.CONTENT.of(Table.UNIT)).hasSize(744);
        assertThat(csv()).hasSize(167);
    }

    @ParameterizedTest
    @CsvSource({"2021, 12", "2026, 13", "2027, 14"})
    void opens_in_each_session_the_diplomas_that_the_complete_list_says(int session, int column) {
        var expected = csv().stream()
                .filter(line -> line.get(column).equals("yes"))
                .map(line -> line.get(0) + "/" + line.get(4))
                .collect(Collectors.toSet());
        var opened = specialties().open(session).stream()
                .flatMap(specialty ->
                        specialty.diplomas().stream().map(diploma -> specialty.slug() + "/" + diploma.code()))
                .collect(Collectors.toSet());
        assertThat(opened).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021, 86", "2026, 80", "2027, 80"})
    void counts_the_specialties_of_a_session(int session, int expected) {
        assertThat(specialties().open(session)).hasSize(expected);
    }

    @Test
    void shows_a_closed_specialty_without_opening_it() {
        var muc = specialty(MUC, 2021);
        assertThat(muc.open()).isFalse();
        assertThat(muc.replacedBy()).containsExactly(MCO);
        assertThat(specialty(MCO, 2021).isOrReplaces(MUC)).isTrue();
        assertThat(specialty(MUC, 2020).open()).isTrue();
        assertThat(specialty(MUC, 2020).replacedBy()).isEmpty();
    }

    @Test
    void is_empty_in_a_year_that_no_exam_can_have() {
        assertThat(specialties().find(MCO, 12)).isEmpty();
        assertThat(specialties().open(30_000)).isEmpty();
    }

    @Test
    void picks_the_grid_of_the_session() {
        assertThat(codes(specialty(MCO, 2024), null))
                .containsExactly("U1", "U21", "U22", "U3", "U41", "U42", "U5", "U6");
        assertThat(codes(specialty(MCO, 2025), null)).containsExactly("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8");
        assertThat(specialty(MCO, 2024).grid(null).containers()).containsOnlyKeys("E2", "E4");
        assertThat(specialty(MCO, 2025).grid(null).containers()).isEmpty();
    }

    @Test
    void picks_the_units_of_the_option_and_shows_the_official_code() {
        var sio = specialty(SIO, 2027);
        assertThat(sio.options()).extracting(Option::letter).containsExactly("A", "B");
        assertThat(codes(sio, "A")).contains("U6A").doesNotContain("U6B");
        assertThat(sio.grid("B").unit("U6B").orElseThrow().displayedCode()).isEqualTo("U6");
        assertThat(sio.diploma("B").map(Diploma::code)).contains("32032614");
        assertThat(sio.grid(null).units()).isEmpty();
        assertThat(sio.unitsKnown("Z")).isFalse();
    }

    @Test
    void shows_each_official_code_once_in_a_grid_of_known_units() {
        for (var session : List.of(2021, 2024, 2026, 2027)) {
            for (var specialty : specialties().open(session)) {
                specialty.grids().forEach((option, grid) -> {
                    if (grid.unitsKnown()) {
                        assertThat(grid.units())
                                .as(specialty.slug() + " " + option)
                                .extracting(Unit::displayedCode)
                                .doesNotHaveDuplicates();
                    }
                });
            }
        }
    }

    @Test
    void knows_units_only_when_their_list_is_complete_and_trusted() {
        assertThat(specialty(MCO, 2027).unitsKnown(null)).isTrue();
        assertThat(specialty("tourisme", 2027).grid(null).status()).isEqualTo(GridStatus.UNITS_LISTED);
        assertThat(specialty("tourisme", 2027).unitsKnown(null))
                .as("low confidence")
                .isFalse();
        assertThat(specialty("fonderie", 2027).unitsKnown(null)).as("partial").isFalse();
        assertThat(specialty("photographie", 2027).unitsKnown(null))
                .as("no grid")
                .isFalse();
        var ciel = specialty("cybersecurite-informatique-et-reseaux-electronique", 2027);
        assertThat(ciel.unitsKnown("A")).isTrue();
        assertThat(ciel.unitsKnown("B")).as("complete for option A only").isFalse();
    }

    @Test
    void never_knows_units_without_title_or_code() {
        for (var session : List.of(2021, 2026, 2027)) {
            for (var specialty : specialties().open(session)) {
                specialty.grids().values().stream()
                        .filter(Specialty.Grid::unitsKnown)
                        .flatMap(grid -> grid.compulsoryUnits().stream())
                        .forEach(unit -> {
                            assertThat(unit.placeholder()).isFalse();
                            assertThat(unit.title()).as(specialty.slug()).doesNotContain("confirmer", "Unité U");
                        });
            }
        }
    }

    @Test
    void derives_what_a_unit_is_about() {
        var cpi = specialty("conception-des-produits-industriels", 2021).grid(null);
        assertThat(kind(cpi, "U1")).isEqualTo(Kind.GENERAL_CULTURE);
        assertThat(kind(cpi, "U2")).isEqualTo(Kind.LANGUAGE);
        assertThat(kind(cpi, "U31")).isEqualTo(Kind.MATHEMATICS);
        assertThat(kind(cpi, "U32")).isEqualTo(Kind.PHYSICS);
        var mco = specialty(MCO, 2027).grid(null);
        assertThat(kind(mco, "U4")).isEqualTo(Kind.ECONOMICS_LAW);
        assertThat(kind(mco, "U5")).isEqualTo(Kind.OTHER);
        assertThat(mco.unit("U5").orElseThrow().professional()).isTrue();
        assertThat(mco.unit("U5").orElseThrow().internshipBased()).isTrue();
        assertThat(mco.unit("UF3").orElseThrow().internshipBased()).isNull();
    }

    @Test
    void leaves_the_student_commitment_out_of_the_optional_units() {
        for (var specialty : specialties().open(2027)) {
            specialty.grids().values().stream()
                    .flatMap(grid -> grid.optionalUnits().stream())
                    .forEach(unit -> assertThat(unit.title()).isNotEqualTo("Engagement étudiant"));
            specialty
                    .grids()
                    .values()
                    .forEach(grid -> assertThat(grid.studentCommitmentHost()).isNull());
        }
    }

    @Test
    void gives_the_correspondences_with_their_verification() {
        var links = specialty(MCO, 2027).correspondences();
        assertThat(links).hasSize(8).allMatch(Specialty.Correspondence::verified);
        assertThat(links).anySatisfy(link -> {
            assertThat(link.fromSpecialty()).isEqualTo(MCO);
            assertThat(link.fromUnits()).containsExactly("U21");
            assertThat(link.toUnits()).containsExactly("U2");
            assertThat(link.fromLastSession()).isEqualTo(2024);
        });
        assertThat(specialty(MCO, 2021).correspondences())
                .as("remembered only: never to be applied without the exam office")
                .hasSize(6)
                .allMatch(link -> link.fromSpecialty().equals(MUC))
                .noneMatch(Specialty.Correspondence::verified);
    }

    @Test
    void asks_for_the_R408_as_the_list_of_2021_and_does_not_guess_for_newer_diplomas() {
        var asked = specialties().open(2021).stream()
                .filter(specialty -> Boolean.TRUE.equals(specialty.r408()))
                .map(Specialty::slug)
                .toList();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(Shelf.sessions()
                        .find(2021)
                        .texts(SessionParameter.R408_SPECIALTIES)
                        .orElseThrow());
        var unknown = specialties().open(2027).stream()
                .filter(specialty -> specialty.r408() == null)
                .map(Specialty::slug)
                .toList();
        assertThat(unknown)
                .containsExactlyInAnyOrder(
                        "management-economique-de-la-construction",
                        "finitions-amenagement-des-batiments",
                        "travaux-publics");
        assertThat(specialty("batiment", 2027).r408()).isTrue();
        assertThat(specialty(MCO, 2027).r408()).isFalse();
    }

    @Test
    void tells_staff_what_is_not_verified() {
        assertThat(specialty("tourisme", 2027).unverified(null))
                .extracting(Specialty.Unverified::inWords)
                .contains(
                        "liste des unités : de mémoire, confiance faible",
                        "épreuve qui porte l'engagement étudiant : inconnu");
        assertThat(specialty("travaux-publics", 2027).unverified(null))
                .extracting(Specialty.Unverified::what)
                .contains("attestation R408");
        assertThat(specialty("photographie", 2027).unverified(null))
                .extracting(Specialty.Unverified::inWords)
                .contains("liste des unités : inconnu");
    }

    @ParameterizedTest
    @CsvSource({
        "MCO, management-commercial-operationnel",
        "mco, management-commercial-operationnel",
        "BTS MCO, management-commercial-operationnel",
        "M.C.O., management-commercial-operationnel",
        "NDRC, negociation-et-digitalisation-de-la-relation-client",
        "SIO, services-informatiques-aux-organisations",
        "SLAM, services-informatiques-aux-organisations",
        "SISR, services-informatiques-aux-organisations",
        "GPME, gestion-de-la-pme",
        "SAM, support-a-l-action-manageriale",
        "CG, comptabilite-et-gestion",
        "CIEL, cybersecurite-informatique-et-reseaux-electronique",
        "SP3S, services-et-prestations-des-secteurs-sanitaire-et-social",
        "ESF, economie-sociale-familiale",
        "TP, travaux-publics",
        "COMPTABILITE, comptabilite-et-gestion",
        "comptabilité et gestion, comptabilite-et-gestion",
        "gestion compta, comptabilite-et-gestion",
        "bat, batiment",
        "elec, electrotechnique",
        "négociaton, negociation-et-digitalisation-de-la-relation-client",
        "32031213, management-commercial-operationnel",
        "32032614, services-informatiques-aux-organisations",
        "MUC, management-commercial-operationnel",
        "unités commerciales, management-commercial-operationnel"
    })
    void finds_the_specialty_that_was_meant(String typed, String slug) {
        assertThat(specialties().search(typed, 2027))
                .extracting(Specialty::slug)
                .first()
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "bts", "zzzzzz", "99999999", "de la", "<script>", "%"})
    void finds_nothing_for_what_names_nothing(String typed) {
        assertThat(specialties().search(typed, 2027)).isEmpty();
    }

    @Test
    void finds_only_open_specialties_unless_a_former_exam_is_looked_for() {
        assertThat(specialties().search("management des unités commerciales", 2027))
                .extracting(Specialty::slug)
                .doesNotContain(MUC);
        assertThat(specialties().searchEver("management des unités commerciales", 2027))
                .extracting(Specialty::slug)
                .first()
                .isEqualTo(MUC);
    }

    private static Kind kind(Specialty.Grid grid, String code) {
        return grid.unit(code).orElseThrow().kind();
    }

    private static List<String> codes(Specialty specialty, String option) {
        return specialty.grid(option).compulsoryUnits().stream().map(Unit::code).toList();
    }

    /** The lines of specialties.csv, which has no quoted comma but in names. */
    private static Set<List<String>> csv() {
        try (var stream =
                Objects.requireNonNull(SpecialtiesTests.class.getResourceAsStream("/catalogue/specialties.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
