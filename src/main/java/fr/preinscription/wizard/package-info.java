/** What the candidate is still writing: the draft, the journey, one controller, form and template a step. */
@NullMarked
package fr.preinscription.wizard;

import org.jspecify.annotations.NullMarked;
