package fr.preinscription.notification;

import java.net.URI;
import java.time.Instant;

/** A member of the staff is to receive a one-time link to their account. */
public record StaffLinkIssued(String email, Reason reason, URI link, Instant expiresAt) {

    public enum Reason {
        /** The account is new. */
        INVITATION,
        /** Password and second factor are to be set up again. */
        RENEWAL
    }
}
