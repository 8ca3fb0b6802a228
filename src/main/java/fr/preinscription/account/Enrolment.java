package fr.preinscription.account;

import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account becomes the one of who followed its link. */
@Component
class Enrolment {

    private final AccountTable accounts;
    private final StaffLinks links;
    private final RecoveryCodes recovery;
    private final NewSession sessions;
    private final AuditTrail trail;

    Enrolment(AccountTable accounts, StaffLinks links, RecoveryCodes recovery, NewSession sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.links = links;
        this.recovery = recovery;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Takes the second factor if it works, uses the link up and signs its owner in.
     *
     * @return the codes of last resort, enciphered, to be shown once; empty when the factor does not work or the link is used up
     */
    @Transactional
    public Optional<byte[]> finish(
            PendingSignIn pending, Set<String> factors, BooleanSupplier factor, HttpServletRequest request) {
        var link = Objects.requireNonNull(pending.link());
        if (links.account(link).isEmpty() || !factor.getAsBoolean() || !links.spend(link)) {
            return Optional.empty();
        }
        var account = accounts.find(pending.account()).orElseThrow();
        trail.record(account.member()
                .act("ACCOUNT_TAKEN", "Compte prêt : mot de passe et second moyen choisis")
                .about(account.email()));
        var codes = recovery.renew(account.id());
        return sessions.begin(account, pending.generation(), factors, request) ? Optional.of(codes) : Optional.empty();
    }
}
