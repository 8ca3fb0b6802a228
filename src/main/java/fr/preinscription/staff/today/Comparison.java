package fr.preinscription.staff.today;

import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.AnswerSheets;
import fr.preinscription.registration.Registrations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers of two registrations side by side, what is equal told from what is not. */
@Component
class Comparison {

    private final Registrations registrations;
    private final AnswerSheets sheets;

    Comparison(Registrations registrations, AnswerSheets sheets) {
        this.registrations = registrations;
        this.sheets = sheets;
    }

    /** @param first whether a new part of the form begins here */
    public record Row(String part, boolean first, String label, List<String> one, List<String> other) {

        public boolean equal() {
            return one.equals(other);
        }
    }

    List<Row> of(Pair pair) {
        var one = lines(pair.one());
        var other = lines(pair.other());
        var keys = inOrder(one.keySet(), other.keySet());
        var rows = new ArrayList<Row>();
        var part = "";
        for (var key : keys) {
            rows.add(new Row(
                    key.part(),
                    !key.part().equals(part),
                    key.label(),
                    one.getOrDefault(key, List.of()),
                    other.getOrDefault(key, List.of())));
            part = key.part();
        }
        return rows;
    }

    /** Both, what only the second has after what comes before it there, in the same part. */
    private static List<Key> inOrder(Collection<Key> one, Collection<Key> other) {
        var keys = new ArrayList<>(one);
        var place = 0;
        for (var key : other) {
            var known = keys.indexOf(key);
            if (known < 0) {
                while (place < keys.size() && keys.get(place).part().equals(key.part())) {
                    place++;
                }
                keys.add(place, key);
                place++;
            } else {
                place = known + 1;
            }
        }
        return keys;
    }

    /** @param rank place of this label among the same ones of the part */
    private record Key(String part, String label, int rank) {}

    private Map<Key, List<String>> lines(Pair.Side side) {
        var opened = registrations.find(side.id());
        var lines = new LinkedHashMap<Key, List<String>>();
        for (AnswerSheet.Part part :
                sheets.of(opened.session(), opened.answers()).parts()) {
            for (var line : part.lines()) {
                var rank = 0;
                while (lines.containsKey(new Key(part.title(), line.label(), rank))) {
                    rank++;
                }
                lines.put(new Key(part.title(), line.label(), rank), line.values());
            }
        }
        return lines;
    }
}
