package fr.preinscription.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * An exception as the log may show it: its kinds and where they were thrown. Messages may quote what people typed (a
 * constraint of the database quotes the whole key), so only those of the template engine, which quote templates, are kept.
 */
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Beginnings of SQLSTATE: connection lost, server out of resources, server stopping. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57");

    private Unexpected(String kind, @Nullable Throwable cause, StackTraceElement[] place) {
        super(kind, cause, false, true);
        setStackTrace(place);
    }

    public static Unexpected of(Throwable original) {
        var kind = original.getClass().getName();
        var cause = original.getCause();
        return new Unexpected(
                kind.startsWith("org.thymeleaf.") ? kind + ": " + original.getMessage() : kind,
                cause == null ? null : of(cause),
                original.getStackTrace());
    }

    /** The kinds of the exception and of its causes, in one line. */
    static String kinds(Throwable original) {
        return causes(original).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(" < "));
    }

    /** The pattern of the page, never the address itself, which may hold a key. */
    static String place(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** Whether the database could not be reached, as opposed to having refused something. */
    static boolean isUnavailability(Throwable original) {
        return causes(original)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessResourceException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof java.sql.SQLTransientConnectionException
                        || (cause instanceof SQLException refusal
                                && refusal.getSQLState() != null
                                && refusal.getSQLState().length() == 5
                                && UNAVAILABLE.contains(refusal.getSQLState().substring(0, 2))));
    }

    private static Stream<Throwable> causes(Throwable original) {
        return Stream.<@Nullable Throwable>iterate(
                        original, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(20)
                .map(java.util.Objects::requireNonNull);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
