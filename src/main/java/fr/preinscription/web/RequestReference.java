package fr.preinscription.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short reference, in every line of the log and on the error page, and turns what nobody caught into
 * an answer: 503 while the database cannot be reached, else 500.
 */
final class RequestReference extends OncePerRequestFilter {

    static final String ATTRIBUTE = RequestReference.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(RequestReference.class);
    private static final String MDC_KEY = "reference";
    private static final String RETRY_AFTER_SECONDS = "30";
    /** No letter or figure that is mistaken for another when read aloud over the phone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var reference = next();
        request.setAttribute(ATTRIBUTE, reference);
        try (var _ = MDC.putCloseable(MDC_KEY, reference)) {
            try {
                chain.doFilter(request, response);
            } catch (Exception | StackOverflowError unexpected) {
                answer(unexpected, request, response);
            }
        }
    }

    private void answer(Throwable unexpected, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = status(unexpected);
        switch (status) {
            case 0 -> LOG.debug("The browser has gone");
            case 500 ->
                LOG.error(
                        "Unexpected, {} {}", request.getMethod(), Unexpected.place(request), Unexpected.of(unexpected));
            case 503 -> LOG.warn("The database cannot be reached: {}", Unexpected.kinds(unexpected));
            default -> LOG.info("Refused with {}: {}", status, Unexpected.kinds(unexpected));
        }
        if (status == 0 || response.isCommitted()) {
            return;
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            ErrorPage.offerToSendAgain(request);
        }
        response.sendError(status);
    }

    private static int status(Throwable unexpected) {
        for (Throwable cause = unexpected; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return 0;
            }
            if (cause instanceof InvalidParameterException tooMuch) {
                return tooMuch.getErrorCode();
            }
        }
        return Unexpected.isUnavailability(unexpected)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private String next() {
        var reference = new StringBuilder(9);
        for (var i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
