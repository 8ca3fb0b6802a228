package fr.preinscription.casefile;

import fr.preinscription.registration.VersionRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new version may owe other papers, and makes an older signed confirmation old. A file that nobody touched costs
 * the candidate one look at an index, a first version nothing.
 */
@Component
class NewVersions {

    private final CaseFileTable table;
    private final Revisions revisions;

    NewVersions(CaseFileTable table, Revisions revisions) {
        this.table = table;
        this.revisions = revisions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(VersionRegistered event) {
        if (event.version() > 0 && table.isTouched(event.registration())) {
            revisions.refresh(
                    event.registration(),
                    table.author(event.registration(), event.version()),
                    "Nouvelle version " + event.version() + " de l’inscription");
        }
    }
}
