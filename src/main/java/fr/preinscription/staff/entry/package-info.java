/** What the office types: corrections, registrations on a candidate's behalf, contact data, consents, keys. */
@NullMarked
package fr.preinscription.staff.entry;

import org.jspecify.annotations.NullMarked;
