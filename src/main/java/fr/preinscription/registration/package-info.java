/** What the administration received: registrations, their immutable versions, their numbers. */
@ApplicationModule(allowedDependencies = {"regulation", "catalogue", "academy", "web"})
@NullMarked
package fr.preinscription.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
