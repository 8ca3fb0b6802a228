/** The journal of what the office did, as its head and the administrators read and verify it. */
@NullMarked
package fr.preinscription.staff.journal;

import org.jspecify.annotations.NullMarked;
