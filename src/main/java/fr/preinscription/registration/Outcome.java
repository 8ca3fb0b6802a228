package fr.preinscription.registration;

import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a submission. */
public sealed interface Outcome {

    /** Stored: this number and version are on record, and the message that says so will leave. */
    record Accepted(UUID registration, String number, int version) implements Outcome {}

    /** Nothing differs from the current version, so no version was made. */
    record Unchanged(UUID registration, String number, int version) implements Outcome {}

    /** Something blocks. */
    record Refused(Verdict verdict) implements Outcome {}

    /** Nothing blocks, but these warnings were not acknowledged. */
    record Unacknowledged(List<Breach> warnings) implements Outcome {}

    /**
     * An active registration has this identity.
     *
     * @param number its number, for the office; null for a candidate, to whom a message went
     */
    record AlreadyRegistered(@Nullable String number) implements Outcome {}

    /** Somebody else changed the registration since this change was begun. */
    record Superseded(String number, int currentVersion) implements Outcome {}
}
