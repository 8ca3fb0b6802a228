package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.casefile.ReminderTable.Sent;
import fr.preinscription.casefile.Revisions.Done;
import fr.preinscription.casefile.Revisions.Letter;
import fr.preinscription.notification.LetterContent;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office writes to candidates, who have until a day to answer. */
@Component
public class Reminders {

    private final ReminderTable table;
    private final Revisions revisions;
    private final Correspondence correspondence;
    private final OfficeLetters letters;

    Reminders(ReminderTable table, Revisions revisions, Correspondence correspondence, OfficeLetters letters) {
        this.table = table;
        this.revisions = revisions;
        this.correspondence = correspondence;
        this.letters = letters;
    }

    /** The last day to answer a letter written today, as the session sets it; fifteen days when it does not. */
    public LocalDate deadline(int session) {
        var calendar = revisions.calendar(session);
        return calendar.today().plusDays(calendar.reminderDays());
    }

    /** Exactly what a reminder would ask for now; empty when there is nothing to ask. */
    public List<Missing> wanted(CaseFile file) {
        var wanted = new ArrayList<>(file.missing());
        var today = revisions.calendar(file.session()).today();
        if (file.needsProof()
                || (file.envelopes().isEmpty() && file.timeliness() == null && today.isAfter(file.dueOn()))) {
            wanted.add(new Missing(
                    Missing.PROOF,
                    "La preuve que vous avez envoyé votre dossier au plus tard le " + Paris.day(file.dueOn()),
                    null));
        }
        return List.copyOf(wanted);
    }

    /** The words that would be sent. */
    public LetterContent preview(CaseFile file, LocalDate deadline, @Nullable String addition) {
        return letters.preview(
                correspondence.reminder(file, wanted(file), deadline, Words.orNull("addition", addition)));
    }

    public LetterContent preview(CaseFile file, Ground ground, String facts, LocalDate deadline) {
        return letters.preview(correspondence.hearing(file, ground, Words.given("facts", facts), deadline));
    }

    /** Asks for what is missing, with what is wrong with what came. */
    public CaseFile remind(
            UUID registration, int revision, LocalDate deadline, @Nullable String addition, StaffMember by) {
        return revisions.revise(
                registration, revision, by, (file, calendar) -> remind(file, calendar, deadline, addition, by));
    }

    /** The same for a selection; files that miss nothing any more are skipped. */
    public Batch remindAll(List<Seen> selection, LocalDate deadline, @Nullable String addition, StaffMember by) {
        return revisions.reviseAll(selection, by, (file, calendar) -> remind(file, calendar, deadline, addition, by));
    }

    private Done remind(
            CaseFile file, Calendar calendar, LocalDate deadline, @Nullable String addition, StaffMember by) {
        refuseUseless(file, deadline, calendar);
        var wanted = wanted(file);
        if (wanted.isEmpty()) {
            throw new Unacceptable("", "Il ne manque rien à ce dossier.");
        }
        if (file.envelopes().isEmpty() && !calendar.today().isAfter(file.dueOn())) {
            throw new Unacceptable("", "Ce dossier peut encore être envoyé jusqu’au " + Paris.day(file.dueOn()) + ".");
        }
        var added = Words.orNull("addition", addition);
        var act = CaseFiles.act(by, "REMINDER_SENT", "Relance envoyée, réponse au plus tard le " + Paris.date(deadline))
                .with(
                        "papers",
                        String.join("\n", wanted.stream().map(Missing::line).toList()))
                .with("addition", added)
                .with("deadline", deadline);
        return new Done(
                act,
                file.toCheck(),
                new Letter(
                        correspondence.reminder(file, wanted, deadline, added),
                        message -> table.add(
                                file.registration(),
                                new Sent(null, wanted, added, deadline),
                                message,
                                by,
                                calendar.now())));
    }

    /**
     * Tells the candidate what is intended and why, before anything is decided.
     *
     * @param facts what the office knows, in words for the candidate
     */
    public CaseFile hear(
            UUID registration, int revision, Ground ground, String facts, LocalDate deadline, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            refuseUseless(file, deadline, calendar);
            var told = Words.given("facts", facts);
            var letter = new Letter(
                    correspondence.hearing(file, ground, told, deadline),
                    message -> table.add(
                            registration, new Sent(ground, List.of(), told, deadline), message, by, calendar.now()));
            var act = CaseFiles.act(
                            by, "HEARING_SENT", "Observations demandées, au plus tard le " + Paris.date(deadline))
                    .with("ground", ground)
                    .with("facts", told)
                    .with("deadline", deadline);
            return new Done(act, file.toCheck(), letter);
        });
    }

    /** The candidate answered in writing, or said so on the phone. */
    public CaseFile answered(
            UUID registration, int revision, long reminder, LocalDate on, String answer, StaffMember by) {
        return revisions.revise(registration, revision, by, (file, calendar) -> {
            if (on.isAfter(calendar.today())) {
                throw new Unacceptable("on", "La date de la réponse est dans le futur.");
            }
            if (!table.answer(registration, reminder, on, Words.given("answer", answer))) {
                throw new Unacceptable("reminder", "Ce courrier n’existe pas ou a déjà sa réponse.");
            }
            var act = CaseFiles.act(by, "ANSWER_RECEIVED", "Réponse du candidat reçue le " + Paris.date(on))
                    .with("answer", answer);
            return new Done(act, file.toCheck());
        });
    }

    private static void refuseUseless(CaseFile file, LocalDate deadline, Calendar calendar) {
        if (file.state().isOver()) {
            throw new Unacceptable(
                    "", "Cette inscription ne compte plus : " + file.state().french() + ".");
        }
        if (file.state() == FileState.RECEIVED) {
            throw new Unacceptable("", "Contrôlez d’abord les pièces qui sont arrivées.");
        }
        if (!deadline.isAfter(calendar.today())) {
            throw new Unacceptable("deadline", "La date limite doit être dans le futur.");
        }
    }
}
