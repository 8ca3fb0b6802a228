package fr.preinscription.casefile;

import fr.preinscription.regulation.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of one registration. */
record Held(
        Head head,
        List<Envelope> envelopes,
        Map<String, Given> states,
        List<Added> added,
        List<Reminder> reminders,
        List<Decision> decisions,
        List<Note> notes) {

    /** The letters that still hold: none from before the registration was kept on proof, or reinstated. */
    List<Reminder> letters() {
        return CaseFile.inForce(reminders, decisions);
    }

    /** The same, with its envelopes judged anew. */
    Held with(List<Envelope> judged) {
        return new Held(head, judged, states, added, reminders, decisions, notes);
    }

    /** The same once its papers are to be checked, or are not any more. */
    Held with(boolean toCheck) {
        return new Held(head.with(toCheck), envelopes, states, added, reminders, decisions, notes);
    }

    /**
     * The registration and its file, papers apart.
     *
     * @param versionToSign first version whose signed confirmation counts
     * @param toCheck whether an envelope came whose papers nobody ticked yet
     */
    record Head(
            UUID registration,
            int session,
            String number,
            String status,
            int version,
            int versionToSign,
            Verdict verdict,
            int revision,
            boolean toCheck,
            CaseFile.@Nullable LastAct lastAct) {

        Head with(boolean nowToCheck) {
            return new Head(
                    registration,
                    session,
                    number,
                    status,
                    version,
                    versionToSign,
                    verdict,
                    revision,
                    nowToCheck,
                    lastAct);
        }
    }

    /** What somebody of the office said of one document. */
    record Given(
            String document,
            PaperState state,
            @Nullable String reason,
            @Nullable String remark,
            String by,
            Instant at) {}

    /** A paper that the rules do not ask for. */
    record Added(String code, String label, String reason) {}
}
