package fr.preinscription.regulation;

/**
 * A rule that the office may set aside for one candidate.
 *
 * @param ruleId R-42 for example
 * @param sentence what the rule says, in French
 * @param ground what may justify it, in French
 */
public record Waivable(String ruleId, String sentence, String ground) {}
