package fr.preinscription.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a file: reason in law and in fact, and who signs (CRPA L. 211-2, L. 211-5, L. 212-1).
 *
 * @param ground why, null for a decision in favour of the candidate
 * @param law the reason in law
 * @param facts the reason in fact
 * @param paper code of the paper that is not required any more, null for other kinds
 * @param message number of the letter among the messages to the candidate, null when none was written
 * @param by first name and name of who decided
 * @param capacity in which capacity
 * @param appeal how and until when it can be contested, null for a decision in favour of the candidate
 */
public record Decision(
        long id,
        Kind kind,
        @Nullable Ground ground,
        String law,
        String facts,
        @Nullable String paper,
        @Nullable Long message,
        String by,
        String capacity,
        Instant at,
        @Nullable String appeal) {

    public enum Kind {
        /** The file is complete: the candidate is registered. */
        CONFORMING("Inscription confirmée", true),
        CANCELLED("Annulation", false),
        REFUSED("Refus", false),
        WITHDRAWN("Désistement", true),
        /** Late or never arrived, but sent in time: there is a proof. */
        KEPT_WITH_PROOF("Maintien sur preuve d’envoi", true),
        REINSTATED("Rétablissement", true),
        /** A paper is not required of this candidate. */
        WAIVER("Dispense d’une pièce", true);

        private final String french;
        private final boolean favourable;

        Kind(String french, boolean favourable) {
            this.french = french;
            this.favourable = favourable;
        }

        /** As staff reads it. */
        public String french() {
            return french;
        }

        /** Whether nobody but the candidate asked for it or gains from it. */
        public boolean isFavourable() {
            return favourable;
        }

        /** Whether only the head of the office decides it. */
        public boolean isForTheHead() {
            return this == CANCELLED || this == REFUSED || this == REINSTATED;
        }
    }
}
