package fr.preinscription.registration;

import fr.preinscription.registration.AnswerSheet.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a part, leaving out what was not answered. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();

    Lines add(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(label, List.of(value)));
        }
        return this;
    }

    Lines add(String label, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(new Line(label, List.copyOf(values)));
        }
        return this;
    }

    /** A free text keeps the lines its author made. */
    Lines addText(String label, String text) {
        return add(label, text.lines().filter(line -> !line.isBlank()).toList());
    }

    List<Line> toList() {
        return List.copyOf(lines);
    }

    static String yesNo(boolean yes) {
        return yes ? "Oui" : "Non";
    }
}
