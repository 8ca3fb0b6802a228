/** The public page that says whether a confirmation is ours and still counts, to whoever holds it. */
@ApplicationModule(allowedDependencies = {"registration", "web"})
@NullMarked
package fr.preinscription.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
