package fr.preinscription.staff.file;

import fr.preinscription.casefile.CaseFile;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.LocalDate;

/** What somebody of the office should do next with a file, in one sentence. */
final class NextStep {

    private NextStep() {}

    static String of(CaseFile file, LocalDate today) {
        return switch (file.state()) {
            case PREREGISTERED ->
                "Rien à faire : les inscriptions sont ouvertes, le dossier est attendu jusqu’au "
                        + Paris.date(file.dueOn()) + ".";
            case AWAITED ->
                today.isAfter(file.dueOn())
                        ? "Le dossier n’est pas arrivé et le dernier jour d’envoi est passé ("
                                + Paris.date(file.dueOn()) + ") : demandez la preuve d’envoi."
                        : "Attendez le dossier : il peut être posté jusqu’au " + Paris.date(file.dueOn()) + ".";
            case RECEIVED -> "Contrôlez les pièces reçues.";
            case COMPLETE -> whenComplete(file);
            case INCOMPLETE, NOT_CONFORMING -> whenLacking(file);
            case REMINDED -> whenReminded(file, today);
            case REGISTERED -> "Rien à faire : l’inscription est confirmée.";
            case CANCELLED -> "Rien à faire : l’inscription est annulée.";
            case REFUSED -> "Rien à faire : l’inscription est refusée.";
            case WITHDRAWN -> "Rien à faire : le candidat s’est désisté.";
        };
    }

    private static String whenComplete(CaseFile file) {
        if (file.timeliness() == Timeliness.LATE) {
            return "Toutes les pièces sont conformes, mais l’envoi est hors délai : demandez la preuve d’un envoi à temps"
                    + " ou décidez.";
        }
        return file.timeliness() == Timeliness.PROOF_NEEDED
                ? "Toutes les pièces sont conformes, mais la date d’envoi est inconnue : demandez la preuve d’envoi."
                : "Confirmez l’inscription : le dossier est complet.";
    }

    private static String whenLacking(CaseFile file) {
        if (file.hasOldConfirmation()) {
            return "Demandez la confirmation " + file.number() + "-" + file.versionToSign()
                    + " signée : c’est une ancienne version qui est arrivée (R-95).";
        }
        var count = file.missing().size();
        var papers = "Relancez : il manque " + (count == 1 ? "une pièce" : count + " pièces");
        return file.needsProof() ? papers + " et la preuve de la date d’envoi." : papers + ".";
    }

    private static String whenReminded(CaseFile file, LocalDate today) {
        var deadline = file.lastReminder().orElseThrow();
        if (deadline.answeredOn() != null) {
            return "Le candidat a répondu le " + Paris.date(deadline.answeredOn())
                    + " : lisez sa réponse, puis décidez.";
        }
        return today.isAfter(deadline.deadline())
                ? "Le délai de la relance est passé depuis le " + Paris.date(deadline.deadline()) + " : décidez."
                : "Attendez la réponse du candidat jusqu’au " + Paris.date(deadline.deadline()) + ".";
    }
}
