package fr.preinscription.regulation;

import java.util.List;

/**
 * The rules of one group of articles.
 *
 * @param title in French
 * @param notes open questions (A-nn) and what is deliberately not modelled, in French
 */
record RuleGroup(String title, List<String> notes, List<Rule> rules) {}
