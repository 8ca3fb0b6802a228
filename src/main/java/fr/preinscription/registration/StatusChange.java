package fr.preinscription.registration;

import java.time.Instant;

/**
 * A registration moved from one state to another.
 *
 * @param author name of the agent, {@link Submission#CANDIDATE} when it was the candidate
 */
public record StatusChange(
        RegistrationStatus before, RegistrationStatus after, String author, String reason, Instant changedAt) {}
