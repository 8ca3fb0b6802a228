package fr.preinscription.staff.decision;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Reminder;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Writes down what a candidate answered to a letter of the office. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/reponse")
@PreAuthorize("hasRole('AGENT')")
class AnswerPage {

    private static final String VIEW = "bureau/decision/answer";

    private final OpenedFile.Finder files;
    private final Reminders reminders;
    private final Clock clock;

    AnswerPage(OpenedFile.Finder files, Reminders reminders, Clock clock) {
        this.files = files;
        this.reminders = reminders;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var opened = files.find(number);
        var open = unanswered(opened);
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        model.addAttribute(
                "form",
                new AnswerForm(
                        open.isEmpty() ? null : open.getLast().id(),
                        today.toString(),
                        "",
                        opened.file().revision()));
        return page(opened, model);
    }

    @PostMapping
    String write(
            @PathVariable String number,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var opened = files.find(number);
        var on = TypedDay.read(form.on(), "on", errors);
        var reminder = form.reminder();
        if (reminder == null && !errors.hasFieldErrors("reminder")) {
            errors.rejectValue("reminder", "reminder", "Choisissez le courrier auquel le candidat répond.");
        }
        Refusals.tell(errors, response);
        if (errors.hasErrors() || on == null || reminder == null) {
            return page(opened, model);
        }
        try {
            var answer = form.answer() == null ? "" : form.answer();
            reminders.answered(opened.registration().id(), form.revision(), reminder, on, answer, me);
        } catch (Unacceptable refused) {
            Refusals.tell(refused, Map.of("on", "on", "answer", "answer", "reminder", "reminder"), errors, response);
            return page(opened, model);
        } catch (Stale stale) {
            Refusals.tell(stale, model, response);
            return page(files.find(number), model);
        }
        after.addFlashAttribute("done", "Réponse du candidat enregistrée.");
        return opened.page();
    }

    private static List<Reminder> unanswered(OpenedFile opened) {
        return opened.file().reminders().stream()
                .filter(reminder -> reminder.answeredOn() == null)
                .toList();
    }

    private static String page(OpenedFile opened, Model model) {
        opened.show(model);
        model.addAttribute("open", unanswered(opened));
        return VIEW;
    }
}
