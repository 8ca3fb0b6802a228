package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations.Opened;

/**
 * A candidate in front of their own registration. The draft that would change it is the proof that it was opened with its
 * number, birth date and key, with a link, or that it was made here.
 */
record Access(Draft draft, Opened registration) {

    /** Whether the draft still starts from the current version. */
    boolean isUpToDate() {
        return draft.baseVersion() != null && draft.baseVersion() == registration.version();
    }
}
