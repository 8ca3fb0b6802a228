package fr.preinscription.staff.today;

import static fr.preinscription.casefile.FileState.AWAITED;
import static fr.preinscription.casefile.FileState.COMPLETE;
import static fr.preinscription.casefile.FileState.INCOMPLETE;
import static fr.preinscription.casefile.FileState.NOT_CONFORMING;
import static fr.preinscription.casefile.FileState.RECEIVED;
import static fr.preinscription.casefile.FileState.REMINDED;

import fr.preinscription.account.Role;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposal.Kind;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done, the most urgent first; each with the list of what it counts. */
final class Agenda {

    private static final int MOST_NUMBERS = 100;
    private static final String PROPOSALS = "/bureau/propositions#";
    private static final String COUNTING = "statut";
    private static final String PREREGISTERED = "PREINSCRIT";

    private final Campaign campaign;
    private final Counted counted;
    private final Role role;
    private final LocalDate today;

    /**
     * @param failed messages that did not arrive
     * @param neverReached candidates whom no message reached in a day
     * @param strays envelopes whose file nobody has found yet
     * @param pairs people who may have registered twice
     */
    record Counted(Workload files, List<Proposal> proposals, int failed, int neverReached, int strays, int pairs) {}

    Agenda(Campaign campaign, Counted counted, Role role, LocalDate today) {
        this.campaign = campaign;
        this.counted = counted;
        this.role = role;
        this.today = today;
    }

    /** What is there to be done, then what is not: « rien à faire » is worth knowing too. */
    List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        tasks.add(proposed(
                        Kind.CANCEL,
                        "Décider des annulations proposées",
                        "Le candidat a répondu, ou n’a pas répondu à temps. Rien ne s’annule tout seul (R-101).",
                        SearchAddress.states(REMINDED))
                .waitingSince(since(Kind.CANCEL))
                .forTheHead());
        tasks.add(Task.of(
                        "Regarder les réponses en retard",
                        files().count(Workload.Line::overdue),
                        "Le délai donné par le dernier courrier est passé (R-100).",
                        SearchAddress.of(
                                COUNTING,
                                PREREGISTERED,
                                "relance-avant",
                                today.minusDays(1).toString()))
                .by(files().nextDeadline(Workload.Line::overdue), today));
        tasks.add(Task.of(
                "Rattraper les messages non arrivés",
                counted.failed(),
                "La messagerie du candidat les a refusés : corrigez l’adresse, téléphonez ou écrivez.",
                "/bureau/messages"));
        tasks.add(Task.of(
                "Appeler les candidats qu’aucun message n’a atteints",
                counted.neverReached(),
                "Vingt-quatre heures après leur inscription, rien ne leur est parvenu (R-93).",
                SearchAddress.of(COUNTING, PREREGISTERED, "message", "echec", "message", "attente")));
        tasks.add(Task.of(
                        "Contrôler les dossiers reçus",
                        files().in(RECEIVED),
                        "Une enveloppe est arrivée, ses pièces ne sont pas encore pointées (R-91, R-99).",
                        SearchAddress.states(RECEIVED))
                .waitingSince(files().oldest(RECEIVED)));
        if (role != Role.READER) {
            tasks.add(Task.of(
                    "Rattacher les enveloppes sans dossier",
                    counted.strays(),
                    "Leur numéro est illisible ou inconnu ; rien de ce qui arrive ne se perd (R-98).",
                    "/bureau/guichet/non-rattachees"));
        }
        tasks.add(proposed(
                Kind.ASK_PROOF,
                "Demander une preuve d’envoi",
                "%d hors délai, %d au cachet illisible ; la date d’envoi compte, pas l’arrivée (R-05)."
                        .formatted(files().sent(Timeliness.LATE), files().sent(Timeliness.PROOF_NEEDED)),
                SearchAddress.of(COUNTING, PREREGISTERED, "delai", "HORS_DELAI", "delai", "PREUVE_A_DEMANDER")));
        tasks.add(proposed(
                        Kind.REMIND,
                        "Relancer les dossiers incomplets",
                        "Incomplets ou non conformes, et le candidat ne le sait pas encore (R-100).",
                        SearchAddress.states(INCOMPLETE, NOT_CONFORMING))
                .by(remindBefore(), today));
        tasks.add(proposed(
                Kind.WRITE_NEVER_ARRIVED,
                "Écrire à ceux dont rien n’est arrivé",
                "Le dernier jour d’envoi est passé, et le temps de la poste aussi (R-101).",
                SearchAddress.states(AWAITED)));
        tasks.add(Task.of(
                        "Attendre les réponses de la semaine",
                        files().count(line -> line.overdue() || line.soon()),
                        "Réponses attendues d’ici le %s, retards compris (R-100).".formatted(Paris.date(soon())),
                        SearchAddress.of(COUNTING, PREREGISTERED, "relance-avant", soon().toString()))
                .by(files().nextDeadline(Workload.Line::soon), today));
        tasks.add(Task.of(
                "Comparer les doublons possibles",
                counted.pairs(),
                "Trois traits d’identité sur quatre, la même adresse ou le même téléphone (R-36).",
                "/bureau/doublons"));
        tasks.add(toConfirm());
        return tasks;
    }

    private Task toConfirm() {
        var closed = !campaign.closesAt().isAfter(today.atStartOfDay(Paris.ZONE).toInstant());
        var complete = files().count(line -> line.state() == COMPLETE && line.timeliness() == Timeliness.IN_TIME);
        var list = SearchAddress.of("etat", COMPLETE.code(), "delai", Timeliness.IN_TIME.code());
        var proposed =
                proposed(Kind.CONFIRM, "Confirmer les dossiers complets", "Complets et envoyés à temps (R-99).", list);
        return proposed.count() > 0 || closed
                ? proposed
                : Task.of(
                        "Confirmer les dossiers complets, après la fermeture",
                        complete,
                        "Jusqu’à la fermeture, le candidat peut encore modifier son inscription.",
                        list);
    }

    private Workload files() {
        return counted.files();
    }

    /** Who works on files acts on the page of proposals; who only reads sees the files themselves. */
    private Task proposed(Kind kind, String title, String why, String list) {
        var numbers = counted.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .map(Proposal::number)
                .toList();
        return Task.of(title, numbers.size(), why, role == Role.READER ? read(numbers, list) : PROPOSALS + kind);
    }

    /** Those very files, unless they are too many for an address. */
    private static String read(List<String> numbers, String list) {
        return numbers.isEmpty() || numbers.size() > MOST_NUMBERS ? list : SearchAddress.numbers(numbers);
    }

    private @Nullable LocalDate since(Kind kind) {
        return counted.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .map(Proposal::since)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable LocalDate remindBefore() {
        return campaign.session().date(SessionParameter.REMINDER_BEFORE).orElse(null);
    }

    private LocalDate soon() {
        return today.plusDays(Workload.SOON);
    }
}
