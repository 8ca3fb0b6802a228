package fr.preinscription.staff.today;

import org.jspecify.annotations.Nullable;

/**
 * A specialty, how many files it has and how many of them may be complete in the end: the share complete among those
 * received, carried over to those awaited, as if they were to resemble the others and all to come.
 *
 * @param slug empty for the line of all together
 * @param share complete among received, in percent; null when nothing was received
 * @param foreseen null when too few were received to tell
 */
record SpecialtyLine(
        String slug,
        String name,
        int registrations,
        int received,
        int complete,
        int awaited,
        @Nullable Integer share,
        @Nullable Integer foreseen) {

    /** Under it a share says nothing. */
    static final int RECEIVED_NEEDED = 10;

    static SpecialtyLine of(String slug, String name, int registrations, int received, int complete) {
        var awaited = registrations - received;
        var share = received == 0 ? null : Integer.valueOf(Math.round(100f * complete / received));
        var foreseen = received < RECEIVED_NEEDED
                ? null
                : Integer.valueOf(complete + Math.round((float) awaited * complete / received));
        return new SpecialtyLine(slug, name, registrations, received, complete, awaited, share, foreseen);
    }

    public int notComplete() {
        return received - complete;
    }
}
