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

/** Sends a link to the address on file; the answer is the same whether there is one or not. */
@Controller
@RequestMapping("/mon-inscription/cle-perdue")
class LostKeyPage {

    private static final String VIEW = "return/lost-key";

    private final Registrations registrations;
    private final OpeningAttempts attempts;

    LostKeyPage(Registrations registrations, OpeningAttempts attempts) {
        this.registrations = registrations;
        this.attempts = attempts;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", LostKeyForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") LostKeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        if (!attempts.exhausted(null, request.getRemoteAddr())) {
            attempts.failed(null, request.getRemoteAddr());
            registrations.sendLink(form.number(), form.iso());
        }
        return "return/lost-key-sent";
    }
}
