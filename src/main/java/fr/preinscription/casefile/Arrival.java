package fr.preinscription.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as somebody of the office types it in. No paper of it is kept here, and nothing medical is ever
 * written down.
 *
 * @param sentOn day of the postmark, null when it cannot be read; day of the sending by another way
 * @param uploadedAt instant at which the whole deposit was received online, null for paper
 * @param registeredMail number of the registered mail, null when there is none
 * @param receivedOn day it came to the office
 * @param confirmation the confirmation found inside, null when there is none
 */
public record Arrival(
        Channel channel,
        @Nullable LocalDate sentOn,
        @Nullable Instant uploadedAt,
        @Nullable String registeredMail,
        LocalDate receivedOn,
        @Nullable SignedPaper confirmation) {

    public Arrival {
        registeredMail = registeredMail == null || registeredMail.isBlank()
                ? null
                : registeredMail.replaceAll("\\s+", " ").strip();
    }

    /**
     * The signed confirmation as it looks.
     *
     * @param version the one printed on it
     * @param signed by everybody who must: the candidate, and who represents a minor
     * @param redInk whether corrections are written on it
     */
    public record SignedPaper(int version, boolean signed, boolean dated, boolean redInk) {

        /** Signed and dated, nothing corrected. */
        public static SignedPaper inOrder(int version) {
            return new SignedPaper(version, true, true, false);
        }

        public boolean isSignedAndDated() {
            return signed && dated;
        }
    }

    /** @param postmark null when it cannot be read */
    public static Arrival posted(@Nullable LocalDate postmark, LocalDate receivedOn) {
        return new Arrival(Channel.POST, postmark, null, null, receivedOn, null);
    }

    public static Arrival handedIn(LocalDate day) {
        return new Arrival(Channel.COUNTER, day, null, null, day, null);
    }

    /** @param day the day of that instant in Paris */
    public static Arrival uploaded(Instant at, LocalDate day) {
        return new Arrival(Channel.UPLOAD, null, at, null, day, null);
    }

    /** The same, with a confirmation inside. */
    public Arrival with(SignedPaper paper) {
        return new Arrival(channel, sentOn, uploadedAt, registeredMail, receivedOn, paper);
    }
}
