package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.CatalogueContent.row;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads sessions.yaml: the exam sessions and the value of each parameter, with its source. */
final class SessionFile {

    private SessionFile() {}

    static void read(Entries file, BiConsumer<Table, Map<String, @Nullable Object>> rows) {
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
        for (var year : years(file.need("years"))) {
            rows.accept(Table.EXAM_SESSION, row("year", year, "zone", file.need("zone")));
        }
        var parameters = file.map("parameters");
        for (var name : parameters.entries().keySet()) {
            var parameter = SessionParameter.of(String.valueOf(name))
                    .orElseThrow(() -> new IllegalArgumentException("paramètre inconnu : " + name));
            for (var value : parameters.list(parameter.key())) {
                var content = value.need("value");
                for (var year : years(value.need("sessions"))) {
                    rows.accept(
                            Table.SESSION_PARAMETER,
                            row(
                                    "session",
                                    year,
                                    "parameter",
                                    parameter.key(),
                                    "value",
                                    ParameterText.checked(parameter, content),
                                    "sources",
                                    sources(value),
                                    "confidence",
                                    value.get("confidence"),
                                    "note",
                                    value.get("note")));
                }
            }
        }
    }

    private static List<Integer> years(Object span) {
        var bounds = span.toString().split("-", 2);
        var first = Integer.parseInt(bounds[0].strip());
        var last = bounds.length == 1 ? first : Integer.parseInt(bounds[1].strip());
        return java.util.stream.IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static List<?> sources(Entries value) {
        var source = value.need("source");
        return source instanceof List<?> list ? list : List.of(source);
    }
}
