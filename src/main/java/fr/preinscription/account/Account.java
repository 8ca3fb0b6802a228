package fr.preinscription.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the accounts.
 *
 * @param password digest, null until the account was made theirs
 * @param generation of the sessions that are still good
 * @param telephone whether codes of a telephone are set up
 * @param passkeys how many
 * @param linkUntil until when a one-time link waits to be followed, null when none does
 */
record Account(
        StaffMember member,
        @Nullable String password,
        @Nullable Instant passwordAt,
        int generation,
        @Nullable Instant disabledAt,
        @Nullable String provider,
        @Nullable String providerSub,
        @Nullable Instant lastSignInAt,
        boolean telephone,
        int passkeys,
        @Nullable Instant linkUntil) {

    UUID id() {
        return member.id();
    }

    String email() {
        return member.email();
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    /** Whether the password alone is followed by something else to show. */
    public boolean secondFactor() {
        return telephone || passkeys > 0;
    }

    /** Whether somebody can sign in with it. */
    public boolean usable() {
        return !disabled() && (providerSub != null || password != null && secondFactor());
    }
}
