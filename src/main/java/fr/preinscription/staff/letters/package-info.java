/** Letters to one candidate, and the messages that did not arrive. */
@NullMarked
package fr.preinscription.staff.letters;

import org.jspecify.annotations.NullMarked;
