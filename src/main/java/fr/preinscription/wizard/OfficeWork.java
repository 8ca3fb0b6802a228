package fr.preinscription.wizard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office types, for whom and on what evidence.
 *
 * @param agent account of who types
 * @param number registration number without its version; null when a registration is typed on a candidate's behalf
 * @param candidate name of the candidate, or of who called
 */
public record OfficeWork(
        UUID agent, String agentName, @Nullable String number, String candidate, String reason, String evidence) {}
