package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.CatalogueContent.row;
import static fr.preinscription.catalogue.SpecialtyFile.MARK_KEYS;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the files beside those of the specialties: sources, languages, correspondences, general rules. */
final class SideFiles {

    private final BiConsumer<Table, Map<String, @Nullable Object>> rows;

    SideFiles(BiConsumer<Table, Map<String, @Nullable Object>> rows) {
        this.rows = rows;
    }

    void sources(Entries file) {
        for (var source : file.list("sources")) {
            rows.accept(
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

    void languages(Entries file) {
        var rank = 0;
        for (var list : file.list("lists")) {
            rows.accept(
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
            rows.accept(
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

    void correspondences(Entries file) {
        for (var link : file.map("diploma_successors").list("links")) {
            rows.accept(
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
            rows.accept(
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

    void studentCommitments(Entries file) {
        for (var item : file.list("by_regulation")) {
            rows.accept(
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

    void generalRules(Entries file) {
        for (var rule : file.list("rules")) {
            fact("general-rules/" + rule.need("id"), rule, "text");
        }
    }

    void complements(Entries file) {
        file.map("acronyms")
                .entries()
                .forEach((acronym, slug) -> rows.accept(Table.ACRONYM, row("acronym", acronym, "specialty", slug)));
        for (var addition : file.list("languages")) {
            rows.accept(
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
        rows.accept(
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
            rows.accept(Table.CATALOGUE_FACT, row("id", id, "statement", text, "sessions", null, "marks", row()));
        }
    }
}
