package fr.preinscription.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office might do next about one file. Nothing happens until somebody does it.
 *
 * @param name as the candidate wrote it, « Durand Camille »
 * @param revision of the file, to act on it
 * @param ground of the decision proposed, null when none is against the candidate
 * @param since day since which it is proposed, null when it does not depend on a day
 * @param why one sentence in French
 */
public record Proposal(
        UUID registration,
        String number,
        String name,
        int revision,
        FileState state,
        Kind kind,
        @Nullable Ground ground,
        @Nullable LocalDate since,
        String why) {

    public enum Kind {
        /** Complete and in time. */
        CONFIRM("Confirmer l’inscription"),
        /** Something is missing and the candidate was not told. */
        REMIND("Relancer"),
        /** It came late, or nobody can tell. */
        ASK_PROOF("Demander une preuve d’envoi"),
        /** Nothing came after the last day. */
        WRITE_NEVER_ARRIVED("Écrire : dossier jamais arrivé"),
        /** The candidate was heard and nothing came. */
        CANCEL("Annuler");

        private final String french;

        Kind(String french) {
            this.french = french;
        }

        /** As staff reads it. */
        public String french() {
            return french;
        }
    }
}
