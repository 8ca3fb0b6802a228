package fr.preinscription.registration;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.RegistrationTable.Content;
import fr.preinscription.registration.RegistrationTable.Stored;
import fr.preinscription.registration.RegistrationTable.Traits;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what nothing refuses: one transaction stores the version, its verdict, its confirmation and the message that will
 * carry it.
 */
@Component
class Acceptance {

    private static final int DRAWS = 5;

    private final RegistrationTable table;
    private final Numbering numbering;
    private final ConfirmationWriter confirmations;
    private final Seals seals;
    private final AccessLinks links;
    private final Campaigns campaigns;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Acceptance(
            RegistrationTable table,
            Numbering numbering,
            ConfirmationWriter confirmations,
            Seals seals,
            AccessLinks links,
            Campaigns campaigns,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.table = table;
        this.numbering = numbering;
        this.confirmations = confirmations;
        this.seals = seals;
        this.links = links;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
    }

    /** The same form sent twice has its number again, even when it would be refused by now. */
    Outcome unlessRepeated(Submission submission, Outcome otherwise) {
        return table.bySubmission(submission.id()).map(Acceptance::accepted).orElse(otherwise);
    }

    Outcome register(Submission submission, Traits traits, Verdict verdict) {
        for (var draw = 0; draw < DRAWS; draw++) {
            var number = numbering.next();
            var id = UUID.randomUUID();
            var content = content(submission, verdict, number.value(), 0, Signature.WANTED);
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
                return alreadyRegistered(submission, same.get());
            }
        }
        throw new IllegalStateException("No free registration number in " + DRAWS + " draws");
    }

    Outcome change(Submission submission, UUID id, Traits traits, Verdict verdict, Signature signature) {
        var current = table.byId(id).orElseThrow();
        if (!Objects.equals(submission.baseVersion(), current.version())) {
            return unlessRepeated(submission, new Outcome.Superseded(current.number(), current.version()));
        }
        if (json.readTree(table.answers(id, current.version())).equals(json.valueToTree(submission.answers()))
                && (submission.office() != null || !current.status().equals("WITHDRAWN"))) {
            return new Outcome.Unchanged(id, current.number(), current.version());
        }
        var next = current.version() + 1;
        var content = content(submission, verdict, current.number(), next, signature);
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
            return unlessRepeated(
                    submission,
                    table.byPerson(submission.session(), traits)
                            .map(same -> alreadyRegistered(submission, same))
                            .orElseGet(() -> new Outcome.AlreadyRegistered(null)));
        }
        return table.bySubmission(submission.id())
                .map(Acceptance::accepted)
                .orElseGet(() -> table.byId(id)
                        .<Outcome>map(stored -> new Outcome.Superseded(stored.number(), stored.version()))
                        .orElseThrow());
    }

    /** The candidate reads the number in their mailbox only; the office may see it. */
    private Outcome alreadyRegistered(Submission submission, Stored same) {
        if (submission.office() == null) {
            links.send(same, AccessLinkIssued.Reason.ALREADY_REGISTERED);
            return new Outcome.AlreadyRegistered(null);
        }
        return new Outcome.AlreadyRegistered(same.number());
    }

    private Content content(Submission submission, Verdict verdict, String number, int version, Signature signature) {
        var answers = submission.answers();
        var confirmation = seals.seal(confirmations.write(
                campaigns.current().orElseThrow(), answers, verdict, number, version, submission.receivedAt()));
        return new Content(
                submission.id(),
                submission.author(),
                submission.receivedAt(),
                json.writeValueAsString(answers),
                json.writeValueAsString(verdict),
                ruleIds(verdict),
                json.writeValueAsString(confirmation),
                submission.office(),
                json.writeValueAsString(submission.waivers()),
                submission.office() == null && signature == Signature.WANTED,
                signature == Signature.KEPT);
    }

    private static List<String> ruleIds(Verdict verdict) {
        return Stream.of(verdict.blocks(), verdict.warnings(), verdict.flags())
                .flatMap(List::stream)
                .map(Breach::ruleId)
                .distinct()
                .toList();
    }

    private static String email(Submission submission) {
        var contact = submission.answers().contact();
        return contact == null ? "" : contact.email();
    }

    private static Outcome accepted(Stored stored) {
        return new Outcome.Accepted(stored.id(), stored.number(), stored.version());
    }

    /** Whether the confirmation signed before still counts, or this version's must be signed. */
    enum Signature {
        WANTED,
        KEPT
    }
}
