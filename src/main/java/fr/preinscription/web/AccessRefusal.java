package fr.preinscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A refusal. When one of our own pages was left open until its token expired, what was typed in it is given back, to be
 * sent again with a fresh token.
 */
final class AccessRefusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            ErrorPage.offerToSendAgain(request);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
