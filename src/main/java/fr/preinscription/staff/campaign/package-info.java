/** The campaign: its parameters and decisions, the catalogue, the lists of units, last session's candidates. */
@NullMarked
package fr.preinscription.staff.campaign;

import org.jspecify.annotations.NullMarked;
