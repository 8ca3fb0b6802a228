package fr.preinscription.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The one page of all errors, or the same as problem+json for those who ask for JSON. It depends on nothing but its
 * template, so that it can be drawn while everything else is down.
 */
@Component
class ErrorPage implements ErrorController, HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final String AGAIN = ErrorPage.class.getName() + ".again";
    private static final String SIGN_IN = ErrorPage.class.getName() + ".sign-in";
    private static final String PASSWORD = "password";
    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 405, 413, 429, 503);

    private final ThymeleafViewResolver views;

    ErrorPage(ThymeleafViewResolver views) {
        this.views = views;
    }

    /**
     * Lets the error page give back what was typed, to be sent again, when it comes from one of our own pages. A password
     * is never written into a page: a form that holds one is filled in again.
     */
    static void offerToSendAgain(HttpServletRequest request) {
        if (request.getMethod().equals("POST")
                && RequestOrigin.of(request) == RequestOrigin.OURS
                && isForm(request)
                && request.getParameter(PASSWORD) == null) {
            request.setAttribute(AGAIN, Boolean.TRUE);
        }
    }

    /**
     * The same for a form whose sender is not signed in any more: first they sign in elsewhere.
     *
     * @return whether there is anything to give back
     */
    static boolean offerToSendAgain(HttpServletRequest request, String signIn) {
        offerToSendAgain(request);
        if (again(request)) {
            request.setAttribute(SIGN_IN, signIn);
        }
        return again(request);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        response.setStatus(status);
        var reference = RequestReference.of(request);
        try {
            if (wantsJson(request)) {
                writeProblem(response, status, reference);
            } else {
                var view = views.resolveViewName(view(status, again(request)), Locale.FRENCH);
                if (view == null) {
                    throw new IllegalStateException("no view");
                }
                response.setContentType("text/html;charset=UTF-8");
                view.render(model(request, reference), request, response);
            }
        } catch (Exception broken) {
            LOG.error("The error page itself is broken, reference {}", reference, Unexpected.of(broken));
            writeBarePage(response, reference);
        }
    }

    /** One field of the form to send again. */
    public record Field(String name, String value) {}

    private static Map<String, @Nullable Object> model(HttpServletRequest request, @Nullable String reference) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("reference", reference);
        if (again(request)) {
            model.put("action", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            model.put("fields", fields(request));
            model.put("signIn", request.getAttribute(SIGN_IN));
        }
        return model;
    }

    private static List<Field> fields(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return request.getParameterMap().entrySet().stream()
                .filter(field -> token == null || !field.getKey().equals(token.getParameterName()))
                .flatMap(field ->
                        java.util.Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    private static boolean again(HttpServletRequest request) {
        return request.getAttribute(AGAIN) != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Whoever opens the address of the error page itself asked for a page that does not exist. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String view(int status, boolean again) {
        if (status == HttpServletResponse.SC_FORBIDDEN && again) {
            return "error/expired";
        }
        return "error/" + (OWN_PAGE.contains(status) ? Integer.toString(status) : status < 500 ? "4xx" : "500");
    }

    /** Programs often accept anything; below this address nobody else asks. */
    private static boolean wantsJson(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/")) {
            return true;
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static void writeProblem(HttpServletResponse response, int status, @Nullable String reference)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"status\":%d,\"reference\":\"%s\"}"
                        .formatted(status, reference)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void writeBarePage(HttpServletResponse response, @Nullable String reference) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(BareErrorPage.withReference(reference));
    }
}
