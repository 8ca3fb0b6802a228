package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.casefile.Held.Added;
import fr.preinscription.casefile.Revisions.Done;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The files of the exam office. Each act is one transaction, refused with {@link Stale} when somebody acted since the
 * revision seen, with {@link Unacceptable} when it contradicts the rules, and written in the journal. Looking is not
 * written down here: the page that shows a file says so itself.
 */
@Component
public class CaseFiles {

    private final CaseFileTable table;
    private final Revisions revisions;
    private final Ticking ticking;

    CaseFiles(CaseFileTable table, Revisions revisions, Ticking ticking) {
        this.table = table;
        this.revisions = revisions;
        this.ticking = ticking;
    }

    /**
     * The file as it is now.
     *
     * @throws java.util.NoSuchElementException when there is no such registration
     */
    public CaseFile of(UUID registration) {
        return revisions.file(registration);
    }

    /** Whether such an envelope would be in time; nothing is written down. */
    public Timeliness timeliness(int session, Arrival arrival) {
        return revisions.calendar(session).timeliness(arrival);
    }

    /**
     * An envelope came. What is not ticked keeps its state; without any tick its papers are still to be checked.
     * No acknowledgement is sent to the candidate.
     */
    public CaseFile receive(UUID registration, int revision, Arrival arrival, List<Tick> ticks, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            ArrivalCheck.refuse(arrival, file, calendar);
            var timeliness = calendar.timeliness(arrival);
            table.add(registration, arrival, timeliness, by, calendar.now());
            ticking.tick(file, ticks, by, calendar.now());
            var act = act(by, "ENVELOPE_RECEIVED", "Enveloppe reçue le " + Paris.date(arrival.receivedOn()))
                    .with("channel", arrival.channel())
                    .with("sentOn", arrival.sentOn())
                    .with("uploadedAt", arrival.uploadedAt())
                    .with("registeredMail", arrival.registeredMail())
                    .with("receivedOn", arrival.receivedOn())
                    .with("timeliness", timeliness.code())
                    .with("confirmation", arrival.confirmation());
            return new Done(ticking.describe(act, ticks), ticks.isEmpty());
        });
    }

    /** Papers are ticked; the file counts as checked. */
    public CaseFile check(UUID registration, int revision, List<Tick> ticks, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            ticking.tick(file, ticks, by, calendar.now());
            return new Done(ticking.describe(act(by, "PAPERS_CHECKED", "Pièces contrôlées"), ticks), false);
        });
    }

    /** An envelope was typed wrongly: it is struck out, and this one stands in its place. */
    public CaseFile correct(
            UUID registration, int revision, long envelope, Arrival arrival, String reason, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            ArrivalCheck.refuse(arrival, file, calendar);
            strike(file, envelope, reason, by);
            table.add(registration, arrival, calendar.timeliness(arrival), by, calendar.now());
            var act = act(by, "ENVELOPE_CORRECTED", "Saisie de l’enveloppe corrigée")
                    .with("before", envelope(file, envelope).arrival())
                    .with("after", arrival)
                    .with("reason", reason);
            return new Done(act, file.toCheck());
        });
    }

    /** An envelope was typed on the wrong file: it counts no more. */
    public CaseFile strike(UUID registration, int revision, long envelope, String reason, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            strike(file, envelope, reason, by);
            var act = act(by, "ENVELOPE_STRUCK", "Enveloppe retirée du dossier")
                    .with("before", envelope(file, envelope).arrival())
                    .with("reason", reason);
            return new Done(act, file.toCheck() && file.envelopes().size() > 1);
        });
    }

    /**
     * Asks for a paper that the rules do not ask for.
     *
     * @param what a code of the list, D-R408 for example, or what the paper is in plain French
     */
    public CaseFile add(UUID registration, int revision, String what, String reason, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            var added = added(file, Words.given("label", what), Words.given("reason", reason));
            table.add(registration, added, by, calendar.now());
            var act = act(by, "PAPER_ADDED", "Pièce demandée : " + added.label())
                    .with("code", added.code())
                    .with("reason", added.reason());
            return new Done(act, file.toCheck());
        });
    }

    public CaseFile note(UUID registration, int revision, String text, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            table.addNote(registration, Words.given("text", text), by, calendar.now());
            return new Done(act(by, "NOTE_WRITTEN", "Note ajoutée"), file.toCheck());
        });
    }

    /**
     * Judges the files of a session again, once a decision moved its days; nobody's act becomes stale by it.
     *
     * @return how many stand otherwise than before
     */
    public int reassess(int session) {
        return revisions.reassess(session);
    }

    static Act act(StaffMember by, String action, String summary) {
        return Act.of(by.id(), by.name(), action, summary);
    }

    private void strike(CaseFile file, long envelope, String reason, StaffMember by) {
        if (!table.strike(file.registration(), envelope, Words.given("reason", reason), by, revisions.now())) {
            throw new Unacceptable("envelope", "Cette enveloppe n’est pas dans ce dossier.");
        }
    }

    private static Envelope envelope(CaseFile file, long id) {
        return file.envelopes().stream()
                .filter(envelope -> envelope.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Added added(CaseFile file, String what, String reason) {
        var document = PaperList.document(what);
        if (document.isPresent()) {
            if (file.paper(what).isPresent()) {
                throw new Unacceptable("label", "Cette pièce est déjà demandée.");
            }
            return new Added(what, document.map(SupportingDocument::label).orElse(what), reason);
        }
        var others = file.papers().stream()
                .filter(paper -> paper.alternatives().isEmpty())
                .count();
        return new Added("D-AUTRE-" + (others + 1), what, reason);
    }
}
