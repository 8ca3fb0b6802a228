package fr.preinscription.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The identity provider of the academy, or ProConnect (OpenID Connect); none while its address is empty.
 *
 * @param issuer its address, under which its description is published
 * @param acr how strongly it must have recognised the person: one of these values, empty for however it likes
 * @param algorithm by which it signs
 * @param name as the button says it
 * @param trustEmail true when it vouches for every address it gives, even without saying that it verified it
 */
@ConfigurationProperties("preinscription.oidc")
record Provider(
        String issuer,
        String clientId,
        String clientSecret,
        String acr,
        String scopes,
        String algorithm,
        String name,
        boolean trustEmail) {

    Provider {
        if (!issuer.isBlank() && (clientId.isBlank() || clientSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "OIDC_ISSUER is set: OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set as well");
        }
    }

    public boolean configured() {
        return !issuer.isBlank();
    }

    SignatureAlgorithm signature() {
        return Objects.requireNonNull(SignatureAlgorithm.from(algorithm), "OIDC_ALGORITHM is no signature");
    }

    List<String> accepted() {
        return words(acr);
    }

    List<String> scope() {
        return words(scopes);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
