/** What the examination offers: sessions and their parameters, campaigns, specialties, units, languages, communes. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package fr.preinscription.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
