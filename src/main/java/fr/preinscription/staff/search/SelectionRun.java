package fr.preinscription.staff.search;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Batch;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.staff.search.Selection.Member;
import fr.preinscription.web.Unexpected;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what was confirmed, some files at a time, each time all or nothing: a node that dies leaves the rest for the next
 * confirmation, and nothing is done twice.
 */
@Component
class SelectionRun {

    private static final Logger log = LoggerFactory.getLogger(SelectionRun.class);
    private static final int FILES = 100;
    private static final int STEPS_WAITED_FOR = 20;

    private final Selections selections;
    private final Projection projection;
    private final SelectionLetters letters;
    private final OfficeLetters office;
    private final Reminders reminders;
    private final Decisions decisions;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    SelectionRun(
            Selections selections,
            Projection projection,
            SelectionLetters letters,
            OfficeLetters office,
            Reminders reminders,
            Decisions decisions,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.selections = selections;
        this.projection = projection;
        this.letters = letters;
        this.office = office;
        this.reminders = reminders;
        this.decisions = decisions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Does it at once, as long as somebody may wait; what is left goes on when they ask again. Nothing here runs by itself:
     * a decision always has somebody behind it.
     */
    void begin(UUID id) {
        for (var step = 0; step < STEPS_WAITED_FOR; step++) {
            selections.running(id).ifPresent(this::step);
        }
    }

    private void step(Selection selection) {
        projection.catchUp();
        try {
            step(selection, FILES);
        } catch (RuntimeException e) {
            log.error(
                    "A step of selection {} failed, its files are tried one by one", selection.id(), Unexpected.of(e));
            oneByOne(selection);
        }
    }

    private void step(Selection selection, int most) {
        transaction.executeWithoutResult(status -> {
            if (!selections.hold(selection)) {
                return;
            }
            var files = selections.next(selection, most);
            files.stream()
                    .filter(file -> file.why() != null)
                    .forEach(file ->
                            selections.skip(selection, file.registration(), Objects.requireNonNull(file.why())));
            var unchanged = files.stream().filter(file -> file.why() == null).toList();
            if (!unchanged.isEmpty()) {
                act(selection, unchanged);
            }
            if (files.size() < most) {
                finish(selection);
            }
        });
    }

    private void oneByOne(Selection selection) {
        for (var file : selections.next(selection, FILES)) {
            try {
                step(selection, 1);
            } catch (RuntimeException e) {
                log.error("File {} of selection {} is skipped", file.number(), selection.id(), Unexpected.of(e));
                selections.skip(selection, file.registration(), "Une erreur imprévue : reprenez ce dossier à part.");
            }
        }
    }

    private void act(Selection selection, List<Member> files) {
        var seen = files.stream()
                .map(file -> new Seen(file.registration(), file.revision()))
                .toList();
        var batch = switch (Objects.requireNonNull(selection.action())) {
            case WRITE -> write(selection, files);
            case REMIND ->
                reminders.remindAll(
                        seen,
                        LocalDate.parse(selection.parameter("date")),
                        selection.parameter("ajout"),
                        selection.by());
            case CONFIRM -> decisions.confirmAll(seen, selection.by());
            case EXPORT -> new Batch(List.of(), List.of());
        };
        selections.done(selection, batch.done());
        batch.skipped().forEach(skipped -> selections.skip(selection, skipped.registration(), skipped.why()));
    }

    private Batch write(Selection selection, List<Member> files) {
        office.writeAll(files.stream()
                .map(file -> letters.letter(selection, file.registration()))
                .toList());
        files.forEach(file -> trail.record(selection
                .by()
                .act(
                        "LETTER_SENT",
                        "Message envoyé : " + letters.kind(selection).title())
                .about(file.registration(), file.number())
                .with("selection", selection.id())));
        return new Batch(files.stream().map(Member::registration).toList(), List.of());
    }

    private void finish(Selection selection) {
        selections.finish(selection);
        var end = selections.find(selection.id(), selection.by()).orElseThrow();
        trail.record(selection
                .by()
                .act(
                        "SELECTION_DONE",
                        "Action sur une sélection : "
                                + Objects.requireNonNull(selection.action()).french())
                .about("sélection " + selection.id())
                .with("parameters", selection.parameters())
                .with("files", end.size())
                .with("done", end.done())
                .with("skipped", end.skipped()));
    }
}
