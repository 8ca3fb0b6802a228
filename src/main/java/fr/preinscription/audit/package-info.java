/** The journal of what the exam office did: append-only, each entry chained to the one before. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.preinscription.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
