package fr.preinscription.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider of the academy, or ProConnect (OpenID Connect); none while its address is empty.
 *
 * @param issuer its address, under which its description is published
 * @param acr how strongly it must have recognised the person (acr_values), empty for however it likes
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
        String name,
        boolean trustEmail) {

    public boolean configured() {
        return !issuer.isBlank();
    }
}
