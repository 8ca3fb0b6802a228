package fr.preinscription.audit;

import fr.preinscription.audit.JournalTable.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The journal of what the exam office did. Entries are only ever added, by one transaction at a time, each with a
 * fingerprint that covers all before it: an entry altered, removed or moved shows.
 */
@Component
public class AuditTrail {

    private final JournalTable table;
    private final Chain chain;
    private final TransactionOperations transaction;

    AuditTrail(JournalTable table, Chain chain, TransactionOperations transaction) {
        this.table = table;
        this.chain = chain;
        this.transaction = transaction;
    }

    /**
     * Writes an act down. Inside a transaction it is written as its last statement, and stored with it or not at all;
     * outside of any, at once.
     */
    public void record(Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Pending.of(this).add(act);
        } else {
            transaction.executeWithoutResult(status -> append(List.of(act)));
        }
    }

    /** Entries before that number, the newest first. */
    public List<JournalEntry> before(@Nullable Long number, JournalFilter filter, int most) {
        return table.before(number, filter, most);
    }

    /** What was done about a registration, the oldest first. */
    public List<JournalEntry> about(UUID registration) {
        return table.about(registration);
    }

    /** Reads the whole journal again and follows the chain. */
    public ChainCheck verify() {
        return new Verification(table, chain).run();
    }

    /** The same, and checks besides that the entry noted elsewhere under this number still has this fingerprint. */
    public ChainCheck verify(long number, String fingerprint) {
        var check = verify();
        if (!check.whole()) {
            return check;
        }
        Optional<String> found = table.fingerprint(number);
        return found.filter(fingerprint::equalsIgnoreCase).isPresent()
                ? check
                : new ChainCheck(
                        check.entries(),
                        check.last(),
                        check.fingerprint(),
                        number,
                        found.isEmpty()
                                ? "L'entrée n° " + number
                                        + " notée ailleurs n'existe plus : la fin du journal a été coupée."
                                : "L'entrée n° " + number + " n'a plus l'empreinte notée ailleurs.");
    }

    private void append(List<Act> acts) {
        Head head = table.lock();
        for (var act : acts) {
            var number = head.number() + 1;
            var at = table.now();
            var fingerprint = chain.fingerprint(head.fingerprint(), number, at, act);
            table.add(new JournalEntry(number, at, act, fingerprint));
            head = new Head(number, fingerprint);
        }
    }

    /** What a running transaction did so far; written just before it commits, so that the lock is always taken last. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditTrail trail;
        private final List<Act> acts = new ArrayList<>();

        private Pending(AuditTrail trail) {
            this.trail = trail;
        }

        static Pending of(AuditTrail trail) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Pending.class::isInstance)
                    .map(Pending.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        var pending = new Pending(trail);
                        TransactionSynchronizationManager.registerSynchronization(pending);
                        return pending;
                    });
        }

        void add(Act act) {
            acts.add(act);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            trail.append(acts);
            acts.clear();
        }
    }
}
