package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/** No page numbers its rows beyond 199; the binder breaks on what does. */
@ControllerAdvice(basePackages = {"fr.preinscription.wizard", "fr.preinscription.staff"})
class ForgedRows {

    private static final Pattern FORGED = Pattern.compile(".*\\[(?:[2-9]\\d\\d|\\d{4,})].*");

    @InitBinder
    void refuse(WebDataBinder binder, HttpServletRequest request) {
        if (Collections.list(request.getParameterNames()).stream()
                .anyMatch(name -> FORGED.matcher(name).matches())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
