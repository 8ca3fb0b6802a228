package fr.preinscription.followup;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Channel;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.util.Optional;

/** Why a file is not known to be in time, in the candidate's words. */
final class Delay {

    private Delay() {}

    /** Empty when it is in time, or nothing came. */
    static Optional<String> words(Known known) {
        if (!known.file().needsProof()) {
            return Optional.empty();
        }
        var lastDay = Paris.day(known.file().dueOn());
        return known.firstEnvelope()
                .map(envelope -> known.file().timeliness() == Timeliness.PROOF_NEEDED
                        ? "Votre dossier est arrivé le "
                                + Paris.day(envelope.arrival().receivedOn()) + ", après le dernier jour d’envoi ("
                                + lastDay + "). Nous ne pouvons pas lire la date du cachet de la poste."
                        : sent(envelope.arrival()) + " Le dernier jour était le " + lastDay + ".");
    }

    private static String sent(Arrival arrival) {
        var posted = arrival.channel() == Channel.POST || arrival.channel() == Channel.REGISTERED_POST;
        var day = arrival.sentOn() == null ? arrival.receivedOn() : arrival.sentOn();
        return posted
                ? "Le cachet de la poste est du " + Paris.day(day) + "."
                : "Vous avez remis votre dossier le " + Paris.day(day) + ".";
    }
}
