package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session of the office holds once somebody is signed in: whose it is, never what they may do, which is asked
 * anew at each request.
 *
 * @param generation of the account when the session began
 * @param factors what was shown to sign in, as Spring Security names them
 */
record SignedIn(UUID account, int generation, Instant since, Set<String> factors, String browser, String address)
        implements Serializable {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(10);

    static final String TELEPHONE = "TOTP";
    static final String RECOVERY = "RECOVERY";

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static @Nullable SignedIn of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
    }

    static @Nullable SignedIn of(org.springframework.session.Session session) {
        return session.getAttribute(ATTRIBUTE);
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    SignedIn inGeneration(int next) {
        return new SignedIn(account, next, since, factors, browser, address);
    }

    boolean endedAt(Instant now) {
        return !now.isBefore(since.plus(LONGEST));
    }
}
