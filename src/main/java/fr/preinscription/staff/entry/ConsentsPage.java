package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.registration.Amendments;
import fr.preinscription.registration.Outcome;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Consents given or withdrawn by message, whenever it comes: the last notice counts. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/accords")
@PreAuthorize("hasRole('AGENT')")
class ConsentsPage {

    private static final String VIEW = "bureau/entry/consents";

    private final Dossiers dossiers;
    private final Calls calls;

    ConsentsPage(Dossiers dossiers, Calls calls) {
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @ModelAttribute("yesNo")
    List<Choice> yesNo() {
        return Choice.yesNo();
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var opened = dossiers.show(number, model);
        model.addAttribute("form", ConsentsForm.of(opened.answers().consents(), opened.version()));
        return VIEW;
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ConsentsForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var opened = dossiers.show(number, model);
        if (!errors.hasErrors()) {
            var version = Objects.requireNonNullElse(form.version(), opened.version());
            var outcome = calls.consents(opened, version, form.answer(), form.proof(), me);
            if (outcome instanceof Outcome.Accepted) {
                next.addFlashAttribute("done", "Accords enregistrés : c’est le dernier avis du candidat qui compte.");
                return "redirect:" + Dossiers.path(opened);
            }
            errors.rejectValue("press", "refused", Amendments.reason(outcome));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
