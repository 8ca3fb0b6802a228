package fr.preinscription.account;

import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signing in with what our own accounts know: the password, then a second factor. Unknown and known addresses are
 * answered with the same words, and as late.
 */
@Component
class SignIn {

    private static final int PER_ACCOUNT_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 30;
    private static final int CODES_PER_ACCOUNT = 50;

    private final AccountTable accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final SignInDelays delays;
    private final KnownAddresses addresses;
    private final NewSession sessions;
    private final AuditTrail trail;
    private final Clock clock;

    SignIn(
            AccountTable accounts,
            Passwords passwords,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            SignInDelays delays,
            KnownAddresses addresses,
            NewSession sessions,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.delays = delays;
        this.addresses = addresses;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of an attempt. */
    sealed interface Attempt {

        /** Go on to the next page. */
        record Right() implements Attempt {}

        record Wrong() implements Attempt {}

        /** Not looked at: too many failures before. */
        record TooEarly(Duration delay) implements Attempt {}

        /** The password is right, but no second factor was ever set up. */
        record Unfinished() implements Attempt {}
    }

    /** A refusal leaves no sooner than this, whatever was written down about it. */
    private static final Duration REFUSAL = Duration.ofMillis(400);

    Attempt password(@Nullable String email, @Nullable String password, HttpServletRequest request) {
        var began = System.nanoTime();
        var outcome = lookAt(email, password, request);
        if (outcome instanceof Attempt.Wrong) {
            LockSupport.parkNanos(REFUSAL.toNanos() - (System.nanoTime() - began));
        }
        return outcome;
    }

    private Attempt lookAt(@Nullable String typedEmail, @Nullable String password, HttpServletRequest request) {
        var email = email(typedEmail);
        var address = request.getRemoteAddr();
        var pair = "password " + email + " from " + address;
        var crowd = "password from " + address;
        var known = addresses.knows(email, address);
        var wait = delays.attempt(pair, PER_ACCOUNT_AND_ADDRESS)
                .or(() -> known ? Optional.empty() : delays.attempt(crowd, PER_ADDRESS));
        if (wait.isPresent()) {
            return new Attempt.TooEarly(wait.get());
        }
        var account = accounts.byEmail(email);
        var digest = account.map(Account::password).orElse(null);
        if (!passwords.matches(password, digest)
                || account.isEmpty()
                || digest == null
                || account.get().disabled()) {
            account.ifPresent(found -> failed(found, "SIGN_IN_FAILED", "Connexion refusée", request));
            return new Attempt.Wrong();
        }
        delays.forget(pair);
        if (!known) {
            delays.undo(crowd);
        }
        if (passwords.outdated(digest) && password != null) {
            accounts.strengthen(account.get().id(), digest, passwords.digest(password));
        }
        if (!account.get().secondFactor()) {
            return new Attempt.Unfinished();
        }
        sessions.rotate(request);
        new PendingSignIn(account.get().id(), account.get().generation(), clock.instant(), null, null).keep(request);
        return new Attempt.Right();
    }

    /** A code of the telephone. */
    Attempt code(PendingSignIn pending, @Nullable String typed, HttpServletRequest request) {
        return second(pending, request, SignedIn.TELEPHONE, () -> codes.accept(pending.account(), typed));
    }

    /** A code of last resort. */
    Attempt recovery(PendingSignIn pending, @Nullable String typed, HttpServletRequest request) {
        return second(pending, request, SignedIn.RECOVERY, () -> recovery.spend(pending.account(), typed));
    }

    private Attempt second(
            PendingSignIn pending,
            HttpServletRequest request,
            String factor,
            java.util.function.BooleanSupplier right) {
        var account = accounts.find(pending.account()).orElseThrow();
        var address = request.getRemoteAddr();
        var pair = "code " + account.id() + " from " + address;
        var anywhere = "code " + account.id();
        var known = addresses.knows(account.email(), address);
        var wait = delays.attempt(pair, PER_ACCOUNT_AND_ADDRESS)
                .or(() -> known ? Optional.empty() : delays.attempt(anywhere, CODES_PER_ACCOUNT));
        if (wait.isPresent()) {
            return new Attempt.TooEarly(wait.get());
        }
        if (!right.getAsBoolean()) {
            failed(account, "SECOND_FACTOR_FAILED", "Code de connexion refusé", request);
            return new Attempt.Wrong();
        }
        delays.forget(pair);
        delays.forget(anywhere);
        delays.sweep();
        return sessions.begin(account, pending.generation(), Set.of(password(), factor), request)
                ? new Attempt.Right()
                : new Attempt.Wrong();
    }

    static String password() {
        return factor(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    /** The name of a factor without what Spring Security puts before it. */
    static String factor(String authority) {
        return authority.substring("FACTOR_".length());
    }

    static String email(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    private void failed(Account account, String action, String summary, HttpServletRequest request) {
        trail.record(Act.of(null, "connexion", action, summary)
                .about(account.email())
                .with("adresse", request.getRemoteAddr()));
    }
}
