package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller of a step the {@link Visit} of the candidate, or of the office that types in this browser; the step is
 * the one its address names.
 */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    /** Field with the print of the answer that the page showed. */
    static final String SHOWN = "vu";

    private final Visits visits;
    private final OfficeDrafts office;
    private final DraftCookie cookie;

    VisitResolver(Visits visits, OfficeDrafts office, DraftCookie cookie) {
        this.visits = visits;
        this.office = office;
        this.cookie = cookie;
    }

    /**
     * Two devices do not overwrite each other in silence: an answer given on another device after this page was drawn is
     * shown first. A page without the print of what it showed comes from no browser, and only harms its own sender.
     */
    private static Visit unlessAnsweredElsewhere(Visit visit, HttpServletRequest request) {
        var shown = request.getParameter(SHOWN);
        if (request.getMethod().equals("POST")
                && shown != null
                && visit.draft().answeredElsewhere(visit.step())
                && !shown.equals(visit.print())) {
            throw new AnsweredElsewhere(visit);
        }
        return visit;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var step = Step.ofPath(request.getRequestURI());
        return office.current(request)
                .map(typed -> visits.of(typed.draft(), step))
                .orElseGet(() -> unlessAnsweredElsewhere(visits.of(cookie.read(request), step), request));
    }
}
