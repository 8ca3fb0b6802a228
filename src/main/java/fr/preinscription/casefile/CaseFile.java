package fr.preinscription.casefile;

import fr.preinscription.regulation.Completeness;
import fr.preinscription.regulation.Timeliness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the exam office holds about one registration, and what follows from it.
 *
 * @param version current version of the registration
 * @param versionToSign the first version whose signed confirmation counts: what the office types from it, and a new
 *     address, ask for no new signature
 * @param revision one more at each act on the file, 0 while nobody touched it; to be given back with the next act
 * @param completeness of the papers, whatever the state
 * @param timeliness of the whole file, a proof accepted included; null while nothing came
 * @param toCheck whether an envelope came whose papers nobody ticked yet
 * @param envelopes the oldest first
 * @param papers owed or added, in the order of the list
 * @param aside what was ticked and is not owed any more since a new version
 * @param missing what keeps the file from being complete, with what is wrong
 * @param dueOn last day to send the file
 * @param nextDeadline the next day that counts for this file, null when there is none
 * @param reminders the oldest first
 * @param decisions the oldest first
 * @param notes the oldest first
 * @param lastAct who acted last, null while nobody did
 */
public record CaseFile(
        UUID registration,
        int session,
        String number,
        int version,
        int versionToSign,
        int revision,
        FileState state,
        Completeness.State completeness,
        @Nullable Timeliness timeliness,
        boolean toCheck,
        List<Envelope> envelopes,
        List<Paper> papers,
        List<Paper> aside,
        List<Missing> missing,
        LocalDate dueOn,
        @Nullable LocalDate nextDeadline,
        List<Reminder> reminders,
        List<Decision> decisions,
        List<Note> notes,
        @Nullable LastAct lastAct) {

    public CaseFile {
        envelopes = List.copyOf(envelopes);
        papers = List.copyOf(papers);
        aside = List.copyOf(aside);
        missing = List.copyOf(missing);
        reminders = List.copyOf(reminders);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /** Who acted last on the file, and what was done, one sentence in French. */
    public record LastAct(String by, Instant at, String act) {}

    public String fullNumber() {
        return number + "-" + version;
    }

    /** The paper of this code, or one of whose two documents has it. */
    public Optional<Paper> paper(String code) {
        return papers.stream()
                .filter(paper -> paper.code().equals(code) || paper.codes().contains(code))
                .findFirst();
    }

    /** The confirmation that counts, the one whose version is nearest to the one to sign. */
    public Optional<Arrival.SignedPaper> confirmation() {
        return Assessment.bestConfirmation(envelopes, versionToSign);
    }

    /** Whether the only confirmations that came are older than the version to sign. */
    public boolean hasOldConfirmation() {
        return confirmation().filter(paper -> paper.version() < versionToSign).isPresent();
    }

    /** Whether the file came late or may have, and no proof was accepted. */
    public boolean needsProof() {
        return timeliness == Timeliness.LATE || timeliness == Timeliness.PROOF_NEEDED;
    }

    /** The last letter that awaits an answer, or awaited one. */
    public Optional<Reminder> lastReminder() {
        return reminders.isEmpty() ? Optional.empty() : Optional.of(reminders.getLast());
    }

    /** The letter in which the candidate was told of that ground, before anything is decided. */
    public Optional<Reminder> hearing(Ground ground) {
        return lettersInForce().stream()
                .filter(reminder -> reminder.tells(ground))
                .reduce((first, second) -> second);
    }

    /** The letters that still hold, the oldest first: none from before a decision that keeps or reinstates. */
    public List<Reminder> lettersInForce() {
        return inForce(reminders, decisions);
    }

    /** A registration kept on proof or reinstated starts anew: what was written before prepares no decision any more. */
    static List<Reminder> inForce(List<Reminder> reminders, List<Decision> decisions) {
        return reminders.stream()
                .filter(reminder -> decisions.stream()
                        .noneMatch(decision -> (decision.kind() == Decision.Kind.REINSTATED
                                        || decision.kind() == Decision.Kind.KEPT_WITH_PROOF)
                                && !decision.at().isBefore(reminder.at())))
                .toList();
    }

    /** Whether red corrections came with the version to sign, and the office has not typed any yet. */
    public boolean hasRedInkToType() {
        return confirmation()
                .filter(paper -> paper.redInk() && version <= paper.version())
                .isPresent();
    }

    /**
     * Last day on which an accepted registration that was illegal from the start can be withdrawn (CRPA L. 242-1); empty
     * while it is not accepted.
     */
    public Optional<LocalDate> withdrawableUntil() {
        return state == FileState.REGISTERED ? Assessment.withdrawableUntil(decisions) : Optional.empty();
    }
}
