package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.LocalDate;

/**
 * Whether an envelope is in time, said before it is saved.
 *
 * @param tone of the tag: good or bad
 * @param words « À temps »
 * @param why one sentence
 */
record Delay(String tone, String words, String why) {

    static Delay of(Timeliness timeliness, Arrival arrival, LocalDate dueOn) {
        return new Delay(
                timeliness == Timeliness.IN_TIME ? "good" : "bad", words(timeliness), why(timeliness, arrival, dueOn));
    }

    static String words(Timeliness timeliness) {
        return switch (timeliness) {
            case IN_TIME -> "À temps";
            case LATE -> "Hors délai";
            case PROOF_NEEDED -> "Preuve à demander";
        };
    }

    private static String why(Timeliness timeliness, Arrival arrival, LocalDate dueOn) {
        var sentOn = arrival.sentOn();
        var what = sentOn == null
                ? "Cachet illisible, reçu le " + Paris.date(arrival.receivedOn())
                : (arrival.channel().isPosted() ? "Cachet du " : "Remis le ") + Paris.date(sentOn);
        var limit = what + " ; dernier jour d’envoi : " + Paris.date(dueOn) + ".";
        return switch (timeliness) {
            case IN_TIME -> limit;
            case LATE -> limit + " Annulation à proposer, sauf preuve d’un envoi à temps (R-101).";
            case PROOF_NEEDED -> limit + " Demandez au candidat sa preuve d’envoi.";
        };
    }
}
