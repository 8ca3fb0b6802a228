package fr.preinscription.casefile;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFileTable.Held;
import fr.preinscription.catalogue.Campaigns;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How every act on a file is done: one transaction, on the file as it was seen, by somebody who may, written in the
 * journal, the state computed again.
 */
@Component
class Revisions {

    private final CaseFileTable table;
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    Revisions(
            CaseFileTable table,
            Campaigns campaigns,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.campaigns = campaigns;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What somebody does to a file. */
    interface Work {
        Done on(CaseFile file, Calendar calendar);
    }

    /**
     * @param act for the journal
     * @param toCheck whether papers are now there that nobody ticked
     */
    record Done(Act act, boolean toCheck) {}

    CaseFile file(UUID registration) {
        var held = held(registration);
        return new Assessment(held, calendar(held)).file();
    }

    Calendar calendar(int session) {
        return Calendar.of(campaigns.find(session).orElseThrow(), now());
    }

    /** Does this to the file if nobody acted since that revision; the file as it is now. */
    CaseFile revise(UUID registration, int revision, StaffMember by, Work work) {
        if (by.role() != Role.AGENT && by.role() != Role.HEAD) {
            throw new AccessDeniedException("Acting on files takes an agent of the exam office");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            table.lock(registration);
            var file = file(registration);
            if (file.revision() != revision) {
                throw stale(file);
            }
            var done = work.on(file, calendar(file.session()));
            trail.record(done.act().about(registration, file.number()));
            store(registration, done.toCheck(), by.name(), done.act().summary());
            return file(registration);
        }));
    }

    /** The state again, after something that no agent did to the file: a new version. */
    void refresh(UUID registration, String by, String act) {
        store(registration, held(registration).toCheck(), by, act);
    }

    Instant now() {
        return clock.instant();
    }

    private void store(UUID registration, boolean toCheck, String by, String act) {
        var held = held(registration).with(toCheck);
        table.store(new Assessment(held, calendar(held)), toCheck, by, now(), act);
    }

    private Calendar calendar(Held held) {
        return calendar(held.session());
    }

    private Held held(UUID registration) {
        return table.held(registration)
                .orElseThrow(() -> new NoSuchElementException("No registration " + registration));
    }

    private static Stale stale(CaseFile file) {
        var last = file.lastAct();
        return last == null
                ? new Stale("", Instant.EPOCH, "", file.revision())
                : new Stale(last.by(), last.at(), last.act(), file.revision());
    }
}
