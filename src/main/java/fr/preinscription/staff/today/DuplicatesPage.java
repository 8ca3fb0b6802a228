package fr.preinscription.staff.today;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People who may have registered twice: compared, found to be two, or decided on their files. */
@Controller
@RequestMapping("/bureau/doublons")
@PreAuthorize("hasRole('READER')")
class DuplicatesPage {

    private static final String PAIR = "/{one}/{other}";

    private final Campaigns campaigns;
    private final Namesakes namesakes;
    private final Comparison comparison;
    private final AuditTrail trail;

    DuplicatesPage(Campaigns campaigns, Namesakes namesakes, Comparison comparison, AuditTrail trail) {
        this.campaigns = campaigns;
        this.namesakes = namesakes;
        this.comparison = comparison;
        this.trail = trail;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "pairs",
                campaigns
                        .current()
                        .map(campaign -> namesakes.pairs(campaign.year()))
                        .orElse(List.of()));
        return "bureau/today/duplicates";
    }

    @GetMapping(PAIR)
    String compare(@PathVariable String one, @PathVariable String other, StaffMember me, Model model) {
        var pair = pair(one, other);
        look(pair.one(), pair.other(), me);
        look(pair.other(), pair.one(), me);
        model.addAttribute("form", new SeparateForm(""));
        return show(pair, model);
    }

    @PostMapping(PAIR)
    @PreAuthorize("hasRole('AGENT')")
    String separate(
            @PathVariable String one,
            @PathVariable String other,
            @ModelAttribute("form") SeparateForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var pair = pair(one, other);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(pair, model);
        }
        namesakes.separate(pair, form.given(), me);
        after.addFlashAttribute(
                "done", pair.one().number() + " et " + pair.other().number() + " : deux personnes, c’est noté.");
        return "redirect:/bureau/doublons";
    }

    private String show(Pair pair, Model model) {
        model.addAttribute("pair", pair);
        model.addAttribute("rows", comparison.of(pair));
        return "bureau/today/compare";
    }

    private Pair pair(String one, String other) {
        return campaigns
                .current()
                .map(Campaign::year)
                .flatMap(session -> namesakes.pair(session, one, other))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void look(Pair.Side side, Pair.Side beside, StaffMember me) {
        trail.record(me.act("FILE_VIEWED", "Dossier comparé à " + beside.number())
                .about(side.id(), side.number())
                .with("comparedWith", beside.number()));
    }
}
