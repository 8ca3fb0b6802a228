package fr.preinscription.registration;

import fr.preinscription.registration.Acceptance.Signature;
import fr.preinscription.regulation.Topic;
import fr.preinscription.web.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The candidate's mail address and phone after the closing: a new address counts once the link sent to it was
 * followed, and asks no new signature.
 */
@Component
public class ContactChanges {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int PER_HOUR = 5;

    private final JdbcClient database;
    private final RegistrationTable table;
    private final Registrations registrations;
    private final OfficeEntries entries;
    private final Acceptance acceptance;
    private final ProvenAddresses addresses;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    ContactChanges(
            JdbcClient database,
            RegistrationTable table,
            Registrations registrations,
            OfficeEntries entries,
            Acceptance acceptance,
            ProvenAddresses addresses,
            Attempts attempts,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.registrations = registrations;
        this.entries = entries;
        this.acceptance = acceptance;
        this.addresses = addresses;
        this.attempts = attempts;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Sends the link to the new address; false when too many were sent this hour. */
    public boolean request(UUID registration, Answers.Contact contact) {
        var subject = "address link " + registration;
        if (attempts.exhausted(subject, PER_HOUR)) {
            return false;
        }
        var number = table.byId(registration).orElseThrow().number();
        var token = SecretToken.random();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            attempts.failed(subject);
            database.sql("""
                            insert into address_link (digest, registration, email, phone, requested_at, expires_at)
                            values (:digest, :registration, :email, :phone, :now, :expiry)
                            """)
                    .param("digest", token.digest())
                    .param("registration", registration)
                    .param("email", contact.email())
                    .param("phone", contact.phone())
                    .param("now", utc(now))
                    .param("expiry", utc(now.plus(LIFE)))
                    .update();
            events.publishEvent(new AddressLinkIssued(
                    registration,
                    number,
                    contact.email(),
                    "/mon-inscription/contact/lien?jeton=" + token.value(),
                    now.plus(LIFE)));
        });
        return true;
    }

    /** A phone needs no proof: it is stored at once. */
    public Outcome phone(UUID registration, Answers.Contact contact) {
        return store(registration, contact);
    }

    /** The new address that an unused link was sent to counts from now on; only the last link asked for is good. */
    public Optional<Outcome> confirm(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(status -> spend(token).map(link -> confirm(link))));
    }

    private Outcome confirm(Link link) {
        var former = table.byId(link.registration()).orElseThrow();
        var outcome = store(link.registration(), new Answers.Contact(link.email(), link.email(), link.phone()));
        if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Unchanged) {
            addresses.proven(link.registration(), link.email(), ProvenAddresses.Means.LINK);
        }
        if (outcome instanceof Outcome.Accepted && !former.email().equalsIgnoreCase(link.email())) {
            events.publishEvent(new AddressReplaced(former.id(), former.number(), former.email()));
        }
        return outcome;
    }

    private Outcome store(UUID registration, Answers.Contact contact) {
        var opened = registrations.find(registration);
        ObjectNode tree = json.valueToTree(opened.answers());
        tree.set("contact", json.valueToTree(contact));
        var answers = json.treeToValue(tree, Answers.class);
        var now = clock.instant();
        var verdict = entries.judge(opened.session(), answers, now, registration, opened.waivers(), Topic.all());
        if (verdict.blocks().stream().anyMatch(block -> block.topic() == Topic.CONTACT)) {
            return new Outcome.Refused(verdict);
        }
        return acceptance.change(
                new Submission(
                                UUID.randomUUID(),
                                opened.session(),
                                answers,
                                now,
                                Submission.CANDIDATE,
                                registration,
                                opened.version())
                        .with(opened.waivers()),
                registration,
                Identities.traits(answers),
                verdict,
                Signature.KEPT);
    }

    private Optional<Link> spend(String token) {
        return database.sql("""
                        update address_link a set used_at = :now
                        where digest = :digest and used_at is null and expires_at > :now
                          and not exists (select from address_link later
                                          where later.registration = a.registration and later.requested_at > a.requested_at)
                        returning registration, email, phone
                        """)
                .param("digest", SecretToken.digest(token))
                .param("now", utc(clock.instant()))
                .query(Link.class)
                .optional();
    }

    private record Link(
            UUID registration, String email, @Nullable String phone) {}

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
