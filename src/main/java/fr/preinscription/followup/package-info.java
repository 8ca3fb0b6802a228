/** What a candidate reads of their own file: where it is, what is missing, what to do and by when, what was written. */
@ApplicationModule(
        allowedDependencies = {"regulation", "catalogue", "registration", "notification", "casefile", "academy", "web"})
@NullMarked
package fr.preinscription.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
