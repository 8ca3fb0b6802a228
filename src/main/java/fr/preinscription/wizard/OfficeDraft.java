package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeMark;
import fr.preinscription.registration.Submission;
import fr.preinscription.registration.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office is typing. It registers nothing by itself: only an agent who is signed in does. */
public record OfficeDraft(Draft draft, OfficeWork work) {

    static OfficeDraft of(Draft draft) {
        return new OfficeDraft(draft, Objects.requireNonNull(draft.office()));
    }

    /** The registration it corrects; null when a candidate is registered. */
    public @Nullable UUID registration() {
        return draft.baseRegistration();
    }

    public boolean isCorrection() {
        return registration() != null;
    }

    public Answers answers() {
        return draft.answers();
    }

    public List<Waiver> waivers() {
        return draft.waivers();
    }

    public String submissionId() {
        return draft.submission().toString();
    }

    /** Number and version that will be registered, null for a new registration. */
    public @Nullable String next() {
        return draft.baseVersion() == null ? null : work.number() + "-" + (draft.baseVersion() + 1);
    }

    /** What is handed over, signed by the agent who registers it. */
    public Submission submission(String agentName, Instant receivedAt) {
        return new Submission(
                        draft.submission(),
                        draft.session(),
                        draft.answers(),
                        receivedAt,
                        Submission.OFFICE,
                        draft.baseRegistration(),
                        draft.baseVersion())
                .with(draft.waivers())
                .typedBy(new OfficeMark(agentName, work.reason(), work.evidence()));
    }
}
