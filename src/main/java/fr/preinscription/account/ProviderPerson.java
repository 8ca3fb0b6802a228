package fr.preinscription.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the provider says of a person beside the id token: as JSON, or signed as ProConnect does. */
@Component
class ProviderPerson {

    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http = RestClient.create();
    private final Provider provider;

    ProviderPerson(Provider provider) {
        this.provider = provider;
    }

    /** The address of the person, if the provider vouches for it. */
    Optional<String> verifiedEmail(OidcUserRequest request) {
        var claims = new HashMap<String, Object>(request.getIdToken().getClaims());
        if (!(claims.get("email") instanceof String)) {
            claims.putAll(ask(request));
        }
        var verified = provider.trustEmail() || "true".equals(String.valueOf(claims.get("email_verified")));
        return verified && claims.get("email") instanceof String email
                ? Optional.of(SignIn.email(email))
                : Optional.empty();
    }

    private Map<String, Object> ask(OidcUserRequest request) {
        var description = request.getClientRegistration().getProviderDetails();
        var address = description.getUserInfoEndpoint().getUri();
        if (address == null || address.isBlank()) {
            return Map.of();
        }
        try {
            var answer = http.get()
                    .uri(address)
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + request.getAccessToken().getTokenValue())
                    .retrieve()
                    .toEntity(String.class);
            var claims = read(answer.getBody(), answer.getHeaders().getContentType(), description.getJwkSetUri());
            if (!Objects.equals(request.getIdToken().getSubject(), claims.get("sub"))) {
                throw new OAuth2AuthenticationException(new OAuth2Error("other_person"));
            }
            return claims;
        } catch (RestClientException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_person"), e);
        }
    }

    private Map<String, Object> read(@Nullable String body, @Nullable MediaType type, @Nullable String keys) {
        if (body == null) {
            return Map.of();
        }
        return type != null && type.getSubtype().equals("jwt") && keys != null
                ? NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithm(provider.signature())
                        .build()
                        .decode(body)
                        .getClaims()
                : JSON.readValue(body, CLAIMS);
    }
}
