package fr.preinscription.followup;

import static fr.preinscription.followup.StepWords.*;

import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.Missing;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.followup.NextStep.Means;
import fr.preinscription.followup.NextStep.Tone;
import fr.preinscription.web.Paris;
import java.util.ArrayList;
import java.util.List;

/** What is posted: the whole file, what is missing, the last confirmation. */
final class SendingSteps {

    private SendingSteps() {}

    static NextStep toSend(Known known) {
        return new NextStep(
                Tone.GOOD,
                "Votre inscription est enregistrée",
                List.of("Le bureau attend maintenant votre dossier par la poste."),
                "Signez votre confirmation et envoyez-la avec vos documents.",
                List.of(),
                posted(known),
                List.of("Envoyez tout ensemble.", KEEP_PROOF, NO_RECEIPT),
                Means.POST);
    }

    /** What was posted on the last day may still be on its way. */
    static NextStep notArrived(Known known) {
        var lastDay = known.file().dueOn();
        if (known.awaited().isEmpty()
                && known.last(Kind.KEPT_WITH_PROOF).isEmpty()
                && !known.today().isAfter(lastDay.plusDays(Proposals.DAYS_ON_THE_WAY))) {
            return new NextStep(
                    Tone.PLAIN,
                    "Votre dossier n’est pas encore arrivé",
                    List.of("Le dernier jour d’envoi était le " + Paris.day(lastDay)
                            + ". Un dossier envoyé à temps peut encore arriver."),
                    "Vous l’avez envoyé à temps\u00a0? Gardez la preuve d’envoi. Sinon, écrivez-nous tout de suite.",
                    List.of(),
                    null,
                    List.of(NO_RECEIPT),
                    Means.WRITING);
        }
        return missed(known);
    }

    static NextStep missed(Known known) {
        var why = new ArrayList<String>();
        why.add("Le dernier jour d’envoi était le " + Paris.day(known.file().dueOn())
                + ". Nous n’avons noté aucun envoi de vous.");
        if (known.last(Kind.KEPT_WITH_PROOF).isPresent()) {
            why.add("Vous avez prouvé votre envoi\u00a0: nous gardons votre inscription.");
        }
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Votre dossier n’est pas arrivé",
                why,
                "Vous l’avez envoyé à temps\u00a0? Envoyez-nous la preuve d’envoi et une copie du dossier. Sinon, écrivez-nous.",
                List.of(),
                answer(known),
                List.of(UNDECIDED),
                Means.WRITING);
    }

    static NextStep incomplete(Known known) {
        var missing = known.file().missing();
        var why = new ArrayList<String>();
        arrived(known).ifPresent(why::add);
        answered(known, why);
        Delay.words(known).ifPresent(words -> why.add(words + " " + "Envoyez aussi toute preuve d’un envoi à temps."));
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Votre dossier n’est pas complet",
                why,
                missing.size() == 1
                        ? "Envoyez le document qui manque\u00a0:"
                        : "Envoyez les " + missing.size() + " documents qui manquent\u00a0:",
                missing.stream().map(Missing::line).toList(),
                sent(known),
                List.of(WRITE_NUMBER, KEEP_PROOF),
                Means.POST);
    }

    static NextStep oldVersion(Known known) {
        var why = new ArrayList<String>();
        known.file()
                .confirmation()
                .ifPresent(paper -> why.add("Nous avons reçu la version " + paper.version()
                        + ". Seule la dernière compte\u00a0: la version "
                        + known.file().version() + "."));
        answered(known, why);
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Vous avez signé une ancienne confirmation",
                why,
                "Téléchargez la dernière confirmation, datez-la, signez-la et envoyez-la.",
                List.of(),
                sent(known),
                List.of("Vous n’avez pas à renvoyer les autres documents.", KEEP_PROOF),
                Means.POST);
    }
}
