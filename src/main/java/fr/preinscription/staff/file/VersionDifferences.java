package fr.preinscription.staff.file;

import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.AnswerSheets;
import fr.preinscription.registration.Registrations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What changed between two versions of a registration, in the words of the form. */
@Component
public class VersionDifferences {

    private final Registrations registrations;
    private final AnswerSheets sheets;

    VersionDifferences(Registrations registrations, AnswerSheets sheets) {
        this.registrations = registrations;
        this.sheets = sheets;
    }

    /** The answers that differ, in the order of the form; none when both versions say the same. */
    public List<Difference> between(UUID registration, int before, int after) {
        var session = registrations.find(registration).session();
        return between(
                sheets.of(session, registrations.answers(registration, before)),
                sheets.of(session, registrations.answers(registration, after)));
    }

    static List<Difference> between(AnswerSheet before, AnswerSheet after) {
        var left = parts(before);
        var right = parts(after);
        var titles = new LinkedHashSet<>(right.keySet());
        titles.addAll(left.keySet());
        var differences = new ArrayList<Difference>();
        for (var title : titles) {
            var was = left.getOrDefault(title, Map.of());
            var is = right.getOrDefault(title, Map.of());
            var labels = new LinkedHashSet<>(is.keySet());
            labels.addAll(was.keySet());
            for (var label : labels) {
                var old = was.getOrDefault(label, List.of());
                var current = is.getOrDefault(label, List.of());
                if (!old.equals(current)) {
                    differences.add(new Difference(title, label, old, current));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, Map<String, List<String>>> parts(AnswerSheet sheet) {
        var parts = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var part : sheet.parts()) {
            var lines = parts.computeIfAbsent(part.title(), title -> new LinkedHashMap<>());
            part.lines().forEach(line -> lines.merge(line.label(), line.values(), VersionDifferences::joined));
        }
        return parts;
    }

    private static List<String> joined(List<String> first, List<String> next) {
        var both = new ArrayList<>(first);
        both.addAll(next);
        return both;
    }

    /**
     * @param part « Identité »
     * @param label the question
     * @param before the answer line by line, empty when there was none
     * @param after empty when there is none any more
     */
    public record Difference(String part, String label, List<String> before, List<String> after) {}
}
