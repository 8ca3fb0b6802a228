package fr.preinscription.catalogue;

import fr.preinscription.catalogue.ExamSession.ConfirmationMode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The registrations for one exam session, as the exam office opened them.
 *
 * @param session the session with its values frozen at the opening, and those the exam office decided
 * @param demonstration whether its dates are invented, to try the product
 */
public record Campaign(long id, ExamSession session, boolean demonstration) {

    /** Days before the closing from which unfinished forms are reminded of, when the office decided nothing else. */
    private static final int DRAFT_REMINDER_DAYS = 3;

    public int year() {
        return session.year();
    }

    public Instant opensAt() {
        return session.opensAt();
    }

    public Instant closesAt() {
        return session.closesAt();
    }

    /** Whether a registration received at this instant is in the window: from the opening, before the closing. */
    public boolean isOpenAt(Instant instant) {
        return !isBeforeOpening(instant) && !isClosedAt(instant);
    }

    public boolean isBeforeOpening(Instant instant) {
        return instant.isBefore(opensAt());
    }

    public boolean isClosedAt(Instant instant) {
        return !instant.isBefore(closesAt());
    }

    /** Last day of the postmark of the papers. */
    public LocalDate dossierDueOn() {
        return session.dossierDueOn();
    }

    /** Instant after which the papers are late. */
    public Instant dossierDueAt() {
        return session.dossierDueAt();
    }

    /** Days before the closing from which whoever did not finish is reminded; 0 for no reminder. */
    public int draftReminderDays() {
        return Math.max(0, session.integer(SessionParameter.DRAFT_REMINDER_DAYS).orElse(DRAFT_REMINDER_DAYS));
    }

    public ConfirmationMode confirmationMode() {
        return session.confirmationMode();
    }

    /** Whether the candidate must post the signed confirmation. */
    public boolean signedPaperIsPosted() {
        return confirmationMode() == ConfirmationMode.PAPER_SIGNED;
    }
}
