package fr.preinscription.wizard;

import fr.preinscription.registration.ContactChanges;
import fr.preinscription.registration.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link sent to a new address. Looking at it spends nothing: programs that check mail look at every link. */
@Controller
@RequestMapping("/mon-inscription/contact/lien")
class NewAddressPage {

    private final ContactChanges changes;

    NewAddressPage(ContactChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    String show(@RequestParam(name = "jeton", defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "return/contact-link";
    }

    @PostMapping
    String confirm(
            @RequestParam(name = "jeton", defaultValue = "") String token, Model model, HttpServletResponse response) {
        var confirmed = changes.confirm(token)
                .filter(outcome -> outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Unchanged)
                .isPresent();
        if (!confirmed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("confirmed", confirmed);
        return "return/contact-confirmed";
    }
}
