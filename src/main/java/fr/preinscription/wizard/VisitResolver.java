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

    private final Visits visits;
    private final OfficeDrafts office;
    private final DraftCookie cookie;

    VisitResolver(Visits visits, OfficeDrafts office, DraftCookie cookie) {
        this.visits = visits;
        this.office = office;
        this.cookie = cookie;
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
                .orElseGet(() -> visits.of(cookie.read(request), step));
    }
}
