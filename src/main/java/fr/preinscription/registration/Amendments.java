package fr.preinscription.registration;

import fr.preinscription.regulation.Verdict.Breach;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small changes that the office types without opening the form: contact data of a caller whose identity was checked
 * and consents given or withdrawn later. They join the transaction of their caller, and ask no new signature.
 */
@Component
public class Amendments {

    private final RegistrationTable table;
    private final Registrations registrations;
    private final OfficeEntries entries;
    private final AccessLinks links;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    Amendments(
            RegistrationTable table,
            Registrations registrations,
            OfficeEntries entries,
            AccessLinks links,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.registrations = registrations;
        this.entries = entries;
        this.links = links;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Another mail address or phone; the former address is told too, in case it was somebody else. */
    public Outcome contact(UUID registration, int baseVersion, Answers.Contact contact, OfficeMark mark) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var former = table.byId(registration).orElseThrow();
            var outcome = amend(registration, baseVersion, "contact", contact, mark);
            if (outcome instanceof Outcome.Accepted accepted && !former.email().equalsIgnoreCase(contact.email())) {
                events.publishEvent(new AddressReplaced(registration, accepted.number(), former.email()));
            }
            return outcome;
        }));
    }

    /** The last notice of the candidate is what counts, whenever it comes. */
    public Outcome consents(UUID registration, int baseVersion, Answers.Consents consents, OfficeMark mark) {
        return amend(registration, baseVersion, "consents", consents, mark);
    }

    /** Voids the access key and sends a one-time link to the address on file; both fall with the caller's transaction. */
    public void issueKey(UUID registration) {
        transaction.executeWithoutResult(
                status -> links.renew(table.byId(registration).orElseThrow()));
    }

    /** The first reason of a refusal, in French. */
    public static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "";
            case Outcome.Unchanged unchanged -> "Rien ne change : aucune version n’a été créée.";
            case Outcome.Refused refused ->
                refused.verdict().blocks().stream()
                        .map(Breach::message)
                        .findFirst()
                        .orElse("");
            case Outcome.Unacknowledged unread -> "Lisez les avertissements au candidat et cochez chaque ligne.";
            case Outcome.AlreadyRegistered already ->
                "Une seule inscription est possible par session : cette personne en a déjà une"
                        + (already.number() == null ? "" : " (" + already.number() + ")")
                        + ". Corrigez-la au lieu d’en créer une autre (R-35).";
            case Outcome.Superseded superseded ->
                "Le dossier a changé entre-temps : la version %s-%d existe. Recommencez à partir d’elle."
                        .formatted(superseded.number(), superseded.currentVersion());
        };
    }

    private Outcome amend(UUID registration, int baseVersion, String component, Object value, OfficeMark mark) {
        var opened = registrations.find(registration);
        ObjectNode answers = json.valueToTree(opened.answers());
        answers.set(component, json.valueToTree(value));
        return entries.submit(new Submission(
                        UUID.randomUUID(),
                        opened.session(),
                        json.treeToValue(answers, Answers.class),
                        clock.instant(),
                        Submission.OFFICE,
                        registration,
                        baseVersion)
                .with(opened.waivers())
                .typedBy(mark));
    }
}
