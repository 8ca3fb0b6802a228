package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Puis-je m'inscrire ? »: one page of questions, one of answers; both only read, so their addresses can be shared. */
@Controller
@RequestMapping("/simulateurs/inscription")
class EligibilityPage {

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Eligibility eligibility;
    private final EligibilityCheck check;
    private final Lists lists;

    EligibilityPage(
            Campaigns campaigns,
            Specialties specialties,
            Eligibility eligibility,
            EligibilityCheck check,
            Lists lists) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.eligibility = eligibility;
        this.check = check;
        this.lists = lists;
    }

    @GetMapping
    String ask(@ModelAttribute("form") @Nullable EligibilityQuestion question, BindingResult unreadable, Model model) {
        var campaign = campaigns.current();
        if (question == null) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            model.addAttribute("form", EligibilityQuestion.EMPTY);
        }
        return campaign.isEmpty() ? "simulator/none" : questions(campaign.get(), model);
    }

    @GetMapping("/reponse")
    String answer(
            @ModelAttribute("form") @Nullable EligibilityQuestion question,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var campaign = campaigns.current();
        if (campaign.isEmpty()) {
            return "simulator/none";
        }
        if (question != null) {
            check.check(Asked.only(question), campaign.get().year(), errors);
        }
        if (question == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return questions(campaign.get(), model);
        }
        var asked = Asked.only(question);
        model.addAttribute("page", eligibility.answer(asked, campaign.get()));
        model.addAttribute("question", asked);
        model.addAttribute("specialtyName", name(question, campaign.get()));
        model.addAttribute("asked", asked("/simulateurs/inscription", request.getQueryString()));
        return "simulator/eligibility-answer";
    }

    /** The page of the questions, with the same answers. */
    static String asked(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private String questions(Campaign campaign, Model model) {
        var session = campaign.session();
        model.addAttribute("specialties", lists.openOrClosed(campaign.year()));
        model.addAttribute("previousSpecialties", lists.ever(campaign.year()));
        model.addAttribute("departments", lists.departments(campaign));
        model.addAttribute("situations", Choices.situations(Choices.months(session.experienceMonths())));
        model.addAttribute("years", Choices.YEARS);
        model.addAttribute("educations", Choices.EDUCATIONS);
        model.addAttribute("kinds", Choices.KINDS);
        model.addAttribute("forms", Choices.FORMS);
        model.addAttribute("formsOrNone", Choices.FORMS_OR_NONE);
        model.addAttribute("internships", Choices.INTERNSHIP);
        model.addAttribute("decisions", Choices.decisions(session.highLevelAthletes()));
        model.addAttribute("ages", Choices.ages(session.jdcAskedUnderAge()));
        model.addAttribute("yesNo", Choice.yesNo());
        return "simulator/eligibility";
    }

    private String name(EligibilityQuestion question, Campaign campaign) {
        return specialties
                .find(String.valueOf(question.specialty()), campaign.year())
                .map(specialty -> specialty.name()
                        + specialty
                                .option(question.option())
                                .map(Specialty.Option::label)
                                .map(label -> ", " + label)
                                .orElse(""))
                .orElse("");
    }
}
