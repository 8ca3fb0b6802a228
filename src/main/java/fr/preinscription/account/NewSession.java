package fr.preinscription.account;

import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The moment when somebody is signed in at last: a session under a new name, written down in the journal. */
@Component
class NewSession {

    private static final int LONGEST_BROWSER = 300;

    private final AccountTable accounts;
    private final KnownAddresses addresses;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    NewSession(
            AccountTable accounts,
            KnownAddresses addresses,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false when the account changed or was disabled meanwhile */
    boolean begin(Account account, int generation, Set<String> factors, HttpServletRequest request) {
        var member = accounts.current(account.id(), generation);
        if (member.isEmpty()) {
            return false;
        }
        var address = request.getRemoteAddr();
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.id());
            addresses.remember(account.id(), address);
            trail.record(member.get()
                    .act("SIGNED_IN", "Connexion")
                    .about(account.email())
                    .with("adresse", address)
                    .with("moyens", String.join(", ", new java.util.TreeSet<>(factors))));
        });
        rotate(request);
        PendingSignIn.forget(request);
        new SignedIn(account.id(), generation, clock.instant(), factors, browser(request), address).keep(request);
        var session = request.getSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
        session.setMaxInactiveInterval((int) SignedIn.IDLE.toSeconds());
        return true;
    }

    /** Whoever knew the name of the session before knows nothing of it after. */
    void rotate(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
    }
}
