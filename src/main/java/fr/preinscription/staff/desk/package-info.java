/** The reception desk: one envelope after the other, from the keyboard. */
@NullMarked
package fr.preinscription.staff.desk;

import org.jspecify.annotations.NullMarked;
