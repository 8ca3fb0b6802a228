package fr.preinscription.local;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Channel;
import fr.preinscription.web.Paris;
import java.time.LocalDate;

/** How invented envelopes travel. */
final class InventedPost {

    private final InventedDays days;
    private final Chance chance;

    InventedPost(InventedDays days, Chance chance) {
        this.days = days;
        this.chance = chance;
    }

    /** An envelope sent in time, some days after the registration. */
    Arrival inTime(LocalDate registered) {
        var sentOn = earlier(registered.plusDays(chance.between(1, 6)), days.dueOn());
        return switch (chance.rank(54, 22, 12, 7, 5)) {
            case 0 -> letter(sentOn);
            case 1 ->
                new Arrival(
                        Channel.REGISTERED_POST,
                        sentOn,
                        null,
                        "1A %03d %03d %04d 7"
                                .formatted(chance.between(100, 299), chance.between(0, 999), chance.between(0, 9_999)),
                        days.after(sentOn, chance.between(1, 4)),
                        null);
            case 2 -> Arrival.handedIn(sentOn);
            case 3 ->
                Arrival.uploaded(
                        sentOn.atTime(20, chance.between(0, 59))
                                .atZone(Paris.ZONE)
                                .toInstant(),
                        sentOn);
            default -> new Arrival(Channel.OTHER, sentOn, null, null, days.after(sentOn, 1), null);
        };
    }

    /** Where somebody moves to, in the same commune. */
    String street() {
        return chance.between(1, 60) + " rue de la République";
    }

    Arrival letter(LocalDate postmark) {
        return Arrival.posted(postmark, days.after(postmark, chance.between(1, 4)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
