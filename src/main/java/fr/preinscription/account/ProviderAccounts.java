package fr.preinscription.account;

import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.web.Unexpected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whose account it is that the provider recognised: the one it was before, else the one of the verified address. The
 * account must be there already; what it may do is ours to say.
 */
@Component
class ProviderAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger log = LoggerFactory.getLogger(ProviderAccounts.class);
    private static final String NO_ACCOUNT = "no_account";

    private final AccountTable accounts;
    private final ProviderPerson persons;
    private final StaffLinks links;
    private final NewSession sessions;
    private final Landing landing;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    ProviderAccounts(
            AccountTable accounts,
            ProviderPerson persons,
            StaffLinks links,
            NewSession sessions,
            Landing landing,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.persons = persons;
        this.links = links;
        this.sessions = sessions;
        this.landing = landing;
        this.trail = trail;
        this.transaction = transaction;
    }

    private static final class Recognised extends DefaultOidcUser {

        private static final long serialVersionUID = 1;

        private final transient Account account;
        private final String issuer;
        private final String sub;

        Recognised(OidcIdToken token, String issuer, String sub, Account account) {
            super(List.of(), token);
            this.account = account;
            this.issuer = issuer;
            this.sub = sub;
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var issuer = String.valueOf(token.getIssuer());
        var sub = Objects.requireNonNull(token.getSubject());
        var account = accounts.byProvider(issuer, sub)
                .or(() -> persons.verifiedEmail(request)
                        .flatMap(accounts::byEmail)
                        .filter(found -> found.providerSub() == null))
                .orElseThrow(ProviderAccounts::noAccount);
        if (account.disabled()) {
            trail.record(
                    Act.of(null, "fournisseur d’identité", "SIGN_IN_FAILED", "Connexion refusée : compte désactivé")
                            .about(account.email()));
            throw noAccount();
        }
        return new Recognised(token, issuer, sub, account);
    }

    void signIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var recognised = (Recognised) Objects.requireNonNull(authentication.getPrincipal());
        var account = recognised.account;
        if (account.providerSub() == null) {
            transaction.executeWithoutResult(status -> link(account, recognised));
        }
        var factors = Set.of(SignIn.factor(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
        var in = sessions.begin(account, account.generation(), factors, request);
        response.sendRedirect(
                in ? landing.redirect(request, response).substring("redirect:".length()) : refusal("compte"));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var code = Optional.of(refused)
                .filter(OAuth2AuthenticationException.class::isInstance)
                .map(error -> ((OAuth2AuthenticationException) error).getError().getErrorCode())
                .orElse("");
        if (!code.equals(NO_ACCOUNT)) {
            log.warn("The identity provider was not believed ({})", code, Unexpected.of(refused));
        }
        response.sendRedirect(refusal(code.equals(NO_ACCOUNT) ? "compte" : "fournisseur"));
    }

    private void link(Account account, Recognised recognised) {
        accounts.link(account.id(), recognised.issuer, recognised.sub);
        links.revoke(account.id());
        trail.record(account.member()
                .act("ACCOUNT_LINKED", "Compte relié au fournisseur d’identité")
                .about(account.email())
                .with("fournisseur", recognised.issuer)
                .with("identifiant", recognised.sub));
    }

    private static String refusal(String why) {
        return OfficeSecurity.SIGN_IN + "?refus=" + why;
    }

    private static OAuth2AuthenticationException noAccount() {
        return new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT));
    }
}
