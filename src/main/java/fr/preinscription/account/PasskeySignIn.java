package fr.preinscription.account;

import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in with a passkey, alone or after the password. */
@Controller
@RequestMapping(OfficeSecurity.SIGN_IN + "/cle")
class PasskeySignIn {

    private static final int PER_ADDRESS = 30;
    private static final int UNKNOWN_SESSION = 300;

    private final Passkeys passkeys;
    private final AccountTable accounts;
    private final NewSession sessions;
    private final SignInDelays delays;
    private final Landing landing;
    private final AuditTrail trail;
    private final Clock clock;

    PasskeySignIn(
            Passkeys passkeys,
            AccountTable accounts,
            NewSession sessions,
            SignInDelays delays,
            Landing landing,
            AuditTrail trail,
            Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.delays = delays;
        this.landing = landing;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping("/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        var pending = pending(request).flatMap(found -> accounts.find(found.account()));
        if (request.getSession(false) == null) {
            request.getSession().setMaxInactiveInterval(UNKNOWN_SESSION);
        }
        var options = passkeys.requestOptions(pending.map(Account::member).orElse(null), request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    @PostMapping
    String enter(
            @RequestParam(required = false) @Nullable String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var pending = pending(request);
        var crowd = "passkey from " + request.getRemoteAddr();
        var owner = delays.attempt(crowd, PER_ADDRESS).isPresent()
                ? Optional.<Account>empty()
                : passkeys.owner(credential, request)
                        .flatMap(accounts::byEmail)
                        .filter(account -> !account.disabled())
                        .filter(account ->
                                pending.isEmpty() || pending.get().account().equals(account.id()));
        var factors = new HashSet<>(Set.of(SignIn.factor(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)));
        pending.ifPresent(found -> factors.add(SignIn.password()));
        if (owner.isPresent() && sessions.begin(owner.get(), owner.get().generation(), factors, request)) {
            delays.undo(crowd);
            return landing.redirect(request, response);
        }
        pending.flatMap(found -> accounts.find(found.account()))
                .ifPresent(account ->
                        trail.record(Act.of(null, "connexion", "SECOND_FACTOR_FAILED", "Clé d’identification refusée")
                                .about(account.email())
                                .with("adresse", request.getRemoteAddr())));
        next.addFlashAttribute("refused", "Cette clé n’a pas été reconnue. Essayez un autre moyen.");
        return "redirect:" + (pending.isPresent() ? CodePage.PATH : OfficeSecurity.SIGN_IN);
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        return PendingSignIn.of(request, clock.instant()).filter(found -> !found.enrols());
    }
}
