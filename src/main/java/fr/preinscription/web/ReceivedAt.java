package fr.preinscription.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes when a form had been received whole, before anything else is done with it: that instant decides whether it was in
 * time, however long its treatment then lasts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class ReceivedAt extends OncePerRequestFilter {

    private static final String ATTRIBUTE = ReceivedAt.class.getName();

    private final Clock clock;

    ReceivedAt(Clock clock) {
        this.clock = clock;
    }

    /** The instant at which the last byte of this request was there, on the clock of the database. */
    public static Instant of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Instant instant) {
            return instant;
        }
        throw new IllegalStateException("Only the requests that passed the filter have an instant");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap(); // reads the body to its end
        request.setAttribute(ATTRIBUTE, clock.instant());
        chain.doFilter(request, response);
    }
}
