package fr.preinscription.account;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who is signed in. Controllers take it as a parameter.
 *
 * @param email also what they sign in with
 * @param capacity the « qualité » printed under the decisions they sign (CRPA L. 212-1)
 */
public record StaffMember(UUID id, String name, String email, Role role, String capacity) implements Serializable {}
