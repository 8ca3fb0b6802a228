package fr.preinscription.registration;

import static fr.preinscription.registration.RegistrationStatus.CANCELLED;
import static fr.preinscription.registration.RegistrationStatus.PREREGISTERED;
import static fr.preinscription.registration.RegistrationStatus.REFUSED;
import static fr.preinscription.registration.RegistrationStatus.WITHDRAWN;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.RegistrationStatuses.Change;
import fr.preinscription.registration.RegistrationTable.Stored;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the exam office decides of a registration. Each act joins the transaction of its caller, who writes the act in the
 * journal, and keeps with the registration who decided, when and why. Nothing here is ever called by a machine.
 */
@Component
public class OfficeRegistrations {

    private final RegistrationTable table;
    private final RegistrationStatuses statuses;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final TransactionOperations transaction;
    private final Clock clock;

    OfficeRegistrations(
            RegistrationTable table,
            RegistrationStatuses statuses,
            Registrations registrations,
            Campaigns campaigns,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.statuses = statuses;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The registration of this number, with or without a version behind it. */
    public Optional<Registrations.Opened> find(@Nullable String number) {
        return RegistrationNumber.read(number).flatMap(table::byNumber).map(stored -> registrations.find(stored.id()));
    }

    /** The file came late without proof, or stayed incomplete. */
    public StatusOutcome cancel(UUID registration, String agent, String reason) {
        return move(registration, Set.of(PREREGISTERED), CANCELLED, agent, reason);
    }

    /** The file shows that the candidate may not sit this exam. */
    public StatusOutcome refuse(UUID registration, String agent, String reason) {
        return move(registration, Set.of(PREREGISTERED), REFUSED, agent, reason);
    }

    /** The candidate gave up by message; after the closing too, until the exam begins. */
    public StatusOutcome withdraw(UUID registration, String agent, String reason) {
        var session = table.byId(registration).orElseThrow().session();
        var begins = campaigns.find(session).orElseThrow().session().examStartsOn();
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE).isBefore(begins)
                ? move(registration, Set.of(PREREGISTERED), WITHDRAWN, agent, reason)
                : StatusOutcome.EXAM_BEGUN;
    }

    /** Takes back a cancellation, a refusal or a withdrawal. */
    public StatusOutcome reinstate(UUID registration, String agent, String reason) {
        if (isLateRegistration(table.byId(registration).orElseThrow())) {
            return StatusOutcome.OUT_OF_TIME;
        }
        return move(registration, Set.of(CANCELLED, REFUSED, WITHDRAWN), PREREGISTERED, agent, reason);
    }

    /** Every move of this registration from one state to another, the oldest first. */
    public List<StatusChange> statusChanges(UUID registration) {
        return statuses.of(registration);
    }

    private StatusOutcome move(
            UUID registration, Set<RegistrationStatus> from, RegistrationStatus to, String agent, String reason) {
        var change = new Change(registration, from, to, agent, reason, clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> {
            if (statuses.move(change)) {
                return StatusOutcome.DONE;
            }
            return to == PREREGISTERED && statuses.hasActiveTwin(registration)
                    ? StatusOutcome.SAME_PERSON
                    : StatusOutcome.NOT_FROM_HERE;
        }));
    }

    /** Whether the candidate gave up before a closing that is past. */
    private boolean isLateRegistration(Stored registration) {
        var closesAt = campaigns.find(registration.session()).orElseThrow().closesAt();
        return !clock.instant().isBefore(closesAt)
                && registration.status().equals(WITHDRAWN.name())
                && statuses.of(registration.id()).reversed().stream()
                        .findFirst()
                        .filter(change -> wasCandidates(change, closesAt))
                        .isPresent();
    }

    private static boolean wasCandidates(StatusChange change, Instant closesAt) {
        return change.author().equals(Submission.CANDIDATE)
                && change.changedAt().isBefore(closesAt);
    }
}
