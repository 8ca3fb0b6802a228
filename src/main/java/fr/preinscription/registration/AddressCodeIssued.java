package fr.preinscription.registration;

import java.util.UUID;

/**
 * The code that confirms the address of a registration is to be sent there once more.
 *
 * @param code six digits
 */
public record AddressCodeIssued(UUID registration, String number, String email, String code) {}
