package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens a registration again; nothing tells which of the three was wrong, nor whether the number exists. */
@Controller
@RequestMapping("/mon-inscription")
class ComeBackPage {

    private static final String VIEW = "return/come-back";

    private final Registrations registrations;
    private final OpeningAttempts attempts;
    private final Accesses accesses;

    ComeBackPage(Registrations registrations, OpeningAttempts attempts, Accesses accesses) {
        this.registrations = registrations;
        this.attempts = attempts;
        this.accesses = accesses;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", ComeBackForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") ComeBackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        if (attempts.exhausted(form.number(), request.getRemoteAddr())) {
            errors.reject("exhausted", "Il y a eu trop d’essais. Attendez une heure, puis recommencez.");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return VIEW;
        }
        var opened = registrations.open(form.number(), form.iso(), form.key());
        if (opened.isEmpty()) {
            attempts.failed(form.number(), request.getRemoteAddr());
            errors.reject(
                    "wrong",
                    "Le numéro, la date de naissance et la clé ne vont pas ensemble. Vérifiez les trois, puis"
                            + " recommencez.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        attempts.succeeded(form.number());
        accesses.open(opened.get(), response);
        return "redirect:" + FollowUpPage.PATH;
    }
}
