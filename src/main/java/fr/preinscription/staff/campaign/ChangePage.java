package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.TrialRun;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/**
 * Parameters of an opened campaign changed by a decision: first what it would do to every file, which can be looked at
 * without deciding anything; then the decision and the signature.
 */
@Controller
@RequestMapping("/bureau/campagne/parametres")
@PreAuthorize("hasRole('HEAD')")
class ChangePage {

    private static final String FORM = "bureau/campagne/change";
    private static final String CHECK = "bureau/campagne/change-check";

    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final ValuesForm values;
    private final ParameterLine.Lines lines;
    private final TrialRun trial;
    private final AuditTrail trail;
    private final Clock clock;

    ChangePage(
            Campaigns campaigns,
            CampaignActs acts,
            ValuesForm values,
            ParameterLine.Lines lines,
            TrialRun trial,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.values = values;
        this.lines = lines;
        this.trial = trial;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param parametre the only one to be changed; without it, all of them are shown */
    @GetMapping
    String ask(@RequestParam @Nullable String parametre, Model model) {
        var campaign = current();
        var typed = values.typed(campaign.session());
        if (ValuesForm.parameter(parametre).isPresent()) {
            typed.keySet().retainAll(java.util.Set.of(String.valueOf(parametre)));
        }
        model.addAttribute("form", new ChangeForm(typed, DecisionForm.EMPTY, false, seen(campaign)));
        return page(campaign, typed, model);
    }

    /** What the change would do to every file. */
    @GetMapping("/essai")
    String tryOut(
            StaffMember me,
            @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var campaign = current();
        var changes = changes(form, campaign, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(campaign, form.values(), model);
        }
        var outcome = trial.with(campaigns.foresee(campaign.year(), changes));
        trail.record(me.act("CAMPAIGN_TRIED", "Paramètres essayés sur les dossiers")
                .about("session " + campaign.year())
                .with("parameters", String.join(", ", form.values().keySet()))
                .with("judged", outcome.judged())
                .with("refused", outcome.refused()));
        model.addAttribute("outcome", outcome);
        return check(campaign, changes, model);
    }

    @PostMapping
    String decide(
            StaffMember me,
            @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var campaign = current();
        var changes = changes(form, campaign, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(campaign, form.values(), model);
        }
        form.decision().check("decision", LocalDate.ofInstant(clock.instant(), Paris.ZONE), errors);
        if (!Boolean.TRUE.equals(form.signed())) {
            errors.rejectValue("signed", "unsigned", "Cochez la case pour signer.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return check(campaign, changes, model);
        }
        acts.decide(campaign.year(), changes, form.decision().signedBy(me), me);
        next.addFlashAttribute("done", "La décision est appliquée.");
        return "redirect:/bureau/campagne";
    }

    private Map<SessionParameter, Object> changes(ChangeForm form, Campaign campaign, BindingResult errors) {
        var changes = values.changed(form.values(), campaign.session(), errors);
        if (!seen(campaign).equals(form.seen())) {
            errors.reject("moved", "La campagne vient d'être changée par quelqu'un d'autre. Relisez et recommencez.");
        } else if (changes.isEmpty() && !errors.hasErrors()) {
            errors.reject("nothing", "Changez au moins une valeur.");
        } else if (!errors.hasErrors()) {
            try {
                campaigns.foresee(campaign.year(), changes);
            } catch (Campaigns.Refused refused) {
                errors.reject("contradiction", String.valueOf(refused.getMessage()));
            }
        }
        return changes;
    }

    private String page(Campaign campaign, Map<String, String> typed, Model model) {
        model.addAttribute(
                "lines",
                lines.of(campaign.session(), campaigns.steps(campaign.year())).stream()
                        .filter(line -> typed.containsKey(line.key()))
                        .toList());
        return FORM;
    }

    private String check(Campaign campaign, Map<SessionParameter, Object> changes, Model model) {
        var before = lines.of(campaign.session(), java.util.List.of());
        var after = lines.of(campaigns.foresee(campaign.year(), changes).session(), java.util.List.of());
        model.addAttribute(
                "changes",
                before.stream()
                        .filter(line -> changes.containsKey(line.parameter()))
                        .map(line -> new Changed(
                                line.label(),
                                line.value(),
                                after.get(before.indexOf(line)).value()))
                        .toList());
        return CHECK;
    }

    /** One value before and after. */
    record Changed(String label, String before, String after) {}

    private String seen(Campaign campaign) {
        var steps = campaigns.steps(campaign.year());
        return steps.isEmpty() ? "" : steps.size() + "/" + steps.getLast().recordedAt();
    }

    private Campaign current() {
        return campaigns.current().orElseThrow(NoCampaign::new);
    }
}
