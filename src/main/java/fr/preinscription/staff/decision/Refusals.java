package fr.preinscription.staff.decision;

import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the page says when nothing was done. */
final class Refusals {

    private Refusals() {}

    /** @param fields the form's name of each field that the room of files names otherwise */
    static void tell(
            Unacceptable refused, Map<String, String> fields, BindingResult errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var field = fields.getOrDefault(refused.field(), "");
        if (field.isEmpty()) {
            errors.reject("refused", refused.french());
        } else {
            errors.rejectValue(field, "refused", refused.french());
        }
    }

    static void tell(Stale stale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("stale", stale.french());
    }

    static void tell(BindingResult errors, HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
