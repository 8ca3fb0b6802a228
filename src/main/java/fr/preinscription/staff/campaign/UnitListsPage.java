package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.UnitLists;
import fr.preinscription.catalogue.UnitLists.UnitList;
import fr.preinscription.catalogue.UnitNature;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of units that nobody has verified, completed or confirmed by the office. */
@Controller
@RequestMapping("/bureau/campagne/unites")
@PreAuthorize("hasRole('HEAD')")
class UnitListsPage {

    private static final String FORM = "bureau/campagne/unit-list";
    private static final String LIST = "redirect:/bureau/campagne/unites";
    private static final List<Choice> NATURES = Arrays.stream(UnitNature.values())
            .map(nature -> Choice.of(nature, nature.label()))
            .toList();

    private final UnitLists lists;
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    UnitListsPage(UnitLists lists, Campaigns campaigns, AuditTrail trail, TransactionOperations transaction) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** @param tout « oui » for the verified lists as well */
    @GetMapping
    String list(@RequestParam @Nullable String tout, Model model) {
        var all = lists.of(session());
        model.addAttribute("year", session());
        model.addAttribute("all", "oui".equals(tout));
        model.addAttribute("count", all.size());
        model.addAttribute(
                "lists",
                all.stream().filter(list -> "oui".equals(tout) || !list.known()).toList());
        return "bureau/campagne/unit-lists";
    }

    @GetMapping("/{diploma}")
    String show(@PathVariable String diploma, Model model) {
        var list = find(diploma);
        model.addAttribute("form", UnitListForm.of(list, session()));
        return page(list, model);
    }

    @PostMapping(path = "/{diploma}", params = "ajouter")
    String more(
            @PathVariable String diploma,
            @ModelAttribute("form") UnitListForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("form", form.withBlankRows());
        return page(find(diploma), model);
    }

    @PostMapping("/{diploma}")
    String complete(
            StaffMember me,
            @PathVariable String diploma,
            @ModelAttribute("form") UnitListForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var list = find(diploma);
        form.check(list, errors);
        if (!errors.hasErrors()) {
            try {
                complete(me, list, form);
                next.addFlashAttribute("done", list.name() + " : la liste des unités est enregistrée.");
                return LIST;
            } catch (IllegalArgumentException wrong) {
                errors.reject("wrong", String.valueOf(wrong.getMessage()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, model);
    }

    private void complete(StaffMember me, UnitList list, UnitListForm form) {
        var session = Integer.parseInt(String.valueOf(form.fromSession()).strip());
        var source = String.valueOf(form.source());
        transaction.executeWithoutResult(status -> {
            lists.complete(list.diploma().code(), session, form.lines(), source, me.name());
            trail.record(me.act("UNIT_LIST_COMPLETED", "Liste d'unités complétée : " + list.name())
                    .about(list.diploma().code())
                    .with("fromSession", session)
                    .with("source", source.strip())
                    .with(
                            "units",
                            String.join(
                                    ", ",
                                    form.lines().stream()
                                            .map(line -> line.code())
                                            .toList())));
        });
    }

    /** The catalogue has its word again. */
    @PostMapping("/{diploma}/retrait")
    String withdraw(
            StaffMember me, @PathVariable String diploma, @RequestParam String reason, RedirectAttributes next) {
        var list = find(diploma);
        var completion = list.completion();
        if (completion != null && !reason.isBlank()) {
            transaction.executeWithoutResult(status -> {
                lists.withdraw(completion, reason.strip(), me.name());
                trail.record(me.act("UNIT_LIST_WITHDRAWN", "Liste d'unités rendue au référentiel : " + list.name())
                        .about(diploma)
                        .with("reason", reason.strip()));
            });
            next.addFlashAttribute("done", list.name() + " : la liste est de nouveau celle du référentiel.");
        }
        return LIST;
    }

    private String page(UnitList list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute(
                "unverified", list.specialty().unverified(list.diploma().option()));
        model.addAttribute("natures", NATURES);
        model.addAttribute("yesNo", List.of(Choice.of("oui", "oui"), Choice.of("non", "non")));
        return FORM;
    }

    private UnitList find(String diploma) {
        return lists.find(diploma, session()).orElseThrow(NoCampaign::new);
    }

    private int session() {
        return campaigns.current().orElseThrow(NoCampaign::new).year();
    }
}
