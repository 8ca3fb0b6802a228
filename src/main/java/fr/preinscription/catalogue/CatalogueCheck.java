package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what the files say twice, or say of something that they do not describe. */
final class CatalogueCheck {

    private final CatalogueContent content;
    private final List<String> problems = new ArrayList<>();

    private CatalogueCheck(CatalogueContent content) {
        this.content = content;
    }

    /** Throws {@link IllegalArgumentException} with every problem, in French for staff. */
    static void check(CatalogueContent content) {
        var check = new CatalogueCheck(content);
        for (var table : Table.values()) {
            check.keysAreUnique(table);
            check.sourcesAreKnown(table);
        }
        check.regulationsConcernTheirSpecialty();
        check.gridsDoNotOverlap();
        check.optionsExist();
        if (!check.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", check.problems));
        }
    }

    private void keysAreUnique(Table table) {
        var seen = new HashSet<List<Object>>();
        for (var row : content.of(table)) {
            var key = table.key().stream()
                    .map(column -> Objects.requireNonNullElse(row.get(column), "?"))
                    .toList();
            if (!seen.add(key)) {
                problems.add(table.sqlName() + " : " + key + " figure deux fois");
            }
        }
    }

    private void sourcesAreKnown(Table table) {
        var known = ids(Table.CATALOGUE_SOURCE, "id");
        for (var row : content.of(table)) {
            for (var source : sources(row)) {
                if (!known.contains(source)) {
                    problems.add(table.sqlName() + " : la source " + source + " n'est pas décrite, dans "
                            + row.get(table.key().getFirst()));
                }
            }
        }
    }

    /** Every source named anywhere in the row's marks. */
    private static Set<String> sources(@Nullable Object node) {
        var found = new HashSet<String>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("source") || key.equals("sources")) {
                    (value instanceof Collection<?> several ? several : List.of(value))
                            .forEach(source -> found.add(source.toString()));
                } else {
                    found.addAll(sources(value));
                }
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(item -> found.addAll(sources(item)));
        }
        return found;
    }

    private void regulationsConcernTheirSpecialty() {
        var owners = new HashMap<String, Object>();
        content.of(Table.DIPLOMA)
                .forEach(row -> owners.put(
                        Objects.toString(row.get("code")), Objects.requireNonNullElse(row.get("specialty"), "?")));
        for (var row : content.of(Table.REGULATION)) {
            var regulation = new Entries(row);
            for (var code : regulation.texts("diploma_codes")) {
                if (!regulation.need("specialty").equals(owners.get(code))) {
                    problems.add("règlement " + regulation.need("id") + " : le diplôme " + code
                            + " n'est pas de cette spécialité");
                }
            }
        }
    }

    private void gridsDoNotOverlap() {
        var regulations =
                content.of(Table.REGULATION).stream().map(Entries::new).toList();
        for (var one : regulations) {
            for (var other : regulations) {
                if (one.text("id").compareTo(other.text("id")) < 0 && overlap(one, other)) {
                    problems.add("les règlements " + one.text("id") + " et " + other.text("id")
                            + " valent pour le même diplôme à la même session");
                }
            }
        }
    }

    private static boolean overlap(Entries one, Entries other) {
        return one.number("first_session") <= lastSession(other)
                && other.number("first_session") <= lastSession(one)
                && one.texts("diploma_codes").stream().anyMatch(other.texts("diploma_codes")::contains);
    }

    private static int lastSession(Entries regulation) {
        return Objects.requireNonNullElse(regulation.numberOrNull("last_session"), Integer.MAX_VALUE);
    }

    private void optionsExist() {
        var specialtyOf = content.of(Table.REGULATION).stream()
                .map(Entries::new)
                .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("specialty"), (one, other) -> one));
        var options = content.of(Table.DIPLOMA).stream()
                .map(Entries::new)
                .filter(row -> row.get("option") != null)
                .map(row -> row.text("specialty") + "/" + row.text("option"))
                .collect(Collectors.toSet());
        for (var row : content.of(Table.UNIT)) {
            var unit = new Entries(row);
            var specialty = specialtyOf.get(unit.text("regulation"));
            for (var option : unit.texts("options")) {
                if (!options.contains(specialty + "/" + option)) {
                    problems.add("unité " + unit.text("code") + " de " + unit.text("regulation") + " : l'option "
                            + option + " n'existe pas");
                }
            }
        }
    }

    private Set<String> ids(Table table, String column) {
        return content.of(table).stream()
                .map(row -> Objects.toString(row.get(column)))
                .collect(Collectors.toSet());
    }
}
