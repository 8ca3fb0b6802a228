package fr.preinscription.followup;

import static fr.preinscription.followup.StepWords.*;

import fr.preinscription.academy.Academy;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.followup.NextStep.Means;
import fr.preinscription.followup.NextStep.Tone;
import fr.preinscription.web.Paris;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says where a candidate stands and what to do next: one action, one day. */
@Component
class NextSteps {

    private final Academy academy;

    NextSteps(Academy academy) {
        this.academy = academy;
    }

    NextStep of(Standing standing, Known known) {
        return switch (standing) {
            case TO_SEND -> SendingSteps.toSend(known);
            case EXAMINED ->
                idle(
                        Tone.GOOD,
                        "Votre inscription est enregistrée",
                        List.of("Le bureau examine maintenant votre inscription."));
            case NOT_ARRIVED -> SendingSteps.notArrived(known);
            case BEING_CHECKED -> beingChecked(known);
            case INCOMPLETE -> SendingSteps.incomplete(known);
            case OLD_VERSION -> SendingSteps.oldVersion(known);
            case LATE -> AnsweringSteps.late(known);
            case PROOF_NEEDED -> AnsweringSteps.proofNeeded(known);
            case COMPLETE ->
                idle(
                        Tone.GOOD,
                        "Votre dossier est complet",
                        List.of("Un agent doit encore confirmer votre inscription. Nous vous écrirons."));
            case TO_ANSWER -> AnsweringSteps.toAnswer(known);
            case ANSWERED ->
                idle(Tone.PLAIN, "Nous avons votre réponse", List.of("Un agent la lit avant de décider.", UNDECIDED));
            case CONFIRMED, HANDED_OVER -> confirmed(known);
            case WITHDRAWN -> withdrawn(known);
            case CANCELLED -> ended(known, Kind.CANCELLED, "Votre inscription est annulée");
            case REFUSED -> ended(known, Kind.REFUSED, "Votre inscription est refusée");
        };
    }

    private static NextStep beingChecked(Known known) {
        var why = new ArrayList<String>();
        arrived(known).ifPresent(why::add);
        why.add("Nous vérifions vos documents.");
        Delay.words(known).ifPresent(words -> {
            why.add(words);
            why.add("Gardez toute preuve d’un envoi à temps. " + UNDECIDED);
        });
        return new NextStep(
                Tone.PLAIN,
                "Nous avons reçu votre envoi",
                why,
                NOTHING,
                List.of(),
                null,
                List.of("Si un document manque, nous vous écrivons."),
                Means.NONE);
    }

    private static NextStep confirmed(Known known) {
        var why = new ArrayList<String>();
        known.last(Kind.CONFORMING)
                .ifPresent(decision -> why.add("Le bureau l’a confirmée le " + Paris.day(decision.at()) + "."));
        return new NextStep(
                Tone.GOOD,
                "Votre inscription est définitive",
                why,
                NOTHING,
                List.of(),
                null,
                List.of("Lisez vos courriels toute l’année."),
                Means.NONE);
    }

    private NextStep withdrawn(Known known) {
        var decision = known.last(Kind.WITHDRAWN);
        if (known.isOpen()) {
            return new NextStep(
                    Tone.OVER,
                    decision.isPresent() ? "Votre désistement est enregistré" : "Vous avez retiré votre inscription",
                    List.of("Vous n’êtes plus inscrit."),
                    "Pour vous inscrire de nouveau, modifiez votre inscription et validez-la avant la fermeture.",
                    List.of(),
                    "Avant le " + Paris.dayAndHour(known.campaign().closesAt()) + " (heure de Paris)",
                    List.of(),
                    Means.NONE);
        }
        return over(
                decision.isPresent() ? "Votre désistement est enregistré" : "Vous avez retiré votre inscription",
                decision.map(taken -> List.of("Vous n’êtes plus inscrit depuis le " + Paris.day(taken.at()) + "."))
                        .orElse(List.of("Vous n’êtes plus inscrit.")),
                "Ce n’était pas votre demande\u00a0? Écrivez-nous tout de suite\u00a0: " + academy.email() + ".");
    }

    private static NextStep ended(Known known, Kind kind, String title) {
        var decision = known.last(kind);
        return over(
                title,
                decision.map(taken -> List.of("Décision du " + Paris.day(taken.at()) + "."))
                        .orElse(List.of()),
                decision.isPresent()
                        ? "Vous pouvez contester cette décision. Le motif et les délais sont plus bas."
                        : "Lisez le message où le bureau vous dit pourquoi.");
    }

    private static NextStep over(String title, List<String> why, String action) {
        return new NextStep(Tone.OVER, title, why, action, List.of(), null, List.of(), Means.NONE);
    }

    private static NextStep idle(Tone tone, String title, List<String> why) {
        return new NextStep(
                tone, title, why, NOTHING, List.of(), null, List.of("Lisez souvent vos courriels."), Means.NONE);
    }
}
