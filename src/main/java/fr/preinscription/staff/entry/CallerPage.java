package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.registration.Amendments;
import fr.preinscription.registration.Outcome;
import fr.preinscription.wizard.PhoneNumber;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For somebody who calls or writes, once their identity was checked: mail address, phone, new access key. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/contact")
@PreAuthorize("hasRole('AGENT')")
class CallerPage {

    private static final String VIEW = "bureau/entry/caller";

    private final Dossiers dossiers;
    private final Calls calls;

    CallerPage(Dossiers dossiers, Calls calls) {
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var opened = dossiers.show(number, model);
        model.addAttribute("form", CallerForm.of(opened.answers().contact(), opened.version()));
        return VIEW;
    }

    @PostMapping
    String change(
            @PathVariable String number,
            @Valid @ModelAttribute("form") CallerForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var opened = dossiers.show(number, model);
        form.check(errors);
        var typed = form.phone() == null ? "" : form.phone().strip();
        var phone = PhoneNumber.international(typed);
        if (!typed.isEmpty() && phone.isEmpty()) {
            errors.rejectValue("phone", "phone", "Ce numéro n’est pas complet ou n’existe pas.");
        }
        if (!errors.hasErrors()) {
            var version = Objects.requireNonNullElse(form.version(), opened.version());
            var outcome = calls.contact(opened, version, form.contact(phone.orElse(null)), form, me);
            if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Unchanged && form.renewsKey()) {
                next.addFlashAttribute("done", done(form, outcome));
                return "redirect:" + Dossiers.path(opened);
            }
            errors.rejectValue("email", "refused", Amendments.reason(outcome));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    private static String done(CallerForm form, Outcome outcome) {
        var changed = outcome instanceof Outcome.Accepted ? "Coordonnées enregistrées." : "";
        return (changed
                        + (form.renewsKey()
                                ? " L’ancienne clé n’ouvre plus rien ; un lien est parti par courriel."
                                : ""))
                .strip();
    }
}
