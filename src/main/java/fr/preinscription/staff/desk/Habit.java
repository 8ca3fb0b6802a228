package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the next envelope is probably like: the one before, or an unattached one that finds its file.
 *
 * @param unreadable whether its postmark cannot be read
 * @param receivedOn null for today
 */
record Habit(
        Channel channel,
        @Nullable LocalDate sentOn,
        boolean unreadable,
        @Nullable String registeredMail,
        @Nullable LocalDate receivedOn) {

    static final Habit NONE = new Habit(Channel.POST, null, false, null, null);
}
