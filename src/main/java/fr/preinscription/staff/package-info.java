/** The pages of the exam office, under /bureau: one sub-package an area. */
@ApplicationModule(
        allowedDependencies = {
            "regulation",
            "catalogue",
            "registration",
            "document",
            "notification",
            "wizard",
            "account",
            "audit",
            "casefile",
            "followup",
            "academy",
            "web"
        })
@NullMarked
package fr.preinscription.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
