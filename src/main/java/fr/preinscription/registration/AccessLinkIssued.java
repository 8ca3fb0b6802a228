package fr.preinscription.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A one-time link was issued to replace a lost access key, or because somebody tried to register twice.
 *
 * @param reason why the link is sent
 * @param path path and query of the link, to be put behind the public address of the site
 */
public record AccessLinkIssued(
        UUID registration, String number, String email, Reason reason, String path, Instant expiresAt) {

    public enum Reason {
        LOST_KEY,
        ALREADY_REGISTERED
    }
}
