package fr.preinscription.staff.decision;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** Asks a candidate for exactly what is missing, until a day. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/relance")
@PreAuthorize("hasRole('AGENT')")
class ReminderPage {

    private static final String VIEW = "bureau/decision/reminder";

    private final OpenedFile.Finder files;
    private final Reminders reminders;

    ReminderPage(OpenedFile.Finder files, Reminders reminders) {
        this.files = files;
        this.reminders = reminders;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var opened = files.find(number);
        var file = opened.file();
        var deadline = reminders.deadline(file.session());
        model.addAttribute("form", new ReminderForm(deadline.toString(), "", file.revision(), null));
        if (!reminders.wanted(file).isEmpty()) {
            model.addAttribute("content", reminders.preview(file, deadline, null));
        }
        return page(opened, model);
    }

    @PostMapping
    String send(
            @PathVariable String number,
            @ModelAttribute("form") ReminderForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var opened = files.find(number);
        var deadline = TypedDay.read(form.deadline(), "deadline", errors);
        Refusals.tell(errors, response);
        if (deadline == null) {
            return page(opened, model);
        }
        try {
            if (form.apercu() != null) {
                model.addAttribute("content", reminders.preview(opened.file(), deadline, form.addition()));
                return page(opened, model);
            }
            reminders.remind(opened.registration().id(), form.revision(), deadline, form.addition(), me);
        } catch (Unacceptable refused) {
            Refusals.tell(refused, Map.of("deadline", "deadline", "addition", "addition"), errors, response);
            return page(opened, model);
        } catch (Stale stale) {
            Refusals.tell(stale, model, response);
            return page(files.find(number), model);
        }
        after.addFlashAttribute("done", "Relance envoyée. Réponse attendue jusqu’au " + Paris.date(deadline) + ".");
        return opened.page();
    }

    private String page(OpenedFile opened, Model model) {
        opened.show(model);
        model.addAttribute("wanted", reminders.wanted(opened.file()));
        return VIEW;
    }
}
