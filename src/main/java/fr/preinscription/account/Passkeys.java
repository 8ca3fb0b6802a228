package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: a key that stays in a telephone, a computer or a security key, and that its holder unlocks. One is enough to
 * sign in, for it is something they have behind something they know or are.
 */
@Component
class Passkeys {

    private static final String CREATION = Passkeys.class.getName() + ".creation";
    private static final String REQUEST = Passkeys.class.getName() + ".request";
    private static final int LONGEST_NAME = 60;

    private final JdbcPublicKeyCredentialUserEntityRepository entities;
    private final JdbcUserCredentialRepository credentials;
    private final Webauthn4JRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(JdbcOperations database, @Value("${preinscription.public-address}") URI site) {
        entities = new JdbcPublicKeyCredentialUserEntityRepository(database);
        credentials = new JdbcUserCredentialRepository(database);
        operations = new Webauthn4JRelyingPartyOperations(
                entities,
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(String.valueOf(site.getHost()))
                        .name("Préinscription")
                        .build(),
                Set.of(origin(site)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** @param id of the key, as the page that removes it names it */
    record Passkey(
            String id,
            String name,
            @Nullable Instant created,
            @Nullable Instant lastUsed) implements Serializable {}

    List<Passkey> of(StaffMember member) {
        var entity = entities.findByUsername(member.email());
        return entity == null
                ? List.of()
                : credentials.findByUserId(entity.getId()).stream()
                        .map(key -> new Passkey(
                                key.getCredentialId().toBase64UrlString(),
                                key.getLabel(),
                                key.getCreated(),
                                key.getLastUsed()))
                        .toList();
    }

    /** What the browser needs to make a new key, as JSON. */
    @Transactional
    public String creationOptions(StaffMember member, HttpServletRequest request) {
        var options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(member.email())));
        request.getSession().setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    /** Keeps the key that the browser made with the options just given. */
    @Transactional
    public boolean add(StaffMember member, @Nullable String credential, String name, HttpServletRequest request) {
        var options = (PublicKeyCredentialCreationOptions) taken(CREATION, request);
        if (options == null
                || credential == null
                || !options.getUser().getName().equals(member.email())) {
            return false;
        }
        try {
            var key = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(key, label(name))));
            return true;
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            return false;
        }
    }

    /** What the browser needs to show a key: any key of ours, or one of this account. */
    String requestOptions(@Nullable StaffMember member, HttpServletRequest request) {
        var options = operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                member == null
                        ? new AnonymousAuthenticationToken(
                                "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                        : as(member.email())));
        request.getSession().setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    /** The address of whom the key belongs to that the browser showed. */
    @Transactional
    public Optional<String> owner(@Nullable String credential, HttpServletRequest request) {
        var options = (PublicKeyCredentialRequestOptions) taken(REQUEST, request);
        if (options == null || credential == null) {
            return Optional.empty();
        }
        try {
            var key = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return Optional.of(operations
                    .authenticate(new RelyingPartyAuthenticationRequest(options, key))
                    .getName());
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            return Optional.empty();
        }
    }

    @Transactional
    public Optional<Passkey> remove(StaffMember member, String id) {
        var found = of(member).stream().filter(key -> key.id().equals(id)).findFirst();
        found.ifPresent(key -> credentials.delete(Bytes.fromBase64(id)));
        return found;
    }

    @Transactional
    public void forget(StaffMember member) {
        of(member).forEach(key -> credentials.delete(Bytes.fromBase64(key.id())));
    }

    /** Options serve once. */
    private static @Nullable Object taken(String name, HttpServletRequest request) {
        var session = request.getSession(false);
        var options = session == null ? null : session.getAttribute(name);
        if (session != null) {
            session.removeAttribute(name);
        }
        return options;
    }

    private static Authentication as(String email) {
        return UsernamePasswordAuthenticationToken.authenticated(email, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static String label(String name) {
        var label = name.isBlank() ? "Clé" : name.strip();
        return label.substring(0, Math.min(label.length(), LONGEST_NAME));
    }

    private static String origin(URI site) {
        return site.getScheme() + "://" + site.getAuthority();
    }
}
