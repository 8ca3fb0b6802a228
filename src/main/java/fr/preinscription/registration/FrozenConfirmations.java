package fr.preinscription.registration;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message to a candidate says of a registration, asked at the moment the message leaves. */
public interface FrozenConfirmations {

    /** The confirmation as it was frozen with the version: the same for ever. */
    Confirmation confirmation(UUID registration, int version);

    /** What a message says of how a version came to be. */
    Origin origin(UUID registration, int version);

    /**
     * @param paperKept the confirmation signed before still counts, nothing is to be signed again
     * @param correction why the office typed it; null when the candidate made it
     */
    record Origin(boolean paperKept, @Nullable String correction) {}

    /** The key that opens the registration today, as the candidate types it. */
    String accessKey(UUID registration);

    /** The code that confirms this address of the registration, six digits; null once it is confirmed. */
    @Nullable
    String addressCode(UUID registration, String email);

    /** The instant from which the registration cannot be changed online any more. */
    Instant closesAt(UUID registration);

    /** Who writes, for messages that are about no version. */
    Office office();

    /**
     * @param session year of the exam session whose campaign runs
     * @param demonstration true when the campaign is invented
     * @param site public address of the site
     * @param closesAt instant from which nobody can register online any more
     * @param comeBack public address of the page where a candidate opens a registration again
     */
    record Office(
            Confirmation.Letterhead letterhead,
            int session,
            boolean demonstration,
            Instant closesAt,
            URI site,
            URI comeBack) {}
}
