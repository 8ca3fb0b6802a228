/** Who runs the examination here: names, addresses, phones. Configuration, so that another academy changes no code. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.preinscription.academy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
