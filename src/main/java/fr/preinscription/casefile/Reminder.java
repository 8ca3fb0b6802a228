package fr.preinscription.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office wrote to the candidate, who has until a day to answer.
 *
 * @param ground what is intended if nothing comes, null when only papers are asked
 * @param missing what was asked
 * @param addition what the agent added, or the facts that the candidate is asked about
 * @param deadline last day to answer
 * @param answeredOn day of the written answer, null while there is none
 * @param answer what the candidate answered, in short
 * @param message number of the letter among the messages to the candidate
 * @param by who wrote
 */
public record Reminder(
        long id,
        @Nullable Ground ground,
        List<Missing> missing,
        @Nullable String addition,
        LocalDate deadline,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        long message,
        String by,
        Instant at) {

    public Reminder {
        missing = List.copyOf(missing);
    }

    /** Whether it tells the candidate that the registration may end on that ground. */
    boolean tells(Ground other) {
        if (ground != null) {
            return ground == other;
        }
        return switch (other) {
            case LATE, NEVER_ARRIVED ->
                missing.stream().anyMatch(asked -> asked.code().equals(Missing.PROOF));
            case INCOMPLETE -> missing.stream().anyMatch(asked -> !asked.code().equals(Missing.PROOF));
            case RESIDENCE, CATEGORY, EXPERIENCE, DOUBLE_REGISTRATION, OTHER_CONDITION, CONDITION_LOST -> false;
        };
    }

    /** Whether the candidate has answered, or could until yesterday. */
    public boolean isHeard(LocalDate today) {
        return answeredOn != null || today.isAfter(deadline);
    }
}
