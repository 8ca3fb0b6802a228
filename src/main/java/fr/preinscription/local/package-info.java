/** The local run: embedded database, captured mail, demonstration data. Absent from the production jar. */
@NullMarked
package fr.preinscription.local;

import org.jspecify.annotations.NullMarked;
