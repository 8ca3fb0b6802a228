package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody showed the right password, and nothing else yet.
 *
 * @param generation of the account at that moment
 * @param link digest of the one-time link by which they came to make the account theirs, null when they sign in
 * @param secret enciphered secret that their telephone is about to learn, null when they sign in
 */
record PendingSignIn(UUID account, int generation, Instant since, byte @Nullable [] link, byte @Nullable [] secret)
        implements Serializable {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration LIFE_OF_ENROLMENT = Duration.ofMinutes(30);

    private static final String ATTRIBUTE = PendingSignIn.class.getName();

    void keep(HttpServletRequest request) {
        var session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, this);
        session.setMaxInactiveInterval((int) life().toSeconds());
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending).filter(found -> now.isBefore(found.since.plus(found.life())))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    boolean enrols() {
        return link != null;
    }

    private Duration life() {
        return enrols() ? LIFE_OF_ENROLMENT : LIFE;
    }
}
