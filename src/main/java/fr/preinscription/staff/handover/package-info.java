/** Hands the files that are ready to the exam system of record. */
@NullMarked
package fr.preinscription.staff.handover;

import org.jspecify.annotations.NullMarked;
