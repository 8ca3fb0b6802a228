package fr.preinscription.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form sent for registration, or to change one.
 *
 * @param id what makes two sendings of the same form one submission
 * @param session year of the exam session
 * @param receivedAt instant at which the whole request had been received, on the clock of the database
 * @param author who fills in the form, {@link #CANDIDATE} on the public site, {@link #OFFICE} otherwise
 * @param registration the registration to change, null for a new one
 * @param baseVersion the version the change started from, null for a new registration
 * @param waivers the derogations that the candidate has
 * @param office what the office leaves on the version, null when the candidate fills in the form
 */
public record Submission(
        UUID id,
        int session,
        Answers answers,
        Instant receivedAt,
        String author,
        @Nullable UUID registration,
        @Nullable Integer baseVersion,
        List<Waiver> waivers,
        @Nullable OfficeMark office) {

    public static final String CANDIDATE = "CANDIDATE";
    public static final String OFFICE = "DEC5";

    /** A form without derogation, filled in by the candidate. */
    public Submission(
            UUID id,
            int session,
            Answers answers,
            Instant receivedAt,
            String author,
            @Nullable UUID registration,
            @Nullable Integer baseVersion) {
        this(id, session, answers, receivedAt, author, registration, baseVersion, List.of(), null);
    }

    /** The same, typed by the office. */
    public Submission typedBy(OfficeMark mark) {
        return new Submission(id, session, answers, receivedAt, OFFICE, registration, baseVersion, waivers, mark);
    }

    /** The same, with these derogations. */
    public Submission with(List<Waiver> granted) {
        return new Submission(
                id, session, answers, receivedAt, author, registration, baseVersion, List.copyOf(granted), office);
    }
}
