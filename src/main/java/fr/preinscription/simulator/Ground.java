package fr.preinscription.simulator;

import fr.preinscription.regulation.Regulation;

/**
 * A rule that is met.
 *
 * @param rule R-08 for example
 * @param message how it is met, in French
 * @param source the article or the notice that says so
 */
record Ground(String rule, String message, String source) {

    static Ground of(String rule, String message) {
        return new Ground(rule, message, Regulation.source(rule));
    }
}
