package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Quelles notes puis-je garder ? »: the exam, then its marks, then the answer; all only read. */
@Controller
@RequestMapping("/simulateurs/notes")
class MarksPage {

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final KeptMarks marks;
    private final KeptMarksCheck check;
    private final Lists lists;

    MarksPage(Campaigns campaigns, Specialties specialties, KeptMarks marks, KeptMarksCheck check, Lists lists) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.marks = marks;
        this.check = check;
        this.lists = lists;
    }

    @GetMapping
    String ask(@ModelAttribute("form") @Nullable KeptMarksQuestion question, BindingResult unreadable, Model model) {
        var campaign = campaigns.current();
        if (question == null) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            model.addAttribute("form", KeptMarksQuestion.EMPTY);
        }
        return campaign.isEmpty() ? "simulator/none" : exam(campaign.get(), model);
    }

    @GetMapping("/epreuves")
    String askMarks(
            @ModelAttribute("form") @Nullable KeptMarksQuestion question,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var campaign = campaigns.current();
        if (campaign.isEmpty()) {
            return "simulator/none";
        }
        if (question != null) {
            check.checkExam(question, campaign.get().year(), errors);
        }
        if (question == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return exam(campaign.get(), model);
        }
        return units(question, campaign.get(), errors, model);
    }

    @GetMapping("/reponse")
    String answer(
            @ModelAttribute("form") @Nullable KeptMarksQuestion question,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var campaign = campaigns.current();
        if (campaign.isEmpty()) {
            return "simulator/none";
        }
        if (question != null) {
            check.checkExam(question, campaign.get().year(), errors);
        }
        if (question == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return exam(campaign.get(), model);
        }
        check.checkMarks(question, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return units(question, campaign.get(), errors, model);
        }
        model.addAttribute("page", marks.answer(question, campaign.get()));
        model.addAttribute("asked", EligibilityPage.asked("/simulateurs/notes/epreuves", request.getQueryString()));
        return "simulator/marks-answer";
    }

    private String exam(Campaign campaign, Model model) {
        model.addAttribute("specialties", lists.open(campaign.year()));
        model.addAttribute("previousSpecialties", lists.ever(campaign.year()));
        model.addAttribute("forms", Choices.FORMS);
        return "simulator/marks";
    }

    private String units(KeptMarksQuestion question, Campaign campaign, BindingResult typed, Model model) {
        var page = MarksRows.of(
                question,
                specialties
                        .find(String.valueOf(question.specialty()), campaign.year())
                        .orElseThrow());
        var errors = new BeanPropertyBindingResult(page.form(), "form");
        errors.addAllErrors(typed);
        model.addAttribute("form", page.form());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("page", page);
        model.addAttribute("sessions", Lists.sessions(campaign.year()));
        return "simulator/marks-units";
    }
}
