package fr.preinscription.casefile;

import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.regulation.Completeness;
import fr.preinscription.web.Paris;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a decision from being taken. */
@Component
class Obstacles {

    List<String> to(CaseFile file, Kind kind, @Nullable Ground ground, Calendar calendar) {
        return switch (kind) {
            case CONFORMING -> toRegister(file, calendar);
            case CANCELLED, REFUSED -> against(file, kind, ground, calendar);
            case WITHDRAWN -> alive(file);
            case KEPT_WITH_PROOF -> toKeep(file, calendar);
            case REINSTATED ->
                file.state().isOver()
                        ? List.of()
                        : List.of("Cette inscription n’est ni annulée, ni refusée, ni retirée.");
            case WAIVER -> List.of("Une pièce se dispense en la pointant « non exigée ».");
        };
    }

    private static List<String> alive(CaseFile file) {
        return file.state().isOver()
                ? List.of("Cette inscription ne compte plus : "
                        + file.state().french().toLowerCase() + ".")
                : List.of();
    }

    private static List<String> toRegister(CaseFile file, Calendar calendar) {
        var found = new ArrayList<>(alive(file));
        if (file.state() == FileState.REGISTERED) {
            found.add("L’inscription est déjà confirmée.");
        }
        if (!calendar.isClosed()) {
            found.add("Jusqu’à la fermeture, le candidat peut encore modifier son inscription.");
        }
        if (file.state() == FileState.RECEIVED) {
            found.add(TO_CHECK);
        }
        if (file.completeness() != Completeness.State.COMPLETE) {
            found.add("Le dossier n’est pas complet.");
        }
        if (file.needsProof()) {
            found.add("Le dossier n’est pas arrivé à temps : il faut d’abord une preuve d’envoi (R-05).");
        }
        return found;
    }

    private static List<String> toKeep(CaseFile file, Calendar calendar) {
        var found = new ArrayList<>(alive(file));
        var awaited = file.timeliness() == null && calendar.today().isAfter(file.dueOn());
        if (!file.needsProof() && !awaited) {
            found.add("Ce dossier n’est pas en retard.");
        }
        return found;
    }

    private static List<String> against(CaseFile file, Kind kind, @Nullable Ground ground, Calendar calendar) {
        var found = new ArrayList<>(alive(file));
        if (ground == null) {
            found.add("Choisissez le motif.");
            return found;
        }
        if (kind == Kind.REFUSED && ground.isAboutTheFile()) {
            found.add("Ce motif annule l’inscription ; il ne la refuse pas (R-101).");
        }
        if (file.toCheck()) {
            found.add(TO_CHECK);
        }
        untrue(file, ground, calendar).ifPresent(found::add);
        unheard(file, ground, calendar).ifPresent(found::add);
        file.withdrawableUntil()
                .filter(last -> calendar.today().isAfter(last) && ground != Ground.CONDITION_LOST)
                .ifPresent(last -> found.add("L’inscription est confirmée et ne pouvait être retirée que jusqu’au "
                        + Paris.date(last) + " (CRPA, article L. 242-1)."));
        return found;
    }

    private static Optional<String> untrue(CaseFile file, Ground ground, Calendar calendar) {
        var words = switch (ground) {
            case LATE -> file.needsProof() ? null : "Le dossier est arrivé à temps, ou n’est pas arrivé.";
            case NEVER_ARRIVED ->
                !file.envelopes().isEmpty()
                        ? "Une enveloppe est arrivée."
                        : calendar.today().isAfter(file.dueOn())
                                ? null
                                : "Le dossier peut encore être envoyé jusqu’au " + Paris.date(file.dueOn()) + ".";
            case INCOMPLETE -> file.completeness() == Completeness.State.COMPLETE ? "Le dossier est complet." : null;
            case RESIDENCE, CATEGORY, EXPERIENCE, DOUBLE_REGISTRATION, OTHER_CONDITION, CONDITION_LOST -> null;
        };
        return Optional.ofNullable(words);
    }

    private static Optional<String> unheard(CaseFile file, Ground ground, Calendar calendar) {
        var letter = file.hearing(ground);
        if (letter.isEmpty()) {
            return Optional.of("Écrivez d’abord au candidat : il doit pouvoir répondre (CRPA, article L. 121-1).");
        }
        return letter.filter(reminder -> !reminder.isHeard(calendar.today()))
                .map(reminder -> "Le candidat peut répondre jusqu’au " + Paris.date(reminder.deadline()) + ".");
    }

    private static final String TO_CHECK = "Contrôlez d’abord les pièces qui sont arrivées.";
}
