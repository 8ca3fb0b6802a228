package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.CatalogueContent.row;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the catalogue's files, described in docs/catalogue-format.md, into rows. It only reads: what cannot be understood is
 * refused with the name of the file.
 */
final class CatalogueFiles {

    private static final Set<String> SIDE_FILES = Set.of(
            "languages.yaml",
            "engagement-etudiant.yaml",
            "correspondences.yaml",
            "sources.yaml",
            "general-rules.yaml",
            "sessions.yaml",
            "complements.yaml");
    private static final List<String> MARK_KEYS = List.of("verified", "source", "source_kind", "confidence");

    private final SortedMap<String, byte[]> files;
    private final Map<Table, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(Table.class);

    private CatalogueFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** The files delivered with the product, by name. */
    static SortedMap<String, byte[]> shipped() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml")) {
                files.put(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String digest(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CatalogueContent read(SortedMap<String, byte[]> files) {
        return new CatalogueFiles(files).read();
    }

    private CatalogueContent read() {
        for (var name : files.keySet()) {
            if (!SIDE_FILES.contains(name)) {
                part(name, this::specialty);
            }
        }
        part("sources.yaml", this::sources);
        part("languages.yaml", this::languages);
        part("correspondences.yaml", this::correspondences);
        part("engagement-etudiant.yaml", this::studentCommitments);
        part("general-rules.yaml", this::generalRules);
        part("complements.yaml", this::complements);
        part("sessions.yaml", file -> SessionFile.read(file, this::add));
        return new CatalogueContent(digest(files), rows);
    }

    private void part(String name, java.util.function.Consumer<Entries> reader) {
        var content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("The file " + name + " is missing");
        }
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            reader.accept(Entries.of(yaml.load(new String(content, StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private void add(Table table, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    private void sources(Entries file) {
        for (var source : file.list("sources")) {
            add(
                    Table.CATALOGUE_SOURCE,
                    row(
                            "id",
                            source.need("id"),
                            "kind",
                            source.need("kind"),
                            "url",
                            source.get("url"),
                            "title",
                            source.get("title")));
        }
    }

    private void specialty(Entries file) {
        var slug = file.need("slug");
        add(
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
            add(Table.DIPLOMA, row);
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
        add(Table.REGULATION, row);
        var unitRank = 0;
        for (var unit : regulation.list("units")) {
            add(
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

    private void languages(Entries file) {
        var rank = 0;
        for (var list : file.list("lists")) {
            add(
                    Table.LANGUAGE_LIST,
                    row(
                            "id",
                            list.need("id"),
                            "rank",
                            rank++,
                            "sessions",
                            list.need("sessions"),
                            "title",
                            list.get("text"),
                            "compulsory_lv1",
                            list.need("compulsory_lv1"),
                            "compulsory_lv2",
                            list.need("compulsory_lv2"),
                            "optional_oral",
                            list.need("optional_oral"),
                            "marks",
                            row("list", list.only(MARK_KEYS))));
        }
        for (var own : file.list("per_specialty")) {
            add(
                    Table.SPECIALTY_LANGUAGE,
                    row(
                            "specialty",
                            own.need("slug"),
                            "role",
                            own.need("role"),
                            "from_session",
                            own.need("from_session"),
                            "to_session",
                            own.get("to_session"),
                            "languages",
                            own.need("languages"),
                            "note",
                            own.get("note"),
                            "marks",
                            row("list", own.only(MARK_KEYS))));
        }
        facts("languages/rule", file.list("rules"), "rule");
        note("languages/note", file.get("note"));
    }

    private void correspondences(Entries file) {
        for (var link : file.map("diploma_successors").list("links")) {
            add(
                    Table.DIPLOMA_SUCCESSOR,
                    row(
                            "from_code",
                            link.need("from"),
                            "to_code",
                            link.need("to"),
                            "from_specialty",
                            link.get("from_slug"),
                            "to_specialty",
                            link.get("to_slug"),
                            "marks",
                            row("link", file.map("diploma_successors").only(MARK_KEYS))));
        }
        for (var link : file.list("unit_correspondences")) {
            add(
                    Table.UNIT_CORRESPONDENCE,
                    row(
                            "from_regulation",
                            link.need("from"),
                            "to_regulation",
                            link.need("to"),
                            "units",
                            link.need("units"),
                            "derivation",
                            link.get("derivation"),
                            "marks",
                            row("links", link.only(List.of("verified", "source", "confidence", "note")))));
        }
        facts("correspondences/rule", List.of(file.map("rule")), "text");
        note("correspondences/search", file.get("search_note"));
    }

    private void studentCommitments(Entries file) {
        for (var item : file.list("by_regulation")) {
            add(
                    Table.STUDENT_COMMITMENT,
                    row(
                            "regulation",
                            item.need("regulation"),
                            "host_paper",
                            item.get("attached_epreuve"),
                            "suggested_paper",
                            item.get("suggested_default"),
                            "marks",
                            row("host", item.only(MARK_KEYS), "suggested", item.get("suggested_default_verified"))));
        }
        facts("engagement-etudiant/general", file.list("general"), "fact");
        note("engagement-etudiant/annexe-2", file.map("annexe_2").get("note"));
    }

    private void generalRules(Entries file) {
        for (var rule : file.list("rules")) {
            fact("general-rules/" + rule.need("id"), rule, "text");
        }
    }

    private void complements(Entries file) {
        file.map("acronyms")
                .entries()
                .forEach((acronym, slug) -> add(Table.ACRONYM, row("acronym", acronym, "specialty", slug)));
        for (var addition : file.list("languages")) {
            add(
                    Table.LANGUAGE_ADDITION,
                    row(
                            "list",
                            addition.need("list"),
                            "role",
                            addition.need("role"),
                            "code",
                            addition.need("code"),
                            "label",
                            addition.need("label"),
                            "source",
                            addition.need("source")));
        }
    }

    private void facts(String prefix, List<Entries> facts, String textKey) {
        var number = 1;
        for (var fact : facts) {
            fact(prefix + "-" + number++, fact, textKey);
        }
    }

    private void fact(String id, Entries fact, String textKey) {
        add(
                Table.CATALOGUE_FACT,
                row(
                        "id",
                        id,
                        "statement",
                        fact.need(textKey),
                        "sessions",
                        fact.get("sessions"),
                        "marks",
                        row("statement", fact.only(MARK_KEYS))));
    }

    private void note(String id, @Nullable Object text) {
        if (text != null) {
            add(Table.CATALOGUE_FACT, row("id", id, "statement", text, "sessions", null, "marks", row()));
        }
    }
}
