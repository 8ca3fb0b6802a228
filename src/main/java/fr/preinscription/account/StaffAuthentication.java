package fr.preinscription.account;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Somebody who is signed in, with their role and what they showed for it. */
final class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final StaffMember member;

    StaffAuthentication(StaffMember member, SignedIn signedIn) {
        super(authorities(member, signedIn));
        this.member = member;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(StaffMember member, SignedIn signedIn) {
        var factors = signedIn.factors().stream()
                .map(factor -> FactorGrantedAuthority.withFactor(factor)
                        .issuedAt(signedIn.since())
                        .build());
        return Stream.<GrantedAuthority>concat(Stream.of(member.role().authority()), factors)
                .toList();
    }

    @Override
    public StaffMember getPrincipal() {
        return member;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** Never the name or the address: it may be written in logs. */
    @Override
    public String getName() {
        return member.id().toString();
    }
}
