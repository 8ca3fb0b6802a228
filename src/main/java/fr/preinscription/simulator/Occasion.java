package fr.preinscription.simulator;

import java.time.LocalDate;

/**
 * When a question is asked, and about which units.
 *
 * @param session year
 * @param today in Paris
 * @param grid identity of the grid of units of the specialty asked about
 * @param spareUnit a unit that may wait for another session without changing anything else
 */
record Occasion(int session, LocalDate today, String grid, String spareUnit) {}
