package fr.preinscription.followup;

import fr.preinscription.academy.Academy;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.Missing;
import fr.preinscription.casefile.Reminder;
import fr.preinscription.followup.NextStep.Means;
import fr.preinscription.followup.NextStep.Tone;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a candidate stands and what to do next: one action, one day. */
@Component
class NextSteps {

    private static final String NOTHING = "Vous n’avez rien à faire maintenant.";
    private static final String UNDECIDED = "Rien n’est encore décidé.";
    private static final String KEEP_PROOF = "Préférez l’envoi en recommandé, et gardez la preuve d’envoi.";
    private static final String WRITE_NUMBER = "Écrivez votre numéro d’inscription sur chaque document.";
    private static final String NO_RECEIPT =
            "Nous n’envoyons pas de courriel quand votre dossier arrive. Revenez voir cette page.";

    private final Academy academy;

    NextSteps(Academy academy) {
        this.academy = academy;
    }

    NextStep of(Standing standing, Known known) {
        return switch (standing) {
            case TO_SEND -> toSend(known);
            case EXAMINED ->
                idle(
                        Tone.GOOD,
                        "Votre inscription est enregistrée",
                        List.of("Le bureau examine maintenant votre inscription."));
            case NOT_ARRIVED -> notArrived(known);
            case BEING_CHECKED -> beingChecked(known);
            case INCOMPLETE -> incomplete(known);
            case OLD_VERSION -> oldVersion(known);
            case LATE -> late(known);
            case PROOF_NEEDED -> proofNeeded(known);
            case COMPLETE ->
                idle(
                        Tone.GOOD,
                        "Votre dossier est complet",
                        List.of("Un agent doit encore confirmer votre inscription. Nous vous écrirons."));
            case TO_ANSWER -> toAnswer(known);
            case ANSWERED ->
                idle(Tone.PLAIN, "Nous avons votre réponse", List.of("Un agent la lit avant de décider.", UNDECIDED));
            case CONFIRMED, HANDED_OVER -> confirmed(known);
            case WITHDRAWN -> withdrawn(known);
            case CANCELLED -> ended(known, Kind.CANCELLED, "Votre inscription est annulée");
            case REFUSED -> ended(known, Kind.REFUSED, "Votre inscription est refusée");
        };
    }

    private static NextStep toSend(Known known) {
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

    private static NextStep notArrived(Known known) {
        var why = new ArrayList<String>();
        why.add("Le dernier jour d’envoi était le " + Paris.day(known.file().dueOn())
                + ". Nous n’avons noté aucun envoi de vous.");
        if (known.last(Kind.KEPT_WITH_PROOF).isPresent()) {
            why.add("Vous avez prouvé votre envoi : nous gardons votre inscription.");
        }
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Votre dossier n’est pas arrivé",
                why,
                "Vous l’avez envoyé à temps ? Envoyez-nous la preuve d’envoi et une copie du dossier. Sinon, écrivez-nous.",
                List.of(),
                answer(known),
                List.of(UNDECIDED),
                Means.WRITING);
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

    private static NextStep incomplete(Known known) {
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
                        ? "Envoyez le document qui manque :"
                        : "Envoyez les " + missing.size() + " documents qui manquent :",
                missing.stream().map(Missing::line).toList(),
                sent(known),
                List.of(WRITE_NUMBER, KEEP_PROOF),
                Means.POST);
    }

    private static NextStep oldVersion(Known known) {
        var why = new ArrayList<String>();
        known.file()
                .confirmation()
                .ifPresent(paper -> why.add("Nous avons reçu la version " + paper.version()
                        + ". Seule la dernière compte : la version "
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

    private static NextStep late(Known known) {
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

    private static NextStep proofNeeded(Known known) {
        var why = new ArrayList<String>();
        Delay.words(known).ifPresent(why::add);
        why.add(UNDECIDED);
        answered(known, why);
        overdue(known, why);
        return new NextStep(
                Tone.URGENT,
                "Quand avez-vous envoyé votre dossier ?",
                why,
                "Envoyez-nous la preuve de la date : copie du récépissé de la poste, ou numéro de suivi du recommandé.",
                List.of(),
                answer(known),
                List.of("Vous n’avez pas de preuve ? Écrivez-nous et expliquez votre situation."),
                Means.WRITING);
    }

    private static NextStep toAnswer(Known known) {
        var why = new ArrayList<String>();
        why.add("Nous envisageons de ne pas accepter votre inscription. " + UNDECIDED);
        known.hearing().ifPresent(hearing -> {
            var ground = hearing.ground();
            why.add("Voici pourquoi :");
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
                "Ce n’était pas votre demande ? Écrivez-nous tout de suite : " + academy.email() + ".");
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

    private static Optional<String> arrived(Known known) {
        return known.lastEnvelope()
                .map(envelope -> (known.file().envelopes().size() == 1 ? "Envoi reçu le " : "Dernier envoi reçu le ")
                        + Paris.day(envelope.arrival().receivedOn()) + ".");
    }

    /** A written answer to the last reminder was noted. */
    private static void answered(Known known, List<String> why) {
        known.letter()
                .map(Reminder::answeredOn)
                .ifPresent(day -> why.add("Votre réponse du " + Paris.day(day) + " est notée."));
    }

    private static void overdue(Known known, List<String> why) {
        var deadline = known.deadline();
        if (deadline != null && known.today().isAfter(deadline)) {
            why.add("La date limite est passée : c’était le " + Paris.day(deadline) + ". Répondez tout de suite.");
        }
    }

    private static String posted(Known known) {
        return "Au plus tard le " + Paris.day(known.file().dueOn()) + " (date du cachet de la poste)";
    }

    /** The day for papers that are posted. */
    private static String sent(Known known) {
        var deadline = ahead(known);
        return deadline == null
                ? "Le plus vite possible"
                : "Au plus tard le " + Paris.day(deadline) + " (date du cachet de la poste)";
    }

    /** The day for an answer. */
    private static String answer(Known known) {
        var deadline = ahead(known);
        return deadline == null ? "Le plus vite possible" : "Au plus tard le " + Paris.day(deadline);
    }

    private static @Nullable LocalDate ahead(Known known) {
        var deadline = known.deadline();
        return deadline == null || known.today().isAfter(deadline) ? null : deadline;
    }

    private static List<String> lines(@Nullable String words) {
        return words == null
                ? List.of()
                : words.lines().filter(line -> !line.isBlank()).toList();
    }
}
