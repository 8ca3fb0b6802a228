package fr.preinscription.followup;

import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.FileState;
import fr.preinscription.followup.FollowUp.Progress;
import fr.preinscription.followup.FollowUp.Stage;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The way of a file, each stage with how far it is. */
final class Stages {

    private static final String LATER = "Plus tard";

    private Stages() {}

    /** @param registeredAt instant of the first version */
    static List<Stage> of(Standing standing, Known known, Instant registeredAt) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("Inscription en ligne", Progress.DONE, "Faite le " + Paris.day(registeredAt)));
        if (known.campaign().signedPaperIsPosted() || known.hasAnything()) {
            stages.add(sending(standing, known));
        }
        stages.add(checking(standing, known));
        if (standing.isOver()) {
            stages.add(end(standing, known));
            return stages;
        }
        stages.add(confirmation(standing, known));
        stages.add(
                standing == Standing.HANDED_OVER && known.handedOver() != null
                        ? done("Dossier transmis pour les épreuves", "Fait le " + Paris.day(known.handedOver()))
                        : new Stage("Dossier transmis pour les épreuves", Progress.LATER, LATER));
        return stages;
    }

    private static Stage sending(Standing standing, Known known) {
        var label = "Dossier envoyé au bureau";
        var envelope = known.firstEnvelope();
        if (envelope.isPresent()) {
            var received = "Reçu le " + Paris.day(envelope.get().arrival().receivedOn());
            return done(label, known.file().timeliness() == null ? received : received + delay(known));
        }
        if (known.hasAnything()) {
            return done(label, "Reçu");
        }
        if (standing.isOver()) {
            return new Stage(label, Progress.STOPPED, "Pas reçu");
        }
        return new Stage(
                label,
                Progress.NOW,
                known.canStillBePosted()
                        ? "À faire au plus tard le " + Paris.day(known.file().dueOn())
                        : "Pas encore arrivé");
    }

    private static String delay(Known known) {
        return switch (known.file().timeliness() == null
                ? Timeliness.IN_TIME
                : known.file().timeliness()) {
            case IN_TIME -> ", envoyé à temps";
            case LATE -> ", envoyé après le dernier jour";
            case PROOF_NEEDED -> ", date d’envoi à prouver";
        };
    }

    private static Stage checking(Standing standing, Known known) {
        var label = "Documents vérifiés";
        if (known.file().state() == FileState.RECEIVED) {
            return new Stage(label, Progress.NOW, "En cours");
        }
        if (known.isComplete()) {
            return done(label, "Tout est là et conforme");
        }
        if (!known.hasAnything()) {
            return standing == Standing.EXAMINED
                    ? new Stage(label, Progress.NOW, "En cours")
                    : standing.isOver()
                            ? new Stage(label, Progress.STOPPED, "Pas fait")
                            : new Stage(label, Progress.LATER, LATER);
        }
        var missing = known.file().missing().size();
        return new Stage(
                label,
                standing.isOver() ? Progress.STOPPED : Progress.NOW,
                missing == 1 ? "Il manque 1 document" : "Il manque " + missing + " documents");
    }

    private static Stage confirmation(Standing standing, Known known) {
        var label = "Inscription définitive";
        if (known.isRegistered()) {
            return done(
                    label,
                    known.last(Kind.CONFORMING)
                            .map(decision -> "Confirmée le " + Paris.day(decision.at()))
                            .orElse("Confirmée"));
        }
        return switch (standing) {
            case COMPLETE -> new Stage(label, Progress.NOW, "Un agent doit encore la confirmer");
            case LATE, PROOF_NEEDED -> new Stage(label, Progress.NOW, "Un agent attend votre preuve");
            default -> new Stage(label, Progress.LATER, LATER);
        };
    }

    private static Stage end(Standing standing, Known known) {
        var kind = switch (standing) {
            case CANCELLED -> Kind.CANCELLED;
            case REFUSED -> Kind.REFUSED;
            default -> Kind.WITHDRAWN;
        };
        var label = switch (standing) {
            case CANCELLED -> "Inscription annulée";
            case REFUSED -> "Inscription refusée";
            default -> "Inscription retirée";
        };
        return new Stage(
                label,
                Progress.STOPPED,
                known.last(kind)
                        .map(decision -> "Le " + Paris.day(decision.at()))
                        .orElse("Vous n’êtes plus inscrit"));
    }

    private static Stage done(String label, String words) {
        return new Stage(label, Progress.DONE, words);
    }
}
