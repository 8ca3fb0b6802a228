package fr.preinscription.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link to an unfinished form was issued: somebody asked for it, or did not finish and is reminded.
 *
 * @param path path and query of the link, to be put behind the public address of the site
 * @param refusal the same for the page that refuses reminders; null when none is planned
 */
public record DraftLinkIssued(
        UUID draft,
        String email,
        Reason reason,
        String path,
        @Nullable String refusal,
        Instant expiresAt) {

    public enum Reason {
        ASKED,
        REMINDER
    }
}
