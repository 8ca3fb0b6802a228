package fr.preinscription.staff.decision;

import org.jspecify.annotations.Nullable;

/**
 * @param reminder the letter that is answered
 * @param on day of the answer
 * @param answer what the candidate says, in short
 * @param revision of the file as it was seen
 */
record AnswerForm(
        @Nullable Long reminder,
        @Nullable String on,
        @Nullable String answer,
        int revision) {}
