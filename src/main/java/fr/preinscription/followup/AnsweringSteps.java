package fr.preinscription.followup;

import static fr.preinscription.followup.StepWords.*;

import fr.preinscription.followup.NextStep.Means;
import fr.preinscription.followup.NextStep.Tone;
import java.util.ArrayList;
import java.util.List;

/** What is answered: a proof of the sending, observations before a decision. */
final class AnsweringSteps {

    private AnsweringSteps() {}

    static NextStep late(Known known) {
        var why = new ArrayList<String>();
        Delay.words(known).ifPresent(why::add);
        why.add(UNDECIDED);
        answered(known, why);
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Votre dossier a été envoyé après le dernier jour",
                why,
                "Envoyez-nous la preuve d’un envoi à temps, ou expliquez-nous votre situation.",
                List.of(),
                answer(known),
                List.of(),
                Means.WRITING);
    }

    static NextStep proofNeeded(Known known) {
        var why = new ArrayList<String>();
        Delay.words(known).ifPresent(why::add);
        why.add(UNDECIDED);
        answered(known, why);
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Quand avez-vous envoyé votre dossier\u00a0?",
                why,
                "Envoyez-nous la preuve de la date\u00a0: copie du récépissé de la poste, ou numéro de suivi du recommandé.",
                List.of(),
                answer(known),
                List.of("Vous n’avez pas de preuve\u00a0? Écrivez-nous et expliquez votre situation."),
                Means.WRITING);
    }

    static NextStep toAnswer(Known known) {
        var why = new ArrayList<String>();
        why.add("Nous envisageons de ne pas accepter votre inscription. " + UNDECIDED);
        known.hearing().ifPresent(hearing -> {
            var ground = hearing.ground();
            why.add("Voici pourquoi\u00a0:");
            why.add(ground == null ? "" : ground.french() + ".");
            why.addAll(lines(hearing.addition()));
        });
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Répondez-nous avant que nous décidions",
                why,
                "Dites-nous si vous n’êtes pas d’accord. Joignez vos preuves.",
                List.of(),
                answer(known),
                List.of(
                        "Vous pouvez aussi demander un rendez-vous, et vous faire aider par la personne de votre choix."),
                Means.WRITING);
    }
}
