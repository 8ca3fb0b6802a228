package fr.preinscription.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of « check your answers »: the question, the answer line by line, the page where it is changed. */
public record SummaryRow(
        String label, List<String> values, @Nullable String href) {

    public SummaryRow {
        values = List.copyOf(values);
    }

    /** An answer of one line; null or blank is « Pas de réponse ». */
    public static SummaryRow of(String label, @Nullable String value, @Nullable String href) {
        return new SummaryRow(label, value == null || value.isBlank() ? List.of() : List.of(value), href);
    }
}
