package fr.preinscription.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever {@link Api} does not answer below its address: what is wrong is told as problem+json there too. */
@RestController
class ApiElsewhere {

    private static final Pattern SENT = Pattern.compile(ApiConfiguration.ROOT + "/(eligibility|kept-marks)");
    private static final Pattern READ =
            Pattern.compile(ApiConfiguration.ROOT + "/(specialties(/[^/]+/units)?|openapi\\.json)");

    @RequestMapping(ApiConfiguration.ROOT + "/**")
    ResponseEntity<Void> refuse(HttpServletRequest request) {
        var allowed = allowed(request.getRequestURI());
        if (allowed.isEmpty()) {
            throw new ApiProblem.Unknown("Rien à cette adresse : voyez /api/v1/openapi.json.");
        }
        var method = HttpMethod.valueOf(request.getMethod());
        if (method == HttpMethod.OPTIONS) {
            return ResponseEntity.noContent()
                    .allow(allowed.toArray(HttpMethod[]::new))
                    .build();
        }
        throw allowed.contains(method) ? new ApiProblem.NotAcceptable() : new ApiProblem.NotAllowed(allowed);
    }

    private static Set<HttpMethod> allowed(String path) {
        if (SENT.matcher(path).matches()) {
            return Set.of(HttpMethod.POST, HttpMethod.OPTIONS);
        }
        return READ.matcher(path).matches() ? Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS) : Set.of();
    }
}
