package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a campaign from the one before: every parameter proposed, nothing invented, a summary before it is frozen. */
@Controller
@RequestMapping("/bureau/campagne/ouverture")
@PreAuthorize("hasRole('HEAD')")
class OpeningPage {

    private static final String FORM = "bureau/campagne/opening";
    private static final String CHECK = "bureau/campagne/opening-check";

    private final Campaigns campaigns;
    private final OpeningDraft drafts;
    private final CampaignActs acts;
    private final Clock clock;

    OpeningPage(Campaigns campaigns, OpeningDraft drafts, CampaignActs acts, Clock clock) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    String ask(@RequestParam int session, Model model) {
        var form = OpeningForm.of(session, drafts.proposed(session, false));
        model.addAttribute("form", form);
        return page(form, model);
    }

    /** « Reprendre » : what is known of no text is taken again from the session before; never a date. */
    @GetMapping(params = "reprendre")
    String takeAgain(@RequestParam int session, Model model) {
        var form = OpeningForm.of(session, drafts.proposed(session, true));
        model.addAttribute("form", form);
        return page(form, model);
    }

    @GetMapping("/verification")
    String check(
            @ModelAttribute("form") OpeningForm form, BindingResult errors, Model model, HttpServletResponse response) {
        var opening = drafts.read(form, today(), errors);
        if (opening == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, model);
        }
        return summary(opening, model);
    }

    @PostMapping
    String open(
            StaffMember me,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var opening = drafts.read(form, today(), errors);
        if (opening == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, model);
        }
        if (!Boolean.TRUE.equals(form.signed())) {
            errors.rejectValue("signed", "unsigned", "Cochez la case pour signer.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return summary(opening, model);
        }
        var decision = form.decision().signedBy(me);
        var signed = new Opening(
                opening.session(),
                decision.signatory() + ", " + decision.capacity(),
                opening.demonstration(),
                opening.decisions(),
                opening.leftOut());
        try {
            var campaign = acts.open(signed, decision, me);
            next.addFlashAttribute("done", "La campagne de la session " + campaign.year() + " est ouverte.");
        } catch (Campaigns.Refused refused) {
            errors.reject("refused", String.valueOf(refused.getMessage()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, model);
        }
        return "redirect:/bureau/campagne";
    }

    private String page(OpeningForm form, Model model) {
        model.addAttribute("year", drafts.session(form));
        model.addAttribute("lines", drafts.lines(drafts.session(form)));
        model.addAttribute("offered", drafts.offered(drafts.session(form)));
        return FORM;
    }

    private String summary(Opening opening, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("parameters", drafts.summary(opening));
        model.addAttribute(
                "offeredCount",
                drafts.offered(opening.session()).size() - opening.leftOut().size());
        return CHECK;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }
}
