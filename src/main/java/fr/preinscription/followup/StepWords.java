package fr.preinscription.followup;

import fr.preinscription.casefile.Reminder;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences that several steps share. */
final class StepWords {

    static final String NOTHING = "Vous n’avez rien à faire maintenant.";
    static final String UNDECIDED = "Rien n’est encore décidé.";
    static final String KEEP_PROOF = "Préférez l’envoi en recommandé, et gardez la preuve d’envoi.";
    static final String WRITE_NUMBER = "Écrivez votre numéro d’inscription sur chaque document.";
    static final String NO_RECEIPT =
            "Le rectorat n’envoie pas d’accusé de réception de votre dossier papier. Revenez voir cette page.";

    private StepWords() {}

    static Optional<String> arrived(Known known) {
        return known.lastEnvelope()
                .map(envelope -> (known.file().envelopes().size() == 1 ? "Envoi reçu le " : "Dernier envoi reçu le ")
                        + Paris.day(envelope.arrival().receivedOn()) + ".");
    }

    /** A written answer to the last reminder was noted. */
    static void answered(Known known, List<String> why) {
        known.letter()
                .map(Reminder::answeredOn)
                .ifPresent(day -> why.add("Votre réponse du " + Paris.day(day) + " est notée."));
    }

    static void overdue(Known known, List<String> why) {
        var deadline = known.deadline();
        if (deadline != null && known.today().isAfter(deadline)) {
            why.add("La date limite est passée\u00a0: c’était le " + Paris.day(deadline) + ". Répondez tout de suite.");
        }
    }

    static String posted(Known known) {
        return "Au plus tard le " + Paris.day(known.file().dueOn()) + " (date du cachet de la poste)";
    }

    /** The day for papers that are posted. */
    static String sent(Known known) {
        var deadline = ahead(known);
        return deadline == null
                ? "Le plus vite possible"
                : "Au plus tard le " + Paris.day(deadline) + " (date du cachet de la poste)";
    }

    /** The day for an answer. */
    static String answer(Known known) {
        var deadline = ahead(known);
        return deadline == null ? "Le plus vite possible" : "Au plus tard le " + Paris.day(deadline);
    }

    static @Nullable LocalDate ahead(Known known) {
        var deadline = known.deadline();
        return deadline == null || known.today().isAfter(deadline) ? null : deadline;
    }

    static List<String> lines(@Nullable String words) {
        return words == null
                ? List.of()
                : words.lines().filter(line -> !line.isBlank()).toList();
    }
}
