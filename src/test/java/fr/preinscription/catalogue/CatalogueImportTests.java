package fr.preinscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.catalogue.CatalogueTables.Origin;
import fr.preinscription.catalogue.ImportReport.Change;
import fr.preinscription.catalogue.ImportReport.ChangeKind;
import fr.preinscription.catalogue.ImportReport.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueImportTests {

    private static final String TOURISME = "tourisme.yaml";

    private DataSource source;
    private Node node;

    @BeforeEach
    void start() {
        source = Node.migrated();
        node = Node.on(source);
    }

    @Test
    void keeps_in_the_database_all_that_the_files_say() {
        assertThat(node.tables.difference(Shelf.CONTENT).changes()).isEmpty();
        for (var session : List.of(2021, 2026, 2027)) {
            assertThat(node.specialties.ever(session))
                    .isEqualTo(Shelf.specialties().ever(session));
        }
        assertThat(node.sessions.all()).isEqualTo(Shelf.sessions().all());
    }

    @Test
    void changes_nothing_the_second_time() {
        var before = node.tables.lastVersion();
        assertThat(node.catalogueImport
                        .run(CatalogueFiles.shipped(), "Chef de bureau")
                        .changes())
                .isEmpty();
        Node.on(source);
        assertThat(node.tables.lastVersion()).isEqualTo(before);
    }

    @Test
    void reports_and_applies_what_a_changed_file_says() {
        var files = Map.of(TOURISME, shipped(TOURISME, "list_confidence: low", "list_confidence: medium"));
        var preview = node.catalogueImport.preview(files);
        assertThat(preview.changes())
                .contains(new Change(
                        ChangeKind.CHANGED,
                        "regulation",
                        "tourisme-2019",
                        "tourisme",
                        List.of(new Column("list_confidence", "low", "medium"))));
        assertThat(preview.count(ChangeKind.ADDED) + preview.count(ChangeKind.REMOVED))
                .isZero();
        assertThat(node.specialties.find("tourisme", 2027).orElseThrow().unitsKnown(null))
                .as("a preview changes nothing")
                .isFalse();

        assertThat(node.catalogueImport.run(files, "Chef de bureau")).isEqualTo(preview);
        assertThat(node.specialties.find("tourisme", 2027).orElseThrow().unitsKnown(null))
                .isTrue();
        assertThat(node.catalogueImport.run(files, "Chef de bureau").changes()).isEmpty();
    }

    @Test
    void adds_and_removes_units() {
        var added = Map.of(TOURISME, shipped(TOURISME, "    unit: U1\n", "    unit: U99\n"));
        var report = node.catalogueImport.run(added, "Chef de bureau");
        assertThat(report.changes())
                .contains(
                        new Change(ChangeKind.ADDED, "unit", "tourisme-2019/U99", "tourisme", List.of()),
                        new Change(ChangeKind.REMOVED, "unit", "tourisme-2019/U1", "tourisme", List.of()));
        assertThat(report.inWords()).startsWith("Catalogue : ");
        assertThat(Objects.requireNonNull(node.specialties
                                .find("tourisme", 2027)
                                .orElseThrow()
                                .grid(null))
                        .unit("U99"))
                .isPresent();
    }

    @Test
    void shows_the_change_to_the_other_nodes() {
        var other = Node.on(source);
        node.catalogueImport.run(
                Map.of(TOURISME, shipped(TOURISME, "name: Tourisme", "name: Tourisme et voyages")), "Chef de bureau");
        other.catalogue.refresh();
        assertThat(other.specialties.find("tourisme", 2027).orElseThrow().name())
                .isEqualTo("Tourisme et voyages");
    }

    @Test
    void leaves_the_last_word_to_the_exam_office() {
        node.catalogueImport.run(
                Map.of(TOURISME, shipped(TOURISME, "name: Tourisme", "name: Tourisme et voyages")), "Chef de bureau");
        var restarted = Node.on(source);
        assertThat(restarted.specialties.find("tourisme", 2027).orElseThrow().name())
                .isEqualTo("Tourisme et voyages");
    }

    @Test
    void imports_again_when_the_product_brings_other_files() {
        node.database
                .sql("update catalogue_version set digest = 'files of an older product'")
                .update();
        node.database
                .sql("update specialty set name = 'Ancien nom' where slug = 'tourisme'")
                .update();
        var restarted = Node.on(source);
        assertThat(restarted.specialties.find("tourisme", 2027).orElseThrow().name())
                .isEqualTo("Tourisme");
        assertThat(restarted.tables.lastVersion().orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
    }

    @Test
    void imports_once_when_several_nodes_start_together() throws Exception {
        var empty = Node.migrated();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(number -> (Callable<Node>) () -> Node.on(empty))
                    .toList();
            for (var started : nodes.invokeAll(starts)) {
                assertThat(started.get().specialties.open(2027)).hasSize(80);
            }
        }
        assertThat(Node.on(empty)
                        .database
                        .sql("select count(*) from catalogue_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refuses_files_that_are_wrong_and_says_where() {
        assertRefused("slug: tourisme", "sluug: tourisme", "tourisme.yaml : slug manque");
        assertRefused("    unit: U1\n", "    unit: U3\n", "[tourisme-2019, U3] figure deux fois");
        assertRefused("source: bcn", "source: rumour", "la source rumour n'est pas décrite");
        assertRefused("name: Tourisme", "name: [", "tourisme.yaml : ");
        assertRefused("domain: general", "domain: special", "La base refuse ces données");
        assertRefused(
                "  diploma_codes:\n  - '32033426'",
                "  diploma_codes:\n  - '32000000'",
                "le diplôme 32000000 n'est pas de cette spécialité");
        assertThatThrownBy(() -> node.catalogueImport.preview(
                        Map.of("sessions.yaml", shipped("sessions.yaml", "value: PAPER_SIGNED", "value: BY_PIGEON"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confirmationMode ne peut pas être BY_PIGEON");
        assertThat(node.tables.difference(Shelf.CONTENT).changes()).isEmpty();
    }

    private void assertRefused(String old, String wrong, String message) {
        var files = Map.of(TOURISME, shipped(TOURISME, old, wrong));
        assertThatThrownBy(() -> node.catalogueImport.preview(files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> node.catalogueImport.run(files, "Chef de bureau"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] shipped(String name, String old, String replacement) {
        var text = new String(CatalogueFiles.shipped().get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return text.replace(old, replacement).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keeps_every_statement_with_its_mark() {
        var marked = node.database
                .sql("select count(*) from unit where marks -> 'code' ->> 'verified' in ('source', 'memory')")
                .query(Integer.class)
                .single();
        assertThat(marked).isEqualTo(744);
        var sources = node.database.sql("select id from catalogue_source").query(String.class).list().stream()
                .collect(Collectors.toSet());
        assertThat(sources).contains("bcn", "seed", "notice-2021", "T-12").hasSizeGreaterThan(180);
    }
}
