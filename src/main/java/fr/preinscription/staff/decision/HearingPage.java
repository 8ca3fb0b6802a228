package fr.preinscription.staff.decision;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells a candidate what is intended and why, and asks for an answer, before anything is decided. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/observations")
@PreAuthorize("hasRole('AGENT')")
class HearingPage {

    private static final String VIEW = "bureau/decision/hearing";

    private final OpenedFile.Finder files;
    private final Reminders reminders;

    HearingPage(OpenedFile.Finder files, Reminders reminders) {
        this.files = files;
        this.reminders = reminders;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) @Nullable Ground motif, Model model) {
        var opened = files.find(number);
        var deadline = reminders.deadline(opened.file().session());
        model.addAttribute(
                "form",
                new HearingForm(motif, "", deadline.toString(), opened.file().revision(), null));
        return page(opened, model);
    }

    @PostMapping
    String send(
            @PathVariable String number,
            @ModelAttribute("form") HearingForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var opened = files.find(number);
        var deadline = TypedDay.read(form.deadline(), "deadline", errors);
        var ground = form.ground();
        if (ground == null && !errors.hasFieldErrors("ground")) {
            errors.rejectValue("ground", "ground", "Choisissez le motif envisagé.");
        }
        Refusals.tell(errors, response);
        if (errors.hasErrors() || deadline == null || ground == null) {
            return page(opened, model);
        }
        var facts = form.facts() == null ? "" : form.facts();
        try {
            if (form.apercu() != null) {
                model.addAttribute("content", reminders.preview(opened.file(), ground, facts, deadline));
                return page(opened, model);
            }
            reminders.hear(opened.registration().id(), form.revision(), ground, facts, deadline, me);
        } catch (Unacceptable refused) {
            Refusals.tell(refused, Map.of("facts", "facts", "deadline", "deadline"), errors, response);
            return page(opened, model);
        } catch (Stale stale) {
            Refusals.tell(stale, model, response);
            return page(files.find(number), model);
        }
        after.addFlashAttribute(
                "done", "Observations demandées. Réponse attendue jusqu’au " + Paris.date(deadline) + ".");
        return opened.page();
    }

    private static String page(OpenedFile opened, Model model) {
        opened.show(model);
        model.addAttribute("grounds", Ground.values());
        return VIEW;
    }
}
