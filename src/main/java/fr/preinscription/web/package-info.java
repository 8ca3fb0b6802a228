/** The hall: security, errors, layout, field fragments, the clock. No word of the domain. */
@NullMarked
package fr.preinscription.web;

import org.jspecify.annotations.NullMarked;
