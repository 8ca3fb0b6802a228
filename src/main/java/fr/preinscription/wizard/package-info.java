/** What the candidate is still writing: the draft, the journey, one controller, form and template a step. */
@ApplicationModule(
        allowedDependencies = {"regulation", "catalogue", "registration", "document", "followup", "academy", "web"})
@NullMarked
package fr.preinscription.wizard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
