package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is still writing. It has no legal value.
 *
 * @param prefill answers of last session, proposed where the candidate has not answered yet
 * @param submission what makes two submissions of this form one; renewed after each version
 * @param baseRegistration the registration it will change, null for a new one
 * @param baseVersion the version it started from
 * @param waivers derogations that it rests on
 * @param office who of the office types it and why, null for a candidate
 * @param startedAt when its holder began, or opened the registration
 */
record Draft(
        UUID id,
        int session,
        Answers answers,
        Answers prefill,
        UUID submission,
        @Nullable UUID baseRegistration,
        @Nullable Integer baseVersion,
        List<Waiver> waivers,
        @Nullable OfficeWork office,
        Instant startedAt,
        Instant expiresAt) {

    public boolean changesRegistration() {
        return baseRegistration != null;
    }

    /** Whether the office corrects a registration. */
    boolean isCorrection() {
        return office != null && changesRegistration();
    }
}
