/** Outgoing messages: what was sent, when, or why not. */
@ApplicationModule(allowedDependencies = {"registration", "document", "academy", "web"})
@NullMarked
package fr.preinscription.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
