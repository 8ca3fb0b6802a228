package fr.preinscription.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A code was issued to the address of last session, so that its owner may see last year's contact data.
 *
 * @param code six digits
 */
public record ProofCodeIssued(UUID draft, String email, String code, Instant expiresAt) {}
