package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param travel the devices it is filled in on, and the addresses it is sent to
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
        Travel travel,
        Instant startedAt,
        Instant expiresAt) {

    public boolean changesRegistration() {
        return baseRegistration != null;
    }

    /** Whether it is the form of a candidate who has no registration yet: the only one that travels and is reminded of. */
    boolean isUnregistered() {
        return office == null && baseRegistration == null;
    }

    /** Whether the last answer to this step was given on another device than the one that asks. */
    boolean answeredElsewhere(Step step) {
        return !travel.device().equals(travel.writers().getOrDefault(step.component(), travel.device()));
    }

    /**
     * @param device the one that asks
     * @param writers by step, the device that answered it last
     * @param address where the last link was asked to be sent
     * @param proven an address whose mail the candidate has read
     * @param reminderRefused no reminder is wanted
     */
    record Travel(
            String device,
            Map<String, String> writers,
            @Nullable String address,
            @Nullable String proven,
            boolean reminderRefused) {

        /** Where the draft began. */
        static final String FIRST_DEVICE = "0";
    }

    /** Whether the office corrects a registration. */
    boolean isCorrection() {
        return office != null && changesRegistration();
    }
}
