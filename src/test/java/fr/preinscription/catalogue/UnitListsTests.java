package fr.preinscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.GridCompletion.Line;
import fr.preinscription.catalogue.ImportReport.Conflict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitListsTests {

    private static final String SOURCE = "arrêté du 3 mai 2021, annexe IV";
    private static final List<Line> UNITS = List.of(
            new Line(
                    "U1", "Culture générale et expression", UnitNature.GENERAL_CULTURE, "E1", false, new BigDecimal(3)),
            new Line("U2", "Langue vivante étrangère", UnitNature.LANGUAGE, "E2", false, new BigDecimal(2)),
            new Line(
                    "U41",
                    "Production de services photographiques",
                    UnitNature.PROFESSIONAL,
                    "E4",
                    null,
                    new BigDecimal(5)),
            new Line("U42", "Rapport de stage", UnitNature.PROFESSIONAL, "E4", true, new BigDecimal(4)));

    private DataSource source;
    private Node node;

    @BeforeEach
    void start() {
        source = Node.migrated();
        node = Node.on(source);
    }

    @Test
    void completes_a_list_that_the_catalogue_does_not_know() {
        var photography = list("photographie");
        assertThat(photography.known()).isFalse();
        assertThat(photography.grid().units()).isEmpty();

        node.unitLists.complete(photography.diploma().code(), 2027, UNITS, SOURCE, "Chef de bureau");

        var completed = node.specialties.find("photographie", 2027).orElseThrow();
        assertThat(completed.unitsKnown(null)).isTrue();
        var grid = completed.grid(null);
        assertThat(grid.compulsoryUnits()).extracting(unit -> unit.code()).containsExactly("U1", "U2", "U41", "U42");
        assertThat(grid.containers()).containsOnlyKeys("E4");
        assertThat(grid.unit("U42").orElseThrow().internshipBased()).isTrue();
        assertThat(grid.unit("U41").orElseThrow().codeVerification().sources()).containsExactly(SOURCE);
        assertThat(grid.languageRule(Specialty.LanguageRole.LV1)).isPresent();
        assertThat(list("photographie").completion().author()).isEqualTo("Chef de bureau");
        assertThat(node.specialties.find("photographie", 2026).orElseThrow().unitsKnown(null))
                .as("not before the session it was said for")
                .isFalse();
        assertThat(node.specialties.find("photographie", 2028).orElseThrow().unitsKnown(null))
                .isTrue();
    }

    @Test
    void shows_it_to_the_other_nodes_and_keeps_it_over_imports() {
        var other = Node.on(source);
        var code = list("tourisme").diploma().code();
        node.unitLists.complete(code, 2027, UNITS, SOURCE, "Chef de bureau");
        other.catalogue.refresh();
        assertThat(other.specialties
                        .find("tourisme", 2027)
                        .orElseThrow()
                        .grid(null)
                        .units())
                .hasSize(4);

        var files = Map.of(
                "tourisme.yaml",
                new String(CatalogueFiles.shipped().get("tourisme.yaml"), StandardCharsets.UTF_8)
                        .replace("list_confidence: low", "list_confidence: medium")
                        .getBytes(StandardCharsets.UTF_8));
        var preview = node.catalogueImport.preview(files);
        assertThat(preview.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.list()).isEqualTo("Tourisme");
            assertThat(conflict.office()).isEqualTo(SOURCE);
            assertThat(conflict.difference()).contains("absentes des fichiers : U2, U41, U42");
        });
        assertThat(node.catalogueImport.run(files, "Chef de bureau", preview.fingerprint()))
                .isEqualTo(preview);
        assertThat(node.specialties
                        .find("tourisme", 2027)
                        .orElseThrow()
                        .grid(null)
                        .units())
                .hasSize(4);

        node.unitLists.withdraw(list("tourisme").completion(), "arrêté modifié", "Chef de bureau");
        assertThat(node.specialties
                        .find("tourisme", 2027)
                        .orElseThrow()
                        .grid(null)
                        .units())
                .hasSizeGreaterThan(4);
        assertThat(node.catalogueImport.preview(files).conflicts()).isEmpty();
    }

    @Test
    void has_no_conflict_when_the_files_say_the_same() {
        var list = list("management-commercial-operationnel");
        node.unitLists.complete(
                list.diploma().code(),
                2027,
                list.grid().units().stream().map(Line::of).toList(),
                SOURCE,
                "Chef de bureau");
        assertThat(node.catalogueImport.preview(CatalogueFiles.shipped()).conflicts())
                .extracting(Conflict::difference)
                .isEmpty();
        var again = list("management-commercial-operationnel").grid();
        assertThat(again.units())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                        "codeVerification", "titleVerification", "detailsVerification", "internshipVerification")
                .isEqualTo(list.grid().units());
    }

    @Test
    void refuses_a_list_without_source_without_compulsory_unit_or_with_a_unit_twice() {
        var code = list("photographie").diploma().code();
        assertThatThrownBy(() -> node.unitLists.complete(code, 2027, UNITS, " ", "Chef de bureau"))
                .hasMessageContaining("dans quel texte");
        assertThatThrownBy(() -> node.unitLists.complete(code, 2027, List.of(), SOURCE, "Chef de bureau"))
                .hasMessageContaining("au moins une unité obligatoire");
        assertThatThrownBy(() -> node.unitLists.complete(
                        code, 2027, List.of(UNITS.getFirst(), UNITS.getFirst()), SOURCE, "Chef de bureau"))
                .hasMessageContaining("U1 figure deux fois");
    }

    @Test
    void does_not_import_what_was_not_shown() {
        var files = Map.of(
                "tourisme.yaml",
                new String(CatalogueFiles.shipped().get("tourisme.yaml"), StandardCharsets.UTF_8)
                        .replace("name: Tourisme", "name: Voyages")
                        .getBytes(StandardCharsets.UTF_8));
        var shown = node.catalogueImport.preview(files).fingerprint();
        node.catalogueImport.run(
                Map.of(
                        "banque.yaml",
                        new String(CatalogueFiles.shipped().get("banque.yaml"), StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_8)),
                "Chef de bureau");
        assertThat(node.catalogueImport.preview(files).fingerprint()).isEqualTo(shown);
        assertThatThrownBy(() -> node.catalogueImport.run(files, "Chef de bureau", "autre chose"))
                .isInstanceOf(CatalogueImport.Outdated.class);
        assertThat(node.specialties.find("tourisme", 2027).orElseThrow().name()).isEqualTo("Tourisme");
        node.catalogueImport.run(files, "Chef de bureau", shown);
        assertThat(node.specialties.find("tourisme", 2027).orElseThrow().name()).isEqualTo("Voyages");
    }

    @Test
    void leaves_out_the_specialties_that_the_campaign_does_not_offer() {
        node.campaigns.open(new Opening(
                2027,
                "Chef de bureau",
                true,
                CampaignsTests.decisions(),
                Map.of("tourisme", "arrêté du 1er septembre")));
        assertThat(node.specialties.find("tourisme", 2027).orElseThrow().open()).isFalse();
        assertThat(node.specialties.find("tourisme", 2026).orElseThrow().open()).isTrue();
        assertThat(node.specialties.open(2027))
                .extracting(Specialty::slug)
                .contains("banque")
                .doesNotContain("tourisme");
    }

    private UnitLists.UnitList list(String slug) {
        return node.unitLists.of(2027).stream()
                .filter(list -> list.specialty().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
