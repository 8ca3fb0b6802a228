package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.context.NullSecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

/** Signing in through the identity provider: authorization code with PKCE; the provider is asked for nothing but who it is. */
@Configuration(proxyBeanMethods = false)
class ProviderSecurity {

    static final String START = OfficeSecurity.SIGN_IN + "/fournisseur";
    static final String RETURN = OfficeSecurity.SIGN_IN + "/retour";

    private static final String ID = "identite";

    @Bean
    Customizer<HttpSecurity> providerSignIn(
            Provider provider, ProviderAccounts accounts, @Value("${preinscription.public-address}") URI site) {
        return http -> {
            if (provider.configured()) {
                http.oauth2Login(login -> configure(login, provider, accounts, site));
            }
        };
    }

    /** Every check of an id token: signature, issuer, audience, times, and how strongly the person was recognised. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Provider provider) {
        var tokens = new OidcIdTokenDecoderFactory();
        tokens.setJwsAlgorithmResolver(registration -> provider.signature());
        tokens.setJwtValidatorFactory(registration -> new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration), strength(provider.accepted())));
        return tokens;
    }

    private static void configure(
            OAuth2LoginConfigurer<HttpSecurity> login, Provider provider, ProviderAccounts accounts, URI site) {
        var registrations = registrations(provider, site);
        login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokensKept())
                .loginPage(OfficeSecurity.SIGN_IN)
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests(registrations, provider)))
                .redirectionEndpoint(end -> end.baseUri(RETURN))
                .userInfoEndpoint(person -> person.oidcUserService(accounts))
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler(accounts::signIn)
                .failureHandler(accounts::refuse);
    }

    /** Asked of the provider when somebody first comes, so that the site starts without it. */
    private static ClientRegistrationRepository registrations(Provider provider, URI site) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(provider.issuer())
                        .registrationId(ID)
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret())
                        .clientName(provider.name())
                        .scope(provider.scope())
                        .redirectUri(site.toString().replaceFirst("/$", "") + RETURN)
                        .build()));
    }

    private static OAuth2AuthorizationRequestResolver requests(
            ClientRegistrationRepository registrations, Provider provider) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        var accepted = provider.accepted();
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> {
                    if (!accepted.isEmpty()) {
                        request.additionalParameters(more -> {
                            more.put("acr_values", String.join(" ", accepted));
                            more.put("claims", essential(accepted));
                        });
                    }
                }));
        return requests;
    }

    /** The same wish in the words that ProConnect wants. */
    private static String essential(List<String> accepted) {
        return new JsonMapper()
                .writeValueAsString(Map.of("id_token", Map.of("acr", Map.of("essential", true, "values", accepted))));
    }

    private static OAuth2TokenValidator<Jwt> strength(List<String> accepted) {
        return token -> accepted.isEmpty()
                        || accepted.contains(String.valueOf(token.getClaims().get("acr")))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("weak", "The person was not recognised strongly enough", null));
    }

    /** Who somebody is was all that was wanted. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @org.jspecify.annotations.Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
