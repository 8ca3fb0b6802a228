package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueContent.Table;
import fr.preinscription.catalogue.Specialty.Diploma;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A specialty with all its diplomas and exam regulations, whatever the session.
 *
 * @param codeLinks codes of other specialties' diplomas that this one's replaced, with the first session of the new one
 */
record SpecialtyData(
        String slug,
        String name,
        @Nullable Boolean r408,
        Verification r408Verification,
        List<Diploma> diplomas,
        List<RegulationData> regulations,
        List<Entries> ownLanguages,
        Map<String, Integer> replacedSince) {

    record RegulationData(Entries row, List<Entries> units, List<Entries> correspondences) {

        String id() {
            return row.text("id");
        }

        boolean governs(int session, String diplomaCode) {
            var last = row.numberOrNull("last_session");
            return row.number("first_session") <= session
                    && (last == null || session <= last)
                    && row.texts("diploma_codes").contains(diplomaCode);
        }
    }

    static List<SpecialtyData> read(CatalogueContent content) {
        var diplomas = grouped(content, Table.DIPLOMA, "specialty");
        var regulations = grouped(content, Table.REGULATION, "specialty");
        var units = grouped(content, Table.UNIT, "regulation");
        var ownLanguages = grouped(content, Table.SPECIALTY_LANGUAGE, "specialty");
        var correspondences = grouped(content, Table.UNIT_CORRESPONDENCE, "to_regulation");
        var owners = owners(content);
        var replaced = replaced(content, owners);
        var specialties = new ArrayList<SpecialtyData>();
        for (var row : content.of(Table.SPECIALTY)) {
            var specialty = new Entries(row);
            var slug = specialty.text("slug");
            specialties.add(new SpecialtyData(
                    slug,
                    specialty.words("name"),
                    specialty.boolOrNull("r408"),
                    specialty.map("marks").verification("r408"),
                    diplomas.getOrDefault(slug, List.of()).stream()
                            .map(SpecialtyData::diploma)
                            .toList(),
                    regulations.getOrDefault(slug, List.of()).stream()
                            .map(regulation -> new RegulationData(
                                    regulation,
                                    units.getOrDefault(regulation.text("id"), List.of()),
                                    withOrigin(
                                            correspondences.getOrDefault(regulation.text("id"), List.of()), content)))
                            .toList(),
                    ownLanguages.getOrDefault(slug, List.of()),
                    replaced.getOrDefault(slug, Map.of())));
        }
        specialties.sort(Comparator.comparing(SpecialtyData::slug));
        return specialties;
    }

    private static Map<String, List<Entries>> grouped(CatalogueContent content, Table table, String column) {
        return content.of(table).stream()
                .map(Entries::new)
                .sorted(Comparator.comparing(row -> row.get("rank") == null ? 0 : row.number("rank")))
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    private static Diploma diploma(Entries row) {
        return new Diploma(
                row.text("code"),
                row.textOrNull("nsf_group"),
                row.textOrNull("option"),
                row.wordsOrNull("option_name"),
                row.number("first_session"),
                row.numberOrNull("last_session"));
    }

    private static Map<String, Entries> owners(CatalogueContent content) {
        return content.of(Table.DIPLOMA).stream()
                .map(Entries::new)
                .collect(Collectors.toMap(row -> row.text("code"), Function.identity()));
    }

    /** For each specialty, those it replaced, with the first session of the diploma that did. */
    private static Map<String, Map<String, Integer>> replaced(CatalogueContent content, Map<String, Entries> owners) {
        var links = new LinkedHashSet<List<String>>();
        for (var diploma : owners.values()) {
            diploma.texts("replaces").forEach(old -> links.add(List.of(old, diploma.text("code"))));
            diploma.texts("replaced_by").forEach(next -> links.add(List.of(diploma.text("code"), next)));
        }
        for (var row : content.of(Table.DIPLOMA_SUCCESSOR)) {
            var link = new Entries(row);
            links.add(List.of(link.text("from_code"), link.text("to_code")));
        }
        var replaced = new HashMap<String, Map<String, Integer>>();
        for (var link : links) {
            var old = owners.get(link.getFirst());
            var next = owners.get(link.getLast());
            if (old != null && next != null && !old.text("specialty").equals(next.text("specialty"))) {
                replaced.computeIfAbsent(next.text("specialty"), slug -> new LinkedHashMap<>())
                        .merge(old.text("specialty"), next.number("first_session"), Math::min);
            }
        }
        return replaced;
    }

    /** The correspondences with the specialty and the sessions of the older regulation written beside. */
    private static List<Entries> withOrigin(List<Entries> correspondences, CatalogueContent content) {
        Set<String> wanted = correspondences.stream()
                .map(link -> link.text("from_regulation"))
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        var origins = content.of(Table.REGULATION).stream()
                .map(Entries::new)
                .filter(regulation -> wanted.contains(regulation.text("id")))
                .collect(Collectors.toMap(regulation -> regulation.text("id"), Function.identity()));
        return correspondences.stream()
                .filter(link -> origins.containsKey(link.text("from_regulation")))
                .map(link -> {
                    var row = new LinkedHashMap<Object, Object>(link.entries());
                    row.put(
                            "origin",
                            java.util.Objects.requireNonNull(origins.get(link.text("from_regulation")))
                                    .entries());
                    return new Entries(row);
                })
                .toList();
    }
}
