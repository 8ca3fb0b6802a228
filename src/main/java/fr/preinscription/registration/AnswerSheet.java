package fr.preinscription.registration;

import java.util.List;

/**
 * The answers of a form in words, as the candidate checks them, signs them, and as two versions are compared.
 *
 * @param parts in the order of the form
 */
public record AnswerSheet(List<Part> parts) {

    /**
     * @param component component of {@link Answers} that holds these answers
     * @param title « Votre identité »
     */
    public record Part(String component, String title, List<Line> lines) {}

    /**
     * @param label the question in a few words
     * @param values the answer, line by line; empty when there is none
     */
    public record Line(String label, List<String> values) {}
}
