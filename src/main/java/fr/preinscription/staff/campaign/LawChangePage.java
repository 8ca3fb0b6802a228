package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.TrialRun;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files judged again under the law as it applies on another day: shown to the office, never applied. */
@Controller
@RequestMapping("/bureau/campagne/droit")
@PreAuthorize("hasRole('HEAD')")
class LawChangePage {

    private final Campaigns campaigns;
    private final TrialRun trial;
    private final AuditTrail trail;

    LawChangePage(Campaigns campaigns, TrialRun trial, AuditTrail trail) {
        this.campaigns = campaigns;
        this.trial = trial;
        this.trail = trail;
    }

    /** @param le the day, empty before it is chosen */
    record DayForm(@Nullable String le) {}

    @GetMapping
    String show(
            StaffMember me,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var campaign = campaigns.current().orElseThrow(NoCampaign::new);
        model.addAttribute(
                "proposed",
                campaign.session()
                        .date(SessionParameter.MARK_RULE_TO_CONFIRM_FROM)
                        .orElse(LocalDate.of(campaign.year(), 1, 1)));
        if (form.le() == null || form.le().isBlank()) {
            return "bureau/campagne/law-change";
        }
        try {
            var day = TypedParameter.day(form.le());
            var outcome = trial.on(campaign.year(), day);
            trail.record(me.act("CAMPAIGN_TRIED", "Dossiers relus au droit d'un autre jour")
                    .about("session " + campaign.year())
                    .with("day", day)
                    .with("judged", outcome.judged())
                    .with("flagged", outcome.flagged()));
            model.addAttribute("day", day);
            model.addAttribute("outcome", outcome);
        } catch (TypedParameter.Wrong wrong) {
            errors.rejectValue("le", "day", String.valueOf(wrong.getMessage()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "bureau/campagne/law-change";
    }
}
