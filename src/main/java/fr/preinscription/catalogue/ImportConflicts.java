package fr.preinscription.catalogue;

import fr.preinscription.catalogue.ImportReport.Conflict;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the lists of units that the office completed with what files say of them. */
final class ImportConflicts {

    private final CatalogueSnapshot files;

    private ImportConflicts(CatalogueSnapshot files) {
        this.files = files;
    }

    /** One for each completed list that differs from the files, the office's word apart. */
    static List<Conflict> of(CatalogueContent content, List<GridCompletion> completions) {
        if (completions.isEmpty()) {
            return List.of();
        }
        var conflicts = new ImportConflicts(new CatalogueSnapshot(content));
        return completions.stream()
                .map(conflicts::conflict)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Conflict conflict(GridCompletion completion) {
        var session = completion.fromSession();
        for (var specialty : files.in(session).all()) {
            for (var diploma : specialty.diplomas()) {
                if (diploma.code().equals(completion.diploma())) {
                    var option = specialty.option(diploma.option()).map(one -> ", " + one.label());
                    return conflict(specialty.name() + option.orElse(""), specialty.grid(diploma.option()), completion);
                }
            }
        }
        return conflict("diplôme " + completion.diploma(), null, completion);
    }

    private static @Nullable Conflict conflict(String list, @Nullable Grid grid, GridCompletion completion) {
        var difference = grid == null
                ? "ce diplôme n'est plus ouvert dans les fichiers"
                : grid.units().isEmpty() ? "les fichiers ne donnent aucune unité" : difference(grid, completion);
        return difference.isEmpty()
                ? null
                : new Conflict(list, completion.diploma(), completion.fromSession(), completion.source(), difference);
    }

    private static String difference(Grid grid, GridCompletion completion) {
        var said = grid.units().stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var ours = completion.units().stream()
                .collect(Collectors.toMap(
                        GridCompletion.Line::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var differences = new ArrayList<String>();
        list(differences, "absentes de notre liste : ", said, ours.keySet());
        list(differences, "absentes des fichiers : ", ours, said.keySet());
        ours.forEach((code, line) -> {
            var unit = said.get(code);
            if (unit != null && !unit.title().equals(line.title())) {
                differences.add(
                        code + " : « " + unit.title() + " » dans les fichiers, « " + line.title() + " » chez nous");
            } else if (unit != null && UnitNature.of(unit) != line.nature()) {
                differences.add(code + " : " + UnitNature.of(unit).label() + " dans les fichiers, "
                        + line.nature().label() + " chez nous");
            }
        });
        return String.join(" ; ", differences);
    }

    private static void list(List<String> differences, String what, Map<String, ?> some, java.util.Set<String> others) {
        var missing =
                some.keySet().stream().filter(code -> !others.contains(code)).toList();
        if (!missing.isEmpty()) {
            differences.add(what + String.join(", ", missing));
        }
    }
}
