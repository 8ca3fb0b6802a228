package fr.preinscription.casefile;

import static java.util.Comparator.comparing;

import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.regulation.Completeness;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from all that is known of a file: nothing here is decided by anybody. */
final class Assessment {

    private static final Set<Kind> ABOUT_THE_STATE =
            EnumSet.of(Kind.CONFORMING, Kind.CANCELLED, Kind.REFUSED, Kind.WITHDRAWN, Kind.REINSTATED);
    private static final int MONTHS_TO_WITHDRAW = 4;

    private final Held held;
    private final Calendar calendar;
    private final PaperList list;

    Assessment(Held rows, Calendar calendar) {
        this.held = rows.with(rows.envelopes().stream().map(calendar::judged).toList());
        this.calendar = calendar;
        this.list = new PaperList(this.held);
    }

    CaseFile file() {
        return new CaseFile(
                held.head().registration(),
                held.head().session(),
                held.head().number(),
                held.head().version(),
                held.head().versionToSign(),
                held.head().revision(),
                state(),
                completeness(),
                timeliness(),
                held.head().toCheck(),
                held.envelopes(),
                list.papers(),
                list.aside(),
                missing(),
                calendar.dueOn(),
                nextDeadline(),
                held.reminders(),
                held.decisions(),
                held.notes(),
                held.head().lastAct());
    }

    UUID registration() {
        return held.head().registration();
    }

    /** A registration over is over whatever its file says. */
    private FileState state() {
        if (!held.head().status().equals("PREREGISTERED")) {
            return FileState.valueOf(held.head().status());
        }
        var state = workingState();
        return state == FileState.AWAITED && !calendar.isClosed() ? FileState.PREREGISTERED : state;
    }

    /** Where the file would be if the registration were not over; awaited also before the closing. */
    FileState workingState() {
        if (isRegistered()) {
            return FileState.REGISTERED;
        }
        if (held.head().toCheck()
                || list.papers().stream()
                        .anyMatch(paper -> !paper.isConfirmation() && paper.state() == PaperState.RECEIVED)) {
            return FileState.RECEIVED;
        }
        var reminded = !held.letters().isEmpty();
        if (held.envelopes().isEmpty() && held.states().isEmpty()) {
            return reminded ? FileState.REMINDED : FileState.AWAITED;
        }
        return switch (completeness()) {
            case COMPLETE -> FileState.COMPLETE;
            case INCOMPLETE -> reminded ? FileState.REMINDED : FileState.INCOMPLETE;
            case NOT_CONFORMING -> reminded ? FileState.REMINDED : FileState.NOT_CONFORMING;
        };
    }

    private boolean isRegistered() {
        return held.decisions().stream()
                .filter(decision -> ABOUT_THE_STATE.contains(decision.kind()))
                .reduce((first, second) -> second)
                .filter(decision -> decision.kind() == Kind.CONFORMING)
                .isPresent();
    }

    Completeness.State completeness() {
        var byRules = list.completeness();
        var others = list.unsettledOthers();
        if (byRules.missing().isEmpty() && others.isEmpty()) {
            return Completeness.State.COMPLETE;
        }
        var refused = byRules.state() != Completeness.State.INCOMPLETE
                && others.stream().allMatch(paper -> paper.state() == PaperState.NOT_CONFORMING);
        return refused ? Completeness.State.NOT_CONFORMING : Completeness.State.INCOMPLETE;
    }

    /** What the candidate has to send; what came and nobody read yet is left out. */
    List<Missing> missing() {
        var byRules =
                list.completeness().missing().stream().map(owed -> owed.code()).toList();
        return list.papers().stream()
                .filter(paper ->
                        byRules.contains(paper.code()) || list.unsettledOthers().contains(paper))
                .filter(paper -> paper.state() != PaperState.RECEIVED)
                .map(paper -> new Missing(paper.code(), paper.label(), paper.reason()))
                .toList();
    }

    /** In time as soon as one envelope or a proof is; else what the first envelope says. */
    @Nullable
    Timeliness timeliness() {
        if (held.decisions().stream().anyMatch(decision -> decision.kind() == Kind.KEPT_WITH_PROOF)
                || held.envelopes().stream().anyMatch(envelope -> envelope.timeliness() == Timeliness.IN_TIME)) {
            return Timeliness.IN_TIME;
        }
        return first().map(Envelope::timeliness).orElse(null);
    }

    @Nullable
    LocalDate receivedOn() {
        return first().map(envelope -> envelope.arrival().receivedOn()).orElse(null);
    }

    private Optional<Envelope> first() {
        return held.envelopes().stream()
                .min(comparing((Envelope envelope) -> envelope.arrival().receivedOn())
                        .thenComparing(Envelope::id));
    }

    /** Last day to answer the last letter, while an answer would change something. */
    @Nullable
    LocalDate reminderDue() {
        if (held.letters().isEmpty() || isRegistered()) {
            return null;
        }
        var last = held.letters().getLast();
        var inOrder = completeness() == Completeness.State.COMPLETE && timeliness() == Timeliness.IN_TIME;
        return last.answeredOn() != null || (inOrder && last.ground() == null) ? null : last.deadline();
    }

    private @Nullable LocalDate nextDeadline() {
        var due = reminderDue();
        return switch (state()) {
            case PREREGISTERED, AWAITED -> due == null ? calendar.dueOn() : due;
            case INCOMPLETE, NOT_CONFORMING -> due == null ? calendar.remindBefore() : due;
            case RECEIVED, COMPLETE, REMINDED -> due;
            case REGISTERED, CANCELLED, REFUSED, WITHDRAWN -> null;
        };
    }

    /** The confirmation that proves most: of the right version before an old one, signed and dated before not. */
    static Optional<SignedPaper> bestConfirmation(List<Envelope> envelopes, int versionToSign) {
        return best(envelopes, versionToSign).map(envelope -> envelope.arrival().confirmation());
    }

    static Optional<Envelope> best(List<Envelope> envelopes, int versionToSign) {
        return envelopes.stream()
                .filter(envelope -> envelope.arrival().confirmation() != null)
                .max(comparing((Envelope envelope) -> rank(envelope.arrival().confirmation(), versionToSign))
                        .thenComparing(Envelope::id));
    }

    private static int rank(@Nullable SignedPaper paper, int versionToSign) {
        if (paper == null) {
            return Integer.MIN_VALUE;
        }
        var lag = Math.max(0, versionToSign - paper.version());
        return -2 * lag + (paper.isSignedAndDated() ? 1 : 0);
    }

    static Optional<LocalDate> withdrawableUntil(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.kind() == Kind.CONFORMING)
                .reduce((first, second) -> second)
                .map(decision -> Paris.at(decision.at()).toLocalDate().plusMonths(MONTHS_TO_WITHDRAW));
    }
}
