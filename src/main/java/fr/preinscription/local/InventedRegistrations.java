package fr.preinscription.local;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Topic;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Sends invented forms as candidates send theirs: to the real rules, warnings read and accepted. */
final class InventedRegistrations {

    private final Registrations registrations;
    private final InventedMail mail;
    private final TransactionOperations transaction;

    InventedRegistrations(Registrations registrations, InventedMail mail, TransactionOperations transaction) {
        this.registrations = registrations;
        this.mail = mail;
        this.transaction = transaction;
    }

    UUID register(InventedForm form, Instant at) {
        return send(form, at, Submission.CANDIDATE, null, null);
    }

    /** The same candidate changes the form. */
    UUID change(UUID registration, InventedForm form, Instant at) {
        var current = registrations.find(registration);
        return send(form, at, Submission.CANDIDATE, registration, current.version());
    }

    private UUID send(
            InventedForm form, Instant at, String author, @Nullable UUID registration, @Nullable Integer base) {
        form.acknowledged = warnings(form.answers(), at, registration != null);
        var outcome = new Outcome[1];
        PastClock.at(
                at,
                () -> transaction.executeWithoutResult(status -> {
                    outcome[0] = registrations.submit(new Submission(
                            UUID.randomUUID(), LocalCampaign.SESSION, form.answers(), at, author, registration, base));
                    if (outcome[0] instanceof Outcome.Accepted accepted) {
                        mail.settle(accepted.registration());
                    }
                }));
        return switch (outcome[0]) {
            case Outcome.Accepted accepted -> accepted.registration();
            case Outcome.Unchanged unchanged -> unchanged.registration();
            default ->
                throw new IllegalStateException(
                        "%s, %s, %s: %s".formatted(form.specialty, form.category, form.exam, why(outcome[0])));
        };
    }

    private static String why(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.verdict().blocks().toString()
                : outcome.toString();
    }

    private Set<String> warnings(Answers answers, Instant at, boolean change) {
        return registrations
                .judge(LocalCampaign.SESSION, answers, at, change, List.of(), Set.of(Topic.values()))
                .warnings()
                .stream()
                .map(Acknowledged::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
