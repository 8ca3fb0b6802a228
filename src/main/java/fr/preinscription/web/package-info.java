/** The hall: security, errors, layout, field fragments, the clock. No word of the domain. */
@ApplicationModule(allowedDependencies = {"academy"})
@NullMarked
package fr.preinscription.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
