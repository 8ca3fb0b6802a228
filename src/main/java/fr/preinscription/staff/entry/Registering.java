package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Outcome;
import fr.preinscription.wizard.OfficeDraft;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Registers what was typed, and writes it in the journal: both or neither. */
@Component
class Registering {

    private final OfficeEntries entries;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    Registering(OfficeEntries entries, AuditTrail trail, TransactionOperations transaction) {
        this.entries = entries;
        this.trail = trail;
        this.transaction = transaction;
    }

    Outcome register(OfficeDraft typed, StaffMember me, Instant receivedAt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = entries.submit(typed.submission(me.name(), receivedAt));
            if (outcome instanceof Outcome.Accepted accepted) {
                trail.record(act(typed, accepted, me));
            }
            return outcome;
        }));
    }

    private static Act act(OfficeDraft typed, Outcome.Accepted accepted, StaffMember me) {
        var act = typed.isCorrection()
                ? Act.of(me.id(), me.name(), "VERSION_TYPED", "Correction enregistrée : version " + accepted.version())
                : Act.of(me.id(), me.name(), "REGISTRATION_TYPED", "Inscription saisie au nom du candidat");
        return act.about(accepted.registration(), accepted.number())
                .with("version", accepted.version())
                .with("reason", typed.work().reason())
                .with("evidence", typed.work().evidence());
    }
}
