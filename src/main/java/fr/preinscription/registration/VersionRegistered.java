package fr.preinscription.registration;

import java.util.UUID;

/**
 * A version of a registration was accepted. Published inside the transaction that stores it, so that what listens is
 * stored with it or not at all.
 *
 * @param number registration number without its version
 * @param email address given in this version
 */
public record VersionRegistered(UUID registration, String number, int version, String email) {}
