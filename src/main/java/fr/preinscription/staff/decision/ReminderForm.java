package fr.preinscription.staff.decision;

import org.jspecify.annotations.Nullable;

/**
 * @param deadline last day to answer
 * @param addition what the agent adds under the list, may be empty
 * @param revision of the file as it was seen
 * @param apercu given when only the preview is asked
 */
record ReminderForm(
        @Nullable String deadline,
        @Nullable String addition,
        int revision,
        @Nullable String apercu) {}
