package fr.preinscription.staff.decision;

import fr.preinscription.casefile.Ground;
import org.jspecify.annotations.Nullable;

/**
 * @param ground what is intended
 * @param facts what the office knows, in words for the candidate
 * @param deadline last day to answer
 * @param revision of the file as it was seen
 * @param apercu given when only the preview is asked
 */
record HearingForm(
        @Nullable Ground ground,
        @Nullable String facts,
        @Nullable String deadline,
        int revision,
        @Nullable String apercu) {}
