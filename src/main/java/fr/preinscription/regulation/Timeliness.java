package fr.preinscription.regulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file was sent in time. The day it is sent counts, the postmark proving it (CRPA, article L. 112-1), not
 * the day it is received: A-03.
 */
public enum Timeliness {
    IN_TIME("A_TEMPS"),
    LATE("HORS_DELAI"),
    /** The postmark cannot be read and the file came after the last day: the candidate is asked for the proof. */
    PROOF_NEEDED("PREUVE_A_DEMANDER");

    private final String code;

    Timeliness(String code) {
        this.code = code;
    }

    /** The code of the office. */
    public String code() {
        return code;
    }

    /**
     * A file sent by post.
     *
     * @param postmark null when it cannot be read
     * @param receivedOn null when not received yet
     */
    public static Timeliness posted(
            SessionParameters session, @Nullable LocalDate postmark, @Nullable LocalDate receivedOn) {
        if (postmark != null) {
            return handedIn(session, postmark);
        }
        return receivedOn != null && handedIn(session, receivedOn) == IN_TIME ? IN_TIME : PROOF_NEEDED;
    }

    /** A file given at the counter that day. The last day ends at midnight, unless the session closes it earlier. */
    public static Timeliness handedIn(SessionParameters session, LocalDate day) {
        LocalDate lastDay = session.lastPostingDay();
        return lastDay == null || !day.isAfter(lastDay) ? IN_TIME : LATE;
    }

    /** A document wholly received on line at that instant. */
    public static Timeliness uploaded(SessionParameters session, Instant at) {
        Instant closesAt = session.uploadClosesAt() == null ? session.dossierDueAt() : session.uploadClosesAt();
        return closesAt == null || at.isBefore(closesAt) ? IN_TIME : LATE;
    }
}
