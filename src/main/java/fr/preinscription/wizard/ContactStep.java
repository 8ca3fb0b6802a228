package fr.preinscription.wizard;

import fr.preinscription.regulation.Topic;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/contact")
class ContactStep {

    private static final String VIEW = "wizard/contact";

    private final Drafts drafts;

    ContactStep(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().contact();
        var prefilled = visit.prefill().contact();
        var refused = visit.draft().travel().reminderRefused();
        model.addAttribute("form", ContactForm.of(answered != null ? answered : prefilled, refused));
        return page(visit, model);
    }

    /** « Oui, corriger » : the proposed address is taken. */
    @PostMapping(params = "corriger")
    String accept(
            Visit visit,
            @ModelAttribute("form") ContactForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response) {
        var corrected = form.corrected();
        var errors = new BeanPropertyBindingResult(corrected, typed.getObjectName());
        model.addAllAttributes(errors.getModel());
        return answer(visit, corrected, errors, model, response);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        var correction = form.correction();
        if (!errors.hasErrors() && correction.isEmpty()) {
            form.show(visit.judgeAnswer(form.answer(), Topic.CONTACT), errors);
        }
        var question = correction.isPresent() || form.looksShared();
        if (!errors.hasErrors() && !question) {
            if (visit.draft().isUnregistered()) {
                drafts.remind(visit.draft(), null, Boolean.TRUE.equals(form.noReminder()));
            }
            return visit.answer(form.answer());
        }
        model.addAttribute("correction", correction.orElse(null));
        model.addAttribute("shared", correction.isEmpty() && form.looksShared());
        model.addAttribute("askedAbout", form.askedOnce().asked());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, model);
    }

    private static String page(Visit visit, Model model) {
        var days = visit.campaign().draftReminderDays();
        model.addAttribute("reminderDays", visit.draft().isUnregistered() ? days : 0);
        return visit.show(VIEW, model);
    }
}
