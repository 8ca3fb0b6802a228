package fr.preinscription.staff.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Batch;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.catalogue.Campaigns;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a batch proposes and people decide: reminders and confirmations by the selection, cancellations one by
 * one.
 */
@Controller
@RequestMapping("/bureau/propositions")
@PreAuthorize("hasRole('AGENT')")
class ProposalsPage {

    private static final String VIEW = "bureau/decision/proposals";

    private final Campaigns campaigns;
    private final Proposals proposals;
    private final Reminders reminders;
    private final Decisions decisions;

    ProposalsPage(Campaigns campaigns, Proposals proposals, Reminders reminders, Decisions decisions) {
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.reminders = reminders;
        this.decisions = decisions;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "form",
                new SelectionForm(
                        List.of(),
                        campaigns
                                .current()
                                .map(campaign ->
                                        reminders.deadline(campaign.year()).toString())
                                .orElse(""),
                        ""));
        return page(model);
    }

    @PostMapping("/relances")
    String remind(
            @ModelAttribute("form") SelectionForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var deadline = TypedDay.read(form.deadline(), "deadline", errors);
        var selection = form.selection(errors);
        Refusals.tell(errors, response);
        if (errors.hasErrors() || deadline == null) {
            return page(model);
        }
        try {
            tell(reminders.remindAll(selection, deadline, form.addition(), me), "relancés", after);
        } catch (Unacceptable refused) {
            Refusals.tell(refused, Map.of("deadline", "deadline", "addition", "addition"), errors, response);
            return page(model);
        }
        return "redirect:/bureau/propositions";
    }

    @PostMapping("/inscriptions")
    String confirm(
            @ModelAttribute("form") SelectionForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var selection = form.selection(errors);
        Refusals.tell(errors, response);
        if (errors.hasErrors()) {
            return page(model);
        }
        tell(decisions.confirmAll(selection, me), "inscrits", after);
        return "redirect:/bureau/propositions";
    }

    private static void tell(Batch batch, String done, RedirectAttributes after) {
        after.addFlashAttribute(
                "done",
                batch.done().size() + " dossiers " + done + ", "
                        + batch.skipped().size() + " laissés de côté.");
        after.addFlashAttribute("skipped", batch.skipped());
    }

    private String page(Model model) {
        var byKind = campaigns.current().map(campaign -> proposals.of(campaign.year())).orElse(List.of()).stream()
                .collect(groupingBy(
                        Proposal::kind, () -> new EnumMap<>(Proposal.Kind.class), toCollection(ArrayList::new)));
        model.addAttribute("proposals", byKind);
        return VIEW;
    }
}
