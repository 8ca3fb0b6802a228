package fr.preinscription.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends to the sign-in page; a form that was filled in before the session ended is given back instead, nothing lost. */
public final class SignInFirst implements AuthenticationEntryPoint {

    private final String page;
    private final AuthenticationEntryPoint redirect;

    public SignInFirst(String page) {
        this.page = page;
        this.redirect = new LoginUrlAuthenticationEntryPoint(page);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (ErrorPage.offerToSendAgain(request, page)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            redirect.commence(request, response, nobody);
        }
    }
}
