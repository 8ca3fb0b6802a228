package fr.preinscription.casefile;

import fr.preinscription.regulation.Timeliness;
import java.time.Instant;

/**
 * What came to the office, once.
 *
 * @param timeliness of this envelope alone
 * @param by who wrote it down
 */
public record Envelope(long id, Arrival arrival, Timeliness timeliness, String by, Instant at) {}
