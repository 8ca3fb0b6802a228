package fr.preinscription.registration;

import java.util.UUID;

/**
 * Another mail address took the place of the former one, which is told, in case it was somebody else. Published
 * inside the transaction that stores it.
 *
 * @param number registration number without its version
 */
public record AddressReplaced(UUID registration, String number, String formerEmail) {}
