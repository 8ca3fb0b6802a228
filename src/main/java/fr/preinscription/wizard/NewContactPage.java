package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.ContactChanges;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
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

/**
 * A new mail address or phone after the closing. A new address counts once the link sent to it was followed; nothing
 * is to be signed.
 */
@Controller
@RequestMapping("/mon-inscription/contact")
class NewContactPage {

    private static final String VIEW = "return/contact";

    private final ContactChanges changes;
    private final Registrations registrations;
    private final Accesses accesses;
    private final OpeningAttempts attempts;

    NewContactPage(ContactChanges changes, Registrations registrations, Accesses accesses, OpeningAttempts attempts) {
        this.changes = changes;
        this.registrations = registrations;
        this.accesses = accesses;
        this.attempts = attempts;
    }

    /** While the campaign is open, the form itself changes contact data. */
    @GetMapping
    String show(Access access, Model model) {
        if (accesses.isOpen(access)) {
            return "redirect:" + FollowUpPage.PATH;
        }
        model.addAttribute(
                "form", NewContactForm.of(access.registration().answers().contact()));
        return VIEW;
    }

    @PostMapping
    String change(
            Access access,
            @Valid @ModelAttribute("form") NewContactForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var registration = access.registration();
        if (accesses.isOpen(access)) {
            return "redirect:" + FollowUpPage.PATH;
        }
        form.check(errors);
        if (!errors.hasErrors()) {
            checkKey(registration, form, errors, request.getRemoteAddr());
        }
        if (!errors.hasErrors() && isSameAddress(registration, form.contact())) {
            changes.phone(registration.id(), form.contact());
            return "redirect:" + FollowUpPage.PATH;
        }
        if (!errors.hasErrors() && !changes.request(registration.id(), form.contact())) {
            errors.reject("exhausted", "Nous avons déjà envoyé plusieurs liens. Attendez une heure, puis recommencez.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        model.addAttribute("address", form.contact().email());
        return "return/contact-sent";
    }

    private void checkKey(Opened registration, NewContactForm form, BindingResult errors, String from) {
        var number = registration.number();
        var birth = registration.answers().birth();
        if (attempts.exhausted(number, from)) {
            errors.rejectValue("key", "exhausted", "Il y a eu trop d’essais. Attendez une heure, puis recommencez.");
        } else if (registrations
                .open(number, birth == null ? null : birth.iso(), form.key())
                .isEmpty()) {
            attempts.failed(number, from);
            errors.rejectValue("key", "wrong", "Cette clé n’est pas celle de votre inscription. Vérifiez-la.");
        }
    }

    private static boolean isSameAddress(Opened registration, Answers.Contact contact) {
        var current = registration.answers().contact();
        return current != null && current.email().equalsIgnoreCase(contact.email());
    }
}
