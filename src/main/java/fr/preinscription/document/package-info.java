/** A registration version in, the PDF of its confirmation out. */
@ApplicationModule(allowedDependencies = {"registration", "catalogue", "web"})
@NullMarked
package fr.preinscription.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
