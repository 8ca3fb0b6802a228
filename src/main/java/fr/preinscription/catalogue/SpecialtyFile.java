package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.CatalogueContent.row;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the file of one specialty: its diplomas, its exam regulations and their units. */
final class SpecialtyFile {

    /** The keys of a statement's own mark. */
    static final List<String> MARK_KEYS = List.of("verified", "source", "source_kind", "confidence");

    private final BiConsumer<Table, Map<String, @Nullable Object>> rows;

    private SpecialtyFile(BiConsumer<Table, Map<String, @Nullable Object>> rows) {
        this.rows = rows;
    }

    static void read(Entries file, BiConsumer<Table, Map<String, @Nullable Object>> rows) {
        new SpecialtyFile(rows).specialty(file);
    }

    private void specialty(Entries file) {
        var slug = file.need("slug");
        rows.accept(
                Table.SPECIALTY,
                row(
                        "slug", slug,
                        "name", file.need("name"),
                        "status", file.get("status"),
                        "r408", file.map("r408").get("required"),
                        "note", file.get("note"),
                        "note_source", file.get("note_source"),
                        "regulations_note", file.get("regulations_note"),
                        "marks", row("name", file.get("name_verified"), "r408", file.get("r408"))));
        var rank = 0;
        for (var diploma : file.list("diplomas")) {
            var row = row("code", diploma.need("code"), "specialty", slug, "rank", rank++);
            for (var column : List.of(
                    "letter",
                    "nsf_group",
                    "bcn_label",
                    "option",
                    "option_name",
                    "rncp",
                    "arrete_date",
                    "abrogation_date",
                    "modification_dates",
                    "first_session",
                    "last_session",
                    "replaces",
                    "replaced_by",
                    "arrete_reference")) {
                row.put(column, diploma.get(column));
            }
            rows.accept(Table.DIPLOMA, row);
        }
        rank = 0;
        for (var regulation : file.list("regulations")) {
            regulation(slug, rank++, regulation);
        }
    }

    private void regulation(Object slug, int rank, Entries regulation) {
        var id = regulation.need("id");
        var row = row("id", id, "specialty", slug, "rank", rank);
        for (var column : List.of(
                "first_session",
                "last_session",
                "diploma_codes",
                "arrete",
                "grid_status",
                "list_confidence",
                "note",
                "total_coefficient",
                "language_rules")) {
            row.put(column, regulation.get(column));
        }
        row.put("student_commitment", regulation.get("engagement_etudiant"));
        row.put("marks", row("sessions", regulation.get("sessions_verified")));
        rows.accept(Table.REGULATION, row);
        var unitRank = 0;
        for (var unit : regulation.list("units")) {
            rows.accept(
                    Table.UNIT,
                    row(
                            "regulation", id,
                            "code", unit.need("unit"),
                            "rank", unitRank++,
                            "paper", unit.get("epreuve"),
                            "title", unit.get("label"),
                            "domain", unit.need("domain"),
                            "optional", unit.need("optional"),
                            "options", unit.get("options"),
                            "coefficient", unit.get("coefficient"),
                            "coefficient_status", unit.get("coefficient_status"),
                            "form", unit.get("form"),
                            "minutes", unit.get("duration_min"),
                            "ccf_possible", unit.get("ccf_possible"),
                            "internship_based", unit.get("stage_based"),
                            "language_role", unit.get("language_role"),
                            "placeholder", Boolean.TRUE.equals(unit.get("placeholder")),
                            "note", unit.get("note"),
                            "marks",
                                    row(
                                            "code",
                                            unit.only(MARK_KEYS),
                                            "title",
                                            unit.get("label_verified"),
                                            "details",
                                            unit.get("details_verified"),
                                            "internship",
                                            unit.get("stage_verified"))));
        }
    }
}
