package fr.preinscription.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A real authorization server on a port of its own, as ProConnect or an academy runs one. It tells the truth unless a
 * test wants otherwise. Whoever signs in there has the address that they type as their name.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerMetricsAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerActuatorAutoConfiguration",
        })
class IdentityProvider {

    static final String PASSWORD = "secret of the provider";
    static final String ACR = "eidas2";
    static final int PORT = freePort();
    static final String ISSUER = "http://127.0.0.1:" + PORT;

    /** What it gets wrong. */
    enum Lie {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        NOT_SIGNED,
        OTHER_KEY,
        EXPIRED,
        WEAK,
        ADDRESS_NOT_VERIFIED,
        ADDRESS_SAID_APART,
        ADDRESS_SAID_APART_AND_SIGNED,
        ADDRESS_OF_SOMEBODY_ELSE_SAID_APART
    }

    static volatile Lie lie = Lie.NONE;
    static volatile String other = "";
    static final ConcurrentLinkedQueue<String> lastPerson = new ConcurrentLinkedQueue<>();

    static ConfigurableApplicationContext start(String redirect) {
        return new SpringApplicationBuilder(IdentityProvider.class)
                .properties(Map.of(
                        "spring.config.name", "provider",
                        "preinscription.require-settings", "false",
                        "server.port", PORT,
                        "server.address", "127.0.0.1",
                        "redirect", redirect,
                        "logging.level.root", "warn"))
                .run();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.oidc(oidc -> oidc.providerConfigurationEndpoint(
                                description -> description.providerConfigurationCustomizer(
                                        words -> words.userInfoEndpoint(ISSUER + "/personne")))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/personne")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .authorities("person")
                .build();
    }

    @Bean
    RegisteredClientRepository clients(org.springframework.core.env.Environment environment) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                        UUID.randomUUID().toString())
                .clientId("preinscription")
                .clientSecret("{noop}secret of the site")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(environment.getRequiredProperty("redirect"))
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().issuer(ISSUER).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> words() {
        return token -> {
            if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                return;
            }
            var email = token.getPrincipal().getName();
            lastPerson.add(email);
            var claims = token.getClaims();
            claims.subject("sub of " + email).claim("acr", lie == Lie.WEAK ? "eidas1" : ACR);
            if (!lie.name().contains("APART")) {
                claims.claim("email", email).claim("email_verified", lie != Lie.ADDRESS_NOT_VERIFIED);
            }
            switch (lie) {
                case OTHER_NONCE -> claims.claim("nonce", "another one");
                case OTHER_AUDIENCE -> claims.audience(List.of("another site"));
                case OTHER_ISSUER -> claims.issuer("http://127.0.0.1:1");
                case EXPIRED ->
                    claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
                            .expiresAt(Instant.now().minus(Duration.ofHours(1)));
                default -> {}
            }
        };
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        var honest = new NimbusJwtEncoder(keys);
        var strange = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key())));
        return parameters -> {
            if (!parameters.getClaims().hasClaim("acr")) {
                return honest.encode(parameters);
            }
            return switch (lie) {
                case NOT_SIGNED -> notSigned(honest.encode(parameters));
                case OTHER_KEY ->
                    strange.encode(JwtEncoderParameters.from(
                            JwsHeader.with(SignatureAlgorithm.RS256).build(), parameters.getClaims()));
                default -> honest.encode(parameters);
            };
        };
    }

    @Bean
    RouterFunction<ServerResponse> person(JwtEncoder encoder) {
        return RouterFunctions.route()
                .GET("/personne", request -> person(request.headers().firstHeader("Authorization"), encoder))
                .build();
    }

    private static ServerResponse person(String bearer, JwtEncoder encoder) {
        if (bearer == null) {
            return ServerResponse.status(401).build();
        }
        var email = lastPerson.stream().reduce((first, second) -> second).orElseThrow();
        var claims =
                new HashMap<String, Object>(Map.of("sub", "sub of " + email, "email", email, "email_verified", true));
        if (lie == Lie.ADDRESS_OF_SOMEBODY_ELSE_SAID_APART) {
            claims.put("sub", "sub of " + other);
            claims.put("email", other);
        }
        if (lie != Lie.ADDRESS_SAID_APART_AND_SIGNED) {
            return ServerResponse.ok().body(claims);
        }
        var signed = encoder.encode(JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(),
                JwtClaimsSet.builder().claims(all -> all.putAll(claims)).build()));
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("application/jwt"))
                .body(signed.getTokenValue());
    }

    private static Jwt notSigned(Jwt token) {
        try {
            var claims = JWTClaimsSet.parse(com.nimbusds.jwt.SignedJWT.parse(token.getTokenValue())
                    .getJWTClaimsSet()
                    .toJSONObject());
            return new Jwt(
                    new PlainJWT(claims).serialize(),
                    token.getIssuedAt(),
                    token.getExpiresAt(),
                    Map.of("alg", "none"),
                    token.getClaims());
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
