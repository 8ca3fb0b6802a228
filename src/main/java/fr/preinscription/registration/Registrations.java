package fr.preinscription.registration;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Acceptance.Signature;
import fr.preinscription.registration.RegistrationTable.Stored;
import fr.preinscription.regulation.KeptMark;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registrations that the administration received. A registration exists when its number is answered, and only then
 * one transaction stores the version, its verdict, its confirmation and the message that will carry it.
 */
@Component
public class Registrations implements FrozenConfirmations {

    private final RegistrationTable table;
    private final RegistrationStatuses statuses;
    private final Judge judge;
    private final Acceptance acceptance;
    private final ConfirmationWriter confirmations;
    private final AccessKeys keys;
    private final AccessLinks links;
    private final ProvenAddresses addresses;
    private final Campaigns campaigns;
    private final JsonMapper json;
    private final URI site;

    Registrations(
            RegistrationTable table,
            RegistrationStatuses statuses,
            Judge judge,
            Acceptance acceptance,
            ConfirmationWriter confirmations,
            AccessKeys keys,
            AccessLinks links,
            ProvenAddresses addresses,
            Campaigns campaigns,
            JsonMapper json,
            @Value("${preinscription.public-address}") URI site) {
        this.table = table;
        this.statuses = statuses;
        this.judge = judge;
        this.acceptance = acceptance;
        this.confirmations = confirmations;
        this.keys = keys;
        this.links = links;
        this.addresses = addresses;
        this.campaigns = campaigns;
        this.json = json;
        this.site = site;
    }

    /** What the regulation says of these answers, on the topics asked so far; nothing is stored. */
    public Verdict judge(
            int session, Answers answers, Instant at, boolean change, List<Waiver> waivers, Set<Topic> topics) {
        return Waiver.apply(waivers, judge.judge(session, answers, at, change, false, topics), answers);
    }

    /**
     * What it would say to somebody who only asks, on some topics. Units that the catalogue does not list are those that the
     * answers name.
     */
    public Verdict suppose(int session, Answers answers, Instant at, Set<Topic> topics) {
        return judge.suppose(session, answers, at, topics);
    }

    /** For each unit that these answers keep, whether its mark can be kept, until when, or why not; nothing is stored. */
    public List<KeptMark> keptMarks(int session, Answers answers, Instant at) {
        return judge.keptMarks(session, answers, at);
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
        var verdict = Waiver.apply(
                submission.waivers(),
                judge.judge(
                        submission.session(),
                        answers,
                        submission.receivedAt(),
                        submission.registration() != null,
                        resembles,
                        Set.of(Topic.values())),
                answers);
        if (!verdict.blocks().isEmpty()) {
            return acceptance.unlessRepeated(submission, new Outcome.Refused(verdict));
        }
        var unread = Acknowledged.missing(verdict, answers);
        if (!unread.isEmpty()) {
            return acceptance.unlessRepeated(submission, new Outcome.Unacknowledged(unread));
        }
        return submission.registration() == null
                ? acceptance.register(submission, traits, verdict)
                : acceptance.change(submission, submission.registration(), traits, verdict, Signature.WANTED);
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

    /** What a version answered. */
    public Answers answers(UUID registration, int version) {
        return json.readValue(table.answers(registration, version), Answers.class);
    }

    /** The versions of a registration, the oldest first. */
    public List<Version> versions(UUID registration) {
        return table.versions(registration);
    }

    /** What the regulation said of this version when it was stored. */
    public Verdict verdict(UUID registration, int version) {
        return json.readValue(table.verdict(registration, version), Verdict.class);
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
    public Origin origin(UUID registration, int version) {
        return table.versions(registration).stream()
                .filter(one -> one.version() == version)
                .map(one -> new Origin(
                        one.paperFrom() < version,
                        one.office() == null || version == 0
                                ? null
                                : one.office().reason()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public @Nullable String addressCode(UUID registration, String email) {
        var onFile = table.byId(registration).orElseThrow().email();
        return onFile.equalsIgnoreCase(email) ? addresses.codeUnlessProven(registration, email) : null;
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
                campaign.closesAt(),
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
                json.readValue(table.answers(stored.id(), stored.version()), Answers.class),
                List.of(json.readValue(table.waivers(stored.id(), stored.version()), Waiver[].class)));
    }

    /**
     * @param author who made it, {@link Submission#CANDIDATE} on the public site, {@link Submission#OFFICE} otherwise
     * @param office who of the office typed it, why and on what evidence; null when the candidate made it
     * @param paperFrom first version whose signed confirmation counts for this one; itself, unless the office typed it or
     *     only contact data changed
     */
    public record Version(
            int version,
            String author,
            Instant receivedAt,
            @Nullable OfficeMark office,
            int paperFrom) {}

    /**
     * A registration, opened by its candidate.
     *
     * @param status state of the file: PREREGISTERED, WITHDRAWN, CANCELLED, REFUSED
     * @param answers of the current version
     * @param waivers derogations that the current version rests on
     */
    public record Opened(
            UUID id, int session, String number, int version, String status, Answers answers, List<Waiver> waivers) {

        public String fullNumber() {
            return number + "-" + version;
        }
    }
}
