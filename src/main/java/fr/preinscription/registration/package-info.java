/** What the administration received: registrations, their immutable versions, their numbers. */
@NullMarked
package fr.preinscription.registration;

import org.jspecify.annotations.NullMarked;
