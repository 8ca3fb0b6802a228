package fr.preinscription.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form sent for registration, or to change one.
 *
 * @param id what makes two sendings of the same form one submission
 * @param session year of the exam session
 * @param receivedAt instant at which the whole request had been received, on the clock of the database
 * @param author who fills in the form, {@link #CANDIDATE} on the public site
 * @param registration the registration to change, null for a new one
 * @param baseVersion the version the change started from, null for a new registration
 */
public record Submission(
        UUID id,
        int session,
        Answers answers,
        Instant receivedAt,
        String author,
        @Nullable UUID registration,
        @Nullable Integer baseVersion) {

    public static final String CANDIDATE = "CANDIDATE";
}
