package fr.preinscription.wizard;

import fr.preinscription.registration.Attempts;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import fr.preinscription.registration.ProofCodeIssued;
import fr.preinscription.web.SecretToken;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The proof that last year's address is the candidate's own: a code of six digits sent there. Number and birth date stand on
 * papers that others may have seen; they do not show where somebody lives.
 */
@Component
class ContactProof {

    static final String PATH = "/inscription/session-precedente/code";
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final int TRIES = 5;
    private static final int SENDINGS_AN_HOUR = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Attempts attempts;
    private final LastSessionCandidates candidates;
    private final Clock clock;

    ContactProof(
            JdbcClient database,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Attempts attempts,
            LastSessionCandidates candidates,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.attempts = attempts;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Sends a code when there is an address to send it to and contact data still to be answered. */
    boolean begin(Visit visit, Candidate candidate) {
        var answers = visit.answers();
        var asked = answers.residence() == null || answers.address() == null || answers.contact() == null;
        if (!asked || candidate.email() == null || candidate.answers().identity() == null) {
            return false;
        }
        return send(visit.draft(), candidate);
    }

    /** The recognised candidate of this draft, while the contact data are not proposed yet. */
    Optional<Candidate> awaited(Visit visit) {
        var answer = visit.answers().lastSession();
        if (answer == null || answer.number() == null || answer.identity() == null) {
            return Optional.empty();
        }
        return candidates
                .find(visit.session() - 1, answer.number(), answer.identity().birthDate())
                .filter(candidate -> candidate.email() != null)
                .filter(candidate -> visit.prefill().contact() == null);
    }

    /** Sends another code, the only valid one from now on; false when too many were sent this hour. */
    boolean send(Draft draft, Candidate candidate) {
        var subject = "proof code " + candidate.number();
        var email = candidate.email();
        if (email == null || attempts.exhausted(subject, SENDINGS_AN_HOUR)) {
            return false;
        }
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var expiresAt = clock.instant().plus(LIFE);
        transaction.executeWithoutResult(status -> {
            attempts.failed(subject);
            database.sql("update draft set proof_digest = ?, proof_expires_at = ?, proof_tries = 0 where id = ?")
                    .params(digest(draft, code), utc(expiresAt), draft.id())
                    .update();
            events.publishEvent(new ProofCodeIssued(draft.id(), email, code, expiresAt));
        });
        return true;
    }

    /** Whether this is the code sent last; a few tries, then another code must be asked. */
    Result check(Draft draft, String code) {
        var digest = database.sql("""
                        update draft set proof_tries = proof_tries + 1
                        where id = ? and proof_expires_at > ? and proof_tries < ?
                        returning proof_digest
                        """)
                .params(draft.id(), utc(clock.instant()), TRIES)
                .query(byte[].class)
                .optional();
        if (digest.isEmpty()) {
            return Result.EXPIRED;
        }
        return MessageDigest.isEqual(digest.get(), digest(draft, code)) ? Result.PROVEN : Result.WRONG;
    }

    enum Result {
        PROVEN,
        WRONG,
        EXPIRED
    }

    /** « c•••@e•••.org ». */
    static String masked(String email) {
        var at = email.lastIndexOf('@');
        var dot = email.lastIndexOf('.');
        return at < 1 || dot < at + 2
                ? "•••"
                : email.charAt(0) + "•••@" + email.charAt(at + 1) + "•••" + email.substring(dot);
    }

    private static byte[] digest(Draft draft, String code) {
        return SecretToken.digest(draft.id() + " " + code);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
