package fr.preinscription.registration;

/**
 * What the office leaves on a version that it types.
 *
 * @param agent name of the agent
 * @param reason why it was typed
 * @param evidence what proves it: reference of a scan, a letter, a call
 */
public record OfficeMark(String agent, String reason, String evidence) {}
