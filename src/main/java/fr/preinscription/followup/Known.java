package fr.preinscription.followup;

import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.Decision;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Reminder;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.regulation.Completeness;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the office holds and the candidate may learn.
 *
 * @param handedOver when it was handed to the exam system of record, null while it was not
 */
record Known(
        CaseFile file,
        Campaign campaign,
        Instant now,
        @Nullable Instant handedOver) {

    LocalDate today() {
        return Paris.at(now).toLocalDate();
    }

    boolean isOpen() {
        return campaign.isOpenAt(now);
    }

    /** Whether a file posted today would be in time. */
    boolean canStillBePosted() {
        return !today().isAfter(file.dueOn());
    }

    boolean isRegistered() {
        return file.state() == FileState.REGISTERED;
    }

    /** Whether the office holds anything: an envelope, or a paper that came another way. */
    boolean hasAnything() {
        return !file.envelopes().isEmpty()
                || file.papers().stream().anyMatch(paper -> paper.state() != PaperState.AWAITED);
    }

    boolean isComplete() {
        return file.completeness() == Completeness.State.COMPLETE;
    }

    boolean isInOrder() {
        return isComplete() && file.timeliness() == Timeliness.IN_TIME;
    }

    Optional<Envelope> firstEnvelope() {
        return file.envelopes().stream().min(Comparator.comparing(Known::day));
    }

    Optional<Envelope> lastEnvelope() {
        return file.envelopes().stream().max(Comparator.comparing(Known::day));
    }

    private static LocalDate day(Envelope envelope) {
        return envelope.arrival().receivedOn();
    }

    Optional<Decision> last(Decision.Kind kind) {
        return file.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .reduce((first, second) -> second);
    }

    /** The last letter that awaits or awaited an answer, none from before a decision in favour of the candidate. */
    Optional<Reminder> letter() {
        var confirmed = last(Decision.Kind.CONFORMING).map(Decision::at);
        return file.lettersInForce().stream()
                .filter(letter -> confirmed.isEmpty() || letter.at().isAfter(confirmed.get()))
                .reduce((first, second) -> second);
    }

    /** The letter by which the candidate is heard before a decision, unless what came since answers it. */
    Optional<Reminder> hearing() {
        return letter().filter(letter -> {
            var ground = letter.ground();
            return ground != null && !(ground.isAboutTheFile() && (file.state() == FileState.RECEIVED || isInOrder()));
        });
    }

    /** The letter whose answer is awaited. */
    Optional<Reminder> awaited() {
        return letter().filter(letter -> letter.answeredOn() == null)
                .filter(letter -> letter.ground() == null
                        ? !isRegistered() && !isInOrder()
                        : hearing().isPresent())
                .filter(letter -> !file.state().isOver());
    }

    /** Last day for what there is to do; null when there is none. */
    @Nullable
    LocalDate deadline() {
        var asked = awaited().map(Reminder::deadline).orElse(null);
        if (asked != null || file.state().isOver() || isRegistered() || isComplete()) {
            return asked;
        }
        return campaign.signedPaperIsPosted() && canStillBePosted() && file.state() != FileState.RECEIVED
                ? file.dueOn()
                : null;
    }
}
