package fr.preinscription.staff.file;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import fr.preinscription.notification.OutgoingMessage.Status;

/** What became of a message, as staff reads it. */
final class DeliveryWords {

    private DeliveryWords() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case SENT -> "remis au serveur de messagerie";
            case UNREACHABLE -> "serveur de messagerie injoignable, nouvel essai prévu";
            case DEFERRED, RECIPIENT_DEFERRED -> "remis à plus tard par le serveur de messagerie";
            case ERROR -> "erreur à l’écriture du message";
            case REFUSED -> "refusé par le serveur de messagerie";
            case BAD_ADDRESS -> "adresse impossible";
            case EXPIRED -> "périmé avant l’envoi";
            case SUPERSEDED -> "remplacé par celui d’une version plus récente";
        };
    }

    static String of(Status status) {
        return switch (status) {
            case WAITING -> "En attente";
            case DELAYED -> "Retardé";
            case SENT -> "Envoyé";
            case FAILED -> "Échec";
            case EXPIRED -> "Périmé";
            case SUPERSEDED -> "Remplacé";
        };
    }

    static String tone(Status status) {
        return switch (status) {
            case SENT -> "good";
            case WAITING -> "wait";
            case DELAYED -> "care";
            case FAILED, EXPIRED -> "bad";
            case SUPERSEDED -> "none";
        };
    }
}
