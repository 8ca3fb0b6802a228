package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
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

/** « Continuer plus tard ou sur un autre appareil »: what is kept here, and a link for elsewhere. */
@Controller
@RequestMapping(LaterPage.PATH)
class LaterPage {

    static final String PATH = "/inscription/plus-tard";

    private static final String VIEW = "entry/later";

    private final DraftLinks links;
    private final Visits visits;

    LaterPage(DraftLinks links, Visits visits) {
        this.links = links;
        this.visits = visits;
    }

    @GetMapping
    String show(Draft draft, Model model) {
        var campaign = unfinished(draft);
        model.addAttribute("form", LaterForm.of(draft));
        return page(draft, campaign, model);
    }

    @PostMapping
    String send(
            Draft draft,
            @Valid @ModelAttribute("form") LaterForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var campaign = unfinished(draft);
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("askedAbout", form.address());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft, campaign, model);
        }
        if (!links.send(draft, form.address(), form.refusesReminder(), request.getRemoteAddr())) {
            errors.reject(
                    "exhausted",
                    "Nous avons déjà envoyé plusieurs liens. Regardez vos courriels, ou attendez une heure.");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(draft, campaign, model);
        }
        return "redirect:" + PATH + "/envoye";
    }

    @GetMapping("/envoye")
    String sent(Draft draft, Model model) {
        unfinished(draft);
        model.addAttribute("address", draft.travel().address());
        return draft.travel().address() == null ? "redirect:" + PATH : "entry/later-sent";
    }

    private static String page(Draft draft, Campaign campaign, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("reminderDays", campaign.draftReminderDays());
        return VIEW;
    }

    private Campaign unfinished(Draft draft) {
        if (!draft.isUnregistered()) {
            throw new Detour(FollowUpPage.PATH);
        }
        return visits.campaign(draft).orElseThrow(() -> new Detour("/"));
    }
}
