package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.TrialRun;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Prolonger la fermeture pour tous »: the only lever after a proven outage, never for one candidate. */
@Controller
@RequestMapping("/bureau/campagne/prolongation")
@PreAuthorize("hasRole('HEAD')")
class ExtensionPage {

    private static final String FORM = "bureau/campagne/extension";

    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final TrialRun trial;
    private final AuditTrail trail;
    private final Clock clock;

    ExtensionPage(Campaigns campaigns, CampaignActs acts, TrialRun trial, AuditTrail trail, Clock clock) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.trial = trial;
        this.trail = trail;
        this.clock = clock;
    }

    @ModelAttribute
    void present(Model model) {
        campaigns.current().ifPresent(campaign -> model.addAttribute("closed", campaign.isClosedAt(clock.instant())));
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", ExtensionForm.of(current()));
        return FORM;
    }

    /** What it would do to the files, before it is signed. */
    @GetMapping("/essai")
    String tryOut(
            StaffMember me,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var campaign = current();
        form.check(campaign, clock.instant(), errors);
        if (errors.hasErrors()) {
            return again(response, FORM);
        }
        var changed = campaigns.foresee(campaign.year(), form.values());
        var outcome = trial.with(changed);
        trail.record(me.act("CAMPAIGN_TRIED", "Essai d'une prolongation sur les dossiers")
                .about("session " + campaign.year())
                .with("judged", outcome.judged())
                .with("refused", outcome.refused()));
        model.addAttribute("changed", changed);
        model.addAttribute("outcome", outcome);
        return "bureau/campagne/extension-check";
    }

    @PostMapping
    String extend(
            StaffMember me,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var campaign = current();
        form.check(campaign, clock.instant(), errors);
        if (!errors.hasErrors() && !Boolean.TRUE.equals(form.signed())) {
            errors.rejectValue("signed", "unsigned", "Cochez la case pour signer.");
            model.addAttribute("changed", campaigns.foresee(campaign.year(), form.values()));
            return again(response, "bureau/campagne/extension-check");
        }
        if (errors.hasErrors()) {
            return again(response, FORM);
        }
        var changed =
                acts.extend(campaign.year(), form.values(), form.decision().signedBy(me), me);
        next.addFlashAttribute(
                "done",
                "Les inscriptions ferment maintenant le " + Paris.dayAndHour(changed.closesAt()) + ", pour tous.");
        return "redirect:/bureau/campagne";
    }

    private Campaign current() {
        return campaigns.current().orElseThrow(NoCampaign::new);
    }

    private static String again(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
