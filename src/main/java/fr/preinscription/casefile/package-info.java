/** What the exam office holds about a registration: envelopes, papers, reminders, decisions, notes. */
@ApplicationModule(
        allowedDependencies = {
            "regulation",
            "catalogue",
            "registration",
            "notification",
            "account",
            "audit",
            "academy",
            "web"
        })
@NullMarked
package fr.preinscription.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
