package fr.preinscription.wizard;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands a finished draft over to the administration. */
@Component
class Sending {

    private final Registrations registrations;
    private final ProvenAddresses addresses;
    private final Drafts drafts;
    private final Visits visits;

    Sending(Registrations registrations, ProvenAddresses addresses, Drafts drafts, Visits visits) {
        this.registrations = registrations;
        this.addresses = addresses;
        this.drafts = drafts;
        this.visits = visits;
    }

    /** The visit of the last page, open or closed: what was received in time is treated, however late. */
    Visit visit(Draft draft) {
        return new Visit(draft, Step.CHECK, visits.journey(draft), visits);
    }

    /** The first question without an answer; what the regulation thinks of the answers is said by {@link #send}. */
    Optional<Step> unanswered(Visit visit) {
        return visit.journey().route().stream()
                .filter(step -> step != Step.VERDICT && step != Step.CHECK)
                .filter(step -> !visit.journey().isComplete(step))
                .findFirst();
    }

    /** Keeps what the candidate has just accepted: only warnings that the regulation does give. */
    Draft accept(Draft draft, Set<String> keys, Instant at) {
        var given = Acknowledged.missing(judge(draft, at), draft.answers()).stream()
                .map(Acknowledged::key)
                .filter(keys::contains);
        var before = draft.answers().acknowledgements();
        var all = Stream.concat(given, before == null ? Stream.of() : before.warnings().stream())
                .collect(Collectors.toSet());
        if (before != null && before.warnings().equals(all)) {
            return draft;
        }
        drafts.answer(draft, Step.VERDICT.component(), new Answers.Acknowledgements(all));
        return drafts.reload(draft);
    }

    /** @param receivedAt decides whether the form was in time, not the instant at which it is treated */
    Outcome send(Draft draft, Instant receivedAt) {
        var outcome = registrations.submit(new Submission(
                        draft.submission(),
                        draft.session(),
                        draft.answers(),
                        receivedAt,
                        Submission.CANDIDATE,
                        draft.baseRegistration(),
                        draft.baseVersion())
                .with(draft.waivers()));
        if (outcome instanceof Outcome.Accepted accepted) {
            keepProof(draft, accepted.registration());
            drafts.registered(draft, accepted.registration(), accepted.version());
        }
        return outcome;
    }

    /** An address that was proven while the form was being filled in stays proven. */
    private void keepProof(Draft draft, UUID registration) {
        var proven = draft.travel().proven();
        var contact = draft.answers().contact();
        if (proven != null
                && contact != null
                && proven.equalsIgnoreCase(contact.email().strip())) {
            addresses.proven(registration, proven, ProvenAddresses.Means.FORM);
        }
    }

    /** What the regulation says of every answer. */
    Verdict judge(Draft draft, Instant at) {
        return visits.judge(draft, draft.answers(), at, Topic.all());
    }
}
