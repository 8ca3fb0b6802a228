package fr.preinscription.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are asked for; null or empty for any.
 *
 * @param text part of the name of who acted, of the summary or of the subject
 */
public record JournalFilter(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null);
}
