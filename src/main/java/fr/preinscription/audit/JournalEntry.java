package fr.preinscription.audit;

import java.time.Instant;

/**
 * An act as the journal keeps it.
 *
 * @param number 1 for the first entry, then one more each, without a hole
 * @param at instant of the act, on the clock of the database, to the microsecond
 * @param fingerprint of this entry and, through it, of all before it: 64 hexadecimal digits
 */
public record JournalEntry(long number, Instant at, Act act, String fingerprint) {}
