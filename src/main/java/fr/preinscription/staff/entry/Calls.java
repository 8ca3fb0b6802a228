package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.registration.Amendments;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeMark;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations.Opened;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the office changes for a candidate without opening the form, with its line in the journal: both or neither. */
@Component
class Calls {

    private final Amendments amendments;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    Calls(Amendments amendments, AuditTrail trail, TransactionOperations transaction) {
        this.amendments = amendments;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Contact data, a new access key, or both. */
    Outcome contact(Opened opened, int version, Answers.Contact contact, CallerForm form, StaffMember me) {
        var mark = new OfficeMark(me.name(), "Nouvelles coordonnées", form.evidence());
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = amendments.contact(opened.id(), version, contact, mark);
            if (outcome instanceof Outcome.Accepted accepted) {
                trail.record(act(opened, me, "CONTACT_CORRECTED", "Coordonnées corrigées")
                        .with("version", accepted.version())
                        .with("evidence", form.evidence()));
            }
            if (form.renewsKey() && (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Unchanged)) {
                amendments.issueKey(opened.id());
                trail.record(act(opened, me, "KEY_RENEWED", "Nouvelle clé d’accès envoyée")
                        .with("evidence", form.evidence()));
            }
            return outcome;
        }));
    }

    Outcome consents(Opened opened, int version, Answers.Consents consents, String evidence, StaffMember me) {
        var mark = new OfficeMark(me.name(), "Accords de diffusion : dernier avis du candidat", evidence);
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = amendments.consents(opened.id(), version, consents, mark);
            if (outcome instanceof Outcome.Accepted accepted) {
                trail.record(act(opened, me, "CONSENTS_RECORDED", "Accords de diffusion enregistrés")
                        .with("version", accepted.version())
                        .with("press", consents.press())
                        .with("localAuthorities", consents.localAuthorities())
                        .with("evidence", evidence));
            }
            return outcome;
        }));
    }

    private static Act act(Opened opened, StaffMember me, String action, String summary) {
        return Act.of(me.id(), me.name(), action, summary).about(opened.id(), opened.number());
    }
}
