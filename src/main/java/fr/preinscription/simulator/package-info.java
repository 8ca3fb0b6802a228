/** « Puis-je m'inscrire ? », « Quelles notes puis-je garder ? »: the rules, asked by anybody, about nobody. Nothing is stored. */
@ApplicationModule(allowedDependencies = {"regulation", "catalogue", "registration", "academy", "web"})
@NullMarked
package fr.preinscription.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
