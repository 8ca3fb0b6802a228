package fr.preinscription.registration;

import java.util.List;

/**
 * One answer that differs between two forms, in words.
 *
 * @param component component of {@link Answers} that holds it
 * @param section « Identité »
 * @param label the question in a few words
 * @param before the former answer, line by line; empty when there was none
 * @param after the new answer, line by line; empty when there is none
 */
public record AnswerChange(String component, String section, String label, List<String> before, List<String> after) {}
