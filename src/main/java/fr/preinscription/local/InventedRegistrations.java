package fr.preinscription.local;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.OfficeMark;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.regulation.Topic;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Sends invented forms as candidates and agents send theirs: to the real rules, warnings read and accepted. */
final class InventedRegistrations {

    private final Registrations registrations;
    private final OfficeEntries entries;
    private final AuditTrail trail;
    private final InventedMail mail;
    private final TransactionOperations transaction;
    private final InventedStaff staff;
    private final Chance chance;

    InventedRegistrations(
            Registrations registrations,
            OfficeEntries entries,
            AuditTrail trail,
            InventedMail mail,
            TransactionOperations transaction,
            InventedStaff staff,
            Chance chance) {
        this.registrations = registrations;
        this.entries = entries;
        this.trail = trail;
        this.mail = mail;
        this.transaction = transaction;
        this.staff = staff;
        this.chance = chance;
    }

    UUID register(InventedForm form, Instant at) {
        return send(form, at, null, registrations::submit);
    }

    /** The same candidate changes the form. */
    void change(UUID registration, InventedForm form, Instant at) {
        send(form, at, registration, registrations::submit);
    }

    /** An agent types the form for a candidate who has no internet. */
    UUID typed(InventedForm form, Instant at) {
        var mark = new OfficeMark("", "Candidat sans accès à internet", "formulaire papier signé");
        return type(form, at, null, mark, "REGISTRATION_TYPED", "Inscription saisie au nom du candidat");
    }

    /** An agent types what was corrected in red on the confirmation. */
    void corrected(UUID registration, InventedForm form, Instant at) {
        var mark = new OfficeMark("", "Correction en rouge sur la confirmation", "scan de la confirmation, page 1");
        type(form, at, registration, mark, "VERSION_TYPED", "Correction enregistrée");
    }

    private UUID type(
            InventedForm form,
            Instant at,
            @Nullable UUID registration,
            OfficeMark mark,
            String action,
            String summary) {
        var agent = chance.pick(staff.agents());
        return send(form, at, registration, submission -> {
            var outcome =
                    entries.submit(submission.typedBy(new OfficeMark(agent.name(), mark.reason(), mark.evidence())));
            if (outcome instanceof Outcome.Accepted accepted) {
                trail.record(agent.act(action, summary)
                        .about(accepted.registration(), accepted.number())
                        .with("version", accepted.version())
                        .with("reason", mark.reason())
                        .with("evidence", mark.evidence()));
            }
            return outcome;
        });
    }

    private UUID send(InventedForm form, Instant at, @Nullable UUID registration, Function<Submission, Outcome> door) {
        form.acknowledged = warnings(form.answers(), at, registration != null);
        var base =
                registration == null ? null : registrations.find(registration).version();
        var outcome = new AtomicReference<Outcome>();
        PastClock.at(
                at,
                () -> transaction.executeWithoutResult(status -> {
                    outcome.set(door.apply(new Submission(
                            UUID.randomUUID(),
                            LocalCampaign.SESSION,
                            form.answers(),
                            at,
                            Submission.CANDIDATE,
                            registration,
                            base)));
                    if (outcome.get() instanceof Outcome.Accepted accepted) {
                        mail.settle(accepted.registration());
                    }
                }));
        return switch (Objects.requireNonNull(outcome.get())) {
            case Outcome.Accepted accepted -> accepted.registration();
            case Outcome.Refused refused ->
                throw notAccepted(form, refused.verdict().blocks());
            case Outcome other -> throw notAccepted(form, other);
        };
    }

    private static IllegalStateException notAccepted(InventedForm form, Object why) {
        return new IllegalStateException("%s, %s, %s: %s".formatted(form.specialty, form.category, form.exam, why));
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
