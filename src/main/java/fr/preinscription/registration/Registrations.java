package fr.preinscription.registration;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.RegistrationTable.Content;
import fr.preinscription.registration.RegistrationTable.Stored;
import fr.preinscription.registration.RegistrationTable.Traits;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registrations that the administration received. A registration exists when its number is answered, and only then
 * one transaction stores the version, its verdict, its confirmation and the message that will carry it.
 */
@Component
public class Registrations implements FrozenConfirmations {

    private static final int DRAWS = 5;

    private final RegistrationTable table;
    private final RegistrationStatuses statuses;
    private final Numbering numbering;
    private final Judge judge;
    private final ConfirmationWriter confirmations;
    private final AccessKeys keys;
    private final AccessLinks links;
    private final Campaigns campaigns;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final URI site;

    Registrations(
            RegistrationTable table,
            RegistrationStatuses statuses,
            Numbering numbering,
            Judge judge,
            ConfirmationWriter confirmations,
            AccessKeys keys,
            AccessLinks links,
            Campaigns campaigns,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            JsonMapper json,
            @Value("${preinscription.public-address}") URI site) {
        this.table = table;
        this.statuses = statuses;
        this.numbering = numbering;
        this.judge = judge;
        this.confirmations = confirmations;
        this.keys = keys;
        this.links = links;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.site = site;
    }

    /** What the regulation says of these answers, on the topics asked so far; nothing is stored. */
    public Verdict judge(int session, Answers answers, Instant at, boolean change, Set<Topic> topics) {
        return judge.judge(session, answers, at, change, false, topics);
    }

    /** Identity of the grid of units that these answers lead to: answers about another grid do not count. */
    public String grid(int session, Answers answers) {
        return judge.grid(session, answers);
    }

    /** Stores a new registration or its next version, all or nothing. */
    public Outcome submit(Submission submission) {
        var answers = submission.answers();
        var traits = Identities.traits(answers);
        var resembles = table.resembles(submission.session(), traits, submission.registration());
        var verdict = judge.judge(
                submission.session(),
                answers,
                submission.receivedAt(),
                submission.registration() != null,
                resembles,
                Set.of(Topic.values()));
        if (!verdict.blocks().isEmpty()) {
            return unlessRepeated(submission, new Outcome.Refused(verdict));
        }
        var unread = Acknowledged.missing(verdict, answers);
        if (!unread.isEmpty()) {
            return unlessRepeated(submission, new Outcome.Unacknowledged(unread));
        }
        return submission.registration() == null
                ? register(submission, traits, verdict)
                : change(submission, submission.registration(), traits, verdict);
    }

    /** The same form sent twice has its number again, even when it would be refused by now. */
    private Outcome unlessRepeated(Submission submission, Outcome otherwise) {
        return table.bySubmission(submission.id()).map(Registrations::accepted).orElse(otherwise);
    }

    private Outcome register(Submission submission, Traits traits, Verdict verdict) {
        for (var draw = 0; draw < DRAWS; draw++) {
            var number = numbering.next();
            var id = UUID.randomUUID();
            var content = content(submission, verdict, number.value(), 0);
            var stored = transaction.execute(status -> {
                var inserted = table.insert(id, number, submission.session(), traits, content);
                if (inserted) {
                    events.publishEvent(new VersionRegistered(id, number.value(), 0, email(submission)));
                }
                return inserted;
            });
            if (Boolean.TRUE.equals(stored)) {
                return new Outcome.Accepted(id, number.value(), 0);
            }
            var repeated = table.bySubmission(submission.id());
            if (repeated.isPresent()) {
                return accepted(repeated.get());
            }
            var same = table.byPerson(submission.session(), traits);
            if (same.isPresent()) {
                links.send(same.get(), AccessLinkIssued.Reason.ALREADY_REGISTERED);
                return new Outcome.AlreadyRegistered();
            }
        }
        throw new IllegalStateException("No free registration number in " + DRAWS + " draws");
    }

    private Outcome change(Submission submission, UUID id, Traits traits, Verdict verdict) {
        var current = table.byId(id).orElseThrow();
        if (!Objects.equals(submission.baseVersion(), current.version())) {
            return unlessRepeated(submission, new Outcome.Superseded(current.number(), current.version()));
        }
        if (json.readTree(table.answers(id, current.version())).equals(json.valueToTree(submission.answers()))
                && !current.status().equals("WITHDRAWN")) {
            return new Outcome.Unchanged(id, current.number(), current.version());
        }
        var next = current.version() + 1;
        var content = content(submission, verdict, current.number(), next);
        try {
            var stored = transaction.execute(status -> {
                var changed = table.change(id, current.version(), traits, content);
                if (changed) {
                    events.publishEvent(new VersionRegistered(id, current.number(), next, email(submission)));
                }
                return changed;
            });
            if (Boolean.TRUE.equals(stored)) {
                return new Outcome.Accepted(id, current.number(), next);
            }
        } catch (DuplicateKeyException e) {
            var repeated = table.bySubmission(submission.id());
            if (repeated.isPresent()) {
                return accepted(repeated.get());
            }
            table.byPerson(submission.session(), traits)
                    .ifPresent(same -> links.send(same, AccessLinkIssued.Reason.ALREADY_REGISTERED));
            return new Outcome.AlreadyRegistered();
        }
        return table.bySubmission(submission.id())
                .map(Registrations::accepted)
                .orElseGet(() -> table.byId(id)
                        .<Outcome>map(stored -> new Outcome.Superseded(stored.number(), stored.version()))
                        .orElseThrow());
    }

    private Content content(Submission submission, Verdict verdict, String number, int version) {
        var answers = submission.answers();
        var confirmation = confirmations.write(
                campaigns.current().orElseThrow(), answers, verdict, number, version, submission.receivedAt());
        return new Content(
                submission.id(),
                submission.author(),
                submission.receivedAt(),
                json.writeValueAsString(answers),
                json.writeValueAsString(verdict),
                ruleIds(verdict),
                json.writeValueAsString(confirmation));
    }

    private static List<String> ruleIds(Verdict verdict) {
        return Stream.of(verdict.blocks(), verdict.warnings(), verdict.flags())
                .flatMap(List::stream)
                .map(Breach::ruleId)
                .distinct()
                .toList();
    }

    /** The registration that number, birth date and access key open together; nothing tells which one was wrong. */
    public Optional<Opened> open(@Nullable String number, @Nullable String birthDate, @Nullable String key) {
        return RegistrationNumber.read(number)
                .flatMap(table::byNumber)
                .filter(stored -> stored.birthDate().equals(birthDate))
                .filter(stored -> keys.opens(key, stored.id(), stored.accessGeneration()))
                .map(this::opened);
    }

    public Opened find(UUID registration) {
        return opened(table.byId(registration).orElseThrow());
    }

    /** The versions of a registration, the oldest first. */
    public List<Version> versions(UUID registration) {
        return table.versions(registration);
    }

    /** The candidate gives up while the campaign is open; a new validation takes it back. */
    public boolean withdraw(UUID registration, Instant receivedAt) {
        if (!receivedAt.isBefore(closesAt(registration))) {
            return false;
        }
        statuses.move(new RegistrationStatuses.Change(
                registration,
                Set.of(RegistrationStatus.PREREGISTERED),
                RegistrationStatus.WITHDRAWN,
                Submission.CANDIDATE,
                "",
                receivedAt));
        return true;
    }

    /** Sends a one-time link to the address on file, when this number and birth date are those of a registration. */
    public void sendLink(@Nullable String number, @Nullable String birthDate) {
        RegistrationNumber.read(number)
                .flatMap(table::byNumber)
                .filter(stored -> stored.birthDate().equals(birthDate))
                .ifPresent(stored -> links.send(stored, AccessLinkIssued.Reason.LOST_KEY));
    }

    /** Opens the registration of a one-time link, which is then spent; the former access key opens nothing any more. */
    public Optional<Opened> openWithLink(@Nullable String token) {
        return links.spend(token).flatMap(table::byId).map(this::opened);
    }

    @Override
    public Confirmation confirmation(UUID registration, int version) {
        return json.readValue(table.confirmation(registration, version), Confirmation.class);
    }

    @Override
    public Instant closesAt(UUID registration) {
        var session = table.byId(registration).orElseThrow().session();
        return campaigns.find(session).orElseThrow().closesAt();
    }

    @Override
    public Office office() {
        var campaign = campaigns.current().orElseThrow();
        return new Office(
                confirmations.letterhead(),
                campaign.year(),
                campaign.demonstration(),
                site,
                site.resolve("/mon-inscription"));
    }

    @Override
    public String accessKey(UUID registration) {
        var stored = table.byId(registration).orElseThrow();
        return keys.keyOf(stored.id(), stored.accessGeneration());
    }

    private Opened opened(Stored stored) {
        return new Opened(
                stored.id(),
                stored.session(),
                stored.number(),
                stored.version(),
                stored.status(),
                json.readValue(table.answers(stored.id(), stored.version()), Answers.class));
    }

    private static String email(Submission submission) {
        var contact = submission.answers().contact();
        return contact == null ? "" : contact.email();
    }

    private static Outcome accepted(Stored stored) {
        return new Outcome.Accepted(stored.id(), stored.number(), stored.version());
    }

    /** @param author who made it, {@link Submission#CANDIDATE} on the public site */
    public record Version(int version, String author, Instant receivedAt) {}

    /**
     * A registration, opened by its candidate.
     *
     * @param status state of the file: PREREGISTERED, WITHDRAWN, CANCELLED, REFUSED
     * @param answers of the current version
     */
    public record Opened(UUID id, int session, String number, int version, String status, Answers answers) {

        public String fullNumber() {
            return number + "-" + version;
        }
    }
}
