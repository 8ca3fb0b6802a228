/** Staff: accounts, roles, sign-in, sessions; who is asking, for every page under /bureau. */
@ApplicationModule(allowedDependencies = {"audit", "notification", "academy", "web"})
@NullMarked
package fr.preinscription.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
