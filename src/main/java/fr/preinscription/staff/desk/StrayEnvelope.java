package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that belongs to no file, or to one that is over.
 *
 * @param typed what was read or typed as its number
 * @param sender whose name is on it
 * @param sentOn null when it cannot be read
 * @param remark where it is kept
 * @param outcome what became of it, null while it waits
 */
record StrayEnvelope(
        long id,
        String typed,
        String sender,
        Channel channel,
        @Nullable LocalDate sentOn,
        @Nullable String registeredMail,
        LocalDate receivedOn,
        String remark,
        String by,
        Instant at,
        @Nullable Outcome outcome) {

    enum Kind {
        ATTACHED("Rattachée"),
        RETURNED("Rendue à l’expéditeur"),
        FORWARDED("Transmise à un autre service");

        private final String french;

        Kind(String french) {
            this.french = french;
        }

        public String french() {
            return french;
        }
    }

    /** @param number of the file it was attached to, null for the others */
    record Outcome(Kind kind, @Nullable String number, String words, String by, Instant at) {}

    Habit habit() {
        return new Habit(channel, sentOn, channel.isPosted() && sentOn == null, registeredMail, receivedOn);
    }
}
