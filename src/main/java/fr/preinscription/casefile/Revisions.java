package fr.preinscription.casefile;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.casefile.Batch.Skipped;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.notification.OfficeLetter;
import fr.preinscription.notification.OfficeLetters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
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
    private final HeldRows rows;
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final OfficeLetters letters;
    private final TransactionOperations transaction;
    private final Clock clock;

    Revisions(
            CaseFileTable table,
            HeldRows rows,
            Campaigns campaigns,
            AuditTrail trail,
            OfficeLetters letters,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.campaigns = campaigns;
        this.trail = trail;
        this.letters = letters;
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
     * @param letter what the candidate is told, null when nothing is
     */
    record Done(Act act, boolean toCheck, @Nullable Letter letter) {

        Done(Act act, boolean toCheck) {
            this(act, toCheck, null);
        }
    }

    /** @param keep what is done with the number of the message once it is written */
    record Letter(OfficeLetter words, LongConsumer keep) {}

    CaseFile file(UUID registration) {
        var held = held(registration);
        return new Assessment(held, calendar(held)).file();
    }

    Calendar calendar(int session) {
        return Calendar.of(campaigns.find(session).orElseThrow(), now());
    }

    /** Does this to the file if nobody acted since that revision; the file as it is now. */
    CaseFile revise(UUID registration, int revision, StaffMember by, Work work) {
        mustAct(by);
        return Objects.requireNonNull(transaction.execute(status -> {
            table.lock(registration);
            var file = file(registration);
            if (file.revision() != revision) {
                throw stale(file);
            }
            var done = work.on(file, calendar(file.session()));
            if (done.letter() != null) {
                done.letter().keep().accept(letters.write(done.letter().words()));
            }
            finish(file, done, by);
            return file(registration);
        }));
    }

    /**
     * The same for a selection, in one transaction; whatever file somebody acted on meanwhile, or does not allow it, is
     * skipped. The work must change nothing before it is sure. The letters leave one after the other.
     */
    Batch reviseAll(List<Seen> selection, StaffMember by, Work work) {
        mustAct(by);
        return Objects.requireNonNull(transaction.execute(status -> {
            var skipped = new ArrayList<Skipped>();
            var done = new LinkedHashMap<CaseFile, Done>();
            for (var seen : inOneOrder(selection)) {
                table.lock(seen.registration());
                var file = file(seen.registration());
                try {
                    if (file.revision() != seen.revision()) {
                        throw new Unacceptable("", stale(file).french());
                    }
                    done.put(file, work.on(file, calendar(file.session())));
                } catch (Unacceptable e) {
                    skipped.add(new Skipped(file.registration(), file.number(), e.french()));
                }
            }
            send(done.values().stream()
                    .map(Done::letter)
                    .filter(Objects::nonNull)
                    .toList());
            done.forEach((file, one) -> finish(file, one, by));
            return new Batch(done.keySet().stream().map(CaseFile::registration).toList(), skipped);
        }));
    }

    /** Everybody locks in the same order, and nobody waits for ever. */
    private static List<Seen> inOneOrder(List<Seen> selection) {
        return selection.stream()
                .distinct()
                .sorted(Comparator.comparing(Seen::registration))
                .toList();
    }

    private void send(List<Letter> written) {
        var messages = letters.writeAll(written.stream().map(Letter::words).toList());
        for (var i = 0; i < messages.size(); i++) {
            written.get(i).keep().accept(messages.get(i));
        }
    }

    private void finish(CaseFile file, Done done, StaffMember by) {
        trail.record(done.act().about(file.registration(), file.number()));
        store(file.registration(), done.toCheck(), by.name(), done.act().summary());
    }

    private static void mustAct(StaffMember by) {
        if (by.role() != Role.AGENT && by.role() != Role.HEAD) {
            throw new AccessDeniedException("Acting on files takes an agent of the exam office");
        }
    }

    /** The state again, after something that no agent did to the file: a new version. */
    void refresh(UUID registration, String by, String act) {
        store(registration, held(registration).head().toCheck(), by, act);
    }

    /** What follows from the files of a session, again, after a decision moved its days. */
    int reassess(int session) {
        var changed = 0;
        for (var registration : table.touched(session)) {
            var held = held(registration);
            changed += table.reassess(
                            new Assessment(held, calendar(held)), held.head().revision(), now())
                    ? 1
                    : 0;
        }
        return changed;
    }

    Instant now() {
        return clock.instant();
    }

    private void store(UUID registration, boolean toCheck, String by, String act) {
        var held = held(registration).with(toCheck);
        table.store(new Assessment(held, calendar(held)), toCheck, by, now(), act);
    }

    private Calendar calendar(Held held) {
        return calendar(held.head().session());
    }

    private Held held(UUID registration) {
        return rows.of(registration).orElseThrow(() -> new NoSuchElementException("No registration " + registration));
    }

    private static Stale stale(CaseFile file) {
        var last = file.lastAct();
        return last == null
                ? new Stale("", Instant.EPOCH, "", file.revision())
                : new Stale(last.by(), last.at(), last.act(), file.revision());
    }
}
