package fr.preinscription.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One try to hand a message to the mail server.
 *
 * @param reason the server's answer, or what went wrong; it may name the recipient, so it is never logged
 */
public record DeliveryAttempt(Instant at, Outcome outcome, String reason) {

    private static final Pattern ENHANCED_CODE = Pattern.compile("\\b[45]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** What happened, for people who know nothing of mail servers. */
    public String explanation() {
        return switch (outcome) {
            case SENT -> "Le message est parti.";
            case UNREACHABLE -> "Le serveur de courriel ne répond pas.";
            case DEFERRED -> "Le serveur de courriel demande d’attendre.";
            case RECIPIENT_DEFERRED -> because().orElse("La messagerie du candidat demande d’attendre.");
            case ERROR -> "Le message n’a pas pu être écrit : prévenez l’administrateur du site.";
            case REFUSED -> because().orElse("La messagerie du candidat refuse le message.");
            case BAD_ADDRESS -> "L’adresse électronique est mal écrite.";
            case EXPIRED -> "Le lien ou le code n’était plus valable.";
            case SUPERSEDED -> "Un message plus récent est parti à la place.";
        };
    }

    /** What the enhanced status code of the answer says (RFC 3463). */
    private Optional<String> because() {
        var code = ENHANCED_CODE.matcher(reason);
        if (!code.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (code.group(1) + "." + code.group(2)) {
                    case "1.1", "1.3", "1.6", "1.10" -> "Cette adresse électronique n’existe pas.";
                    case "1.2", "4.4" -> "Le domaine de cette adresse (après @) n’existe pas.";
                    case "2.1" -> "Cette boîte aux lettres est fermée.";
                    case "2.2" -> "Cette boîte aux lettres est pleine.";
                    case "3.4" -> "Le message est trop lourd pour cette messagerie.";
                    default ->
                        code.group(1).equals("7")
                                ? "La messagerie du candidat prend le message pour indésirable."
                                : null;
                });
    }

    public enum Outcome {
        /** The mail server took it. */
        SENT(true),
        /** No mail server answered, or the line was cut. */
        UNREACHABLE(false),
        /** The mail server asks to come back later. */
        DEFERRED(false),
        /** The same, because of this recipient. */
        RECIPIENT_DEFERRED(false),
        /** Our own fault: the message could not be written. */
        ERROR(false),
        /** The mail server refuses it for good. */
        REFUSED(true),
        /** The address cannot be written to. */
        BAD_ADDRESS(true),
        /** The link or code it carries is not valid any more. */
        EXPIRED(true),
        /** A later version's message reached another address first. */
        SUPERSEDED(true);

        private final boolean last;

        Outcome(boolean last) {
            this.last = last;
        }

        boolean isLast() {
            return last;
        }
    }
}
