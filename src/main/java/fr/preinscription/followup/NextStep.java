package fr.preinscription.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to read first: where the candidate stands, what to do, by when, where and how.
 *
 * @param title where the candidate stands
 * @param why one sentence each
 * @param action what to do
 * @param items what the action is about, one a line; empty when the action says all
 * @param by last day, in French; null when there is none
 * @param how one sentence each
 * @param means how it reaches the office
 */
public record NextStep(
        Tone tone,
        String title,
        List<String> why,
        String action,
        List<String> items,
        @Nullable String by,
        List<String> how,
        Means means) {

    public NextStep {
        why = List.copyOf(why);
        items = List.copyOf(items);
        how = List.copyOf(how);
    }

    /** How it is drawn; the words say the same. */
    public enum Tone {
        GOOD,
        PLAIN,
        URGENT,
        OVER
    }

    /** How the candidate reaches the office. */
    public enum Means {
        NONE,
        POST,
        /** By mail or by post. */
        WRITING
    }
}
