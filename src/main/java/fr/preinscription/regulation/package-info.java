/** Every rule of the regulation, its citation and its verdict: plain Java, no clock, no database. */
@NullMarked
package fr.preinscription.regulation;

import org.jspecify.annotations.NullMarked;
