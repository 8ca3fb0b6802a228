package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, read from the session and from the accounts at each request: an account that was disabled, whose
 * role changed or that was signed out elsewhere is out at once, on every node.
 */
@Component
class OfficeSessions implements SecurityContextRepository {

    private final AccountTable accounts;
    private final Clock clock;

    OfficeSessions(AccountTable accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Once(() -> read(request));
    }

    private SecurityContext read(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var signedIn = SignedIn.of(request);
        if (signedIn == null) {
            return context;
        }
        var member = signedIn.endedAt(clock.instant())
                ? java.util.Optional.<StaffMember>empty()
                : accounts.current(signedIn.account(), signedIn.generation());
        member.ifPresentOrElse(
                found -> context.setAuthentication(new StaffAuthentication(found, signedIn)),
                () -> request.getSession().invalidate());
        return context;
    }

    /** Nothing to save: only signing in writes to the session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignedIn.of(request) != null;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    private static final class Once implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @org.jspecify.annotations.Nullable SecurityContext read;
        private boolean empty;

        Once(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            var context = read;
            if (context == null) {
                context = source.get();
                empty = context.getAuthentication() == null;
                read = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return empty;
        }
    }
}
