package fr.preinscription.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A one-time link was issued to a new address: followed, it makes this address the one on file.
 *
 * @param email the new address
 * @param path path and query of the link, to be put behind the public address of the site
 */
public record AddressLinkIssued(UUID registration, String number, String email, String path, Instant expiresAt) {}
