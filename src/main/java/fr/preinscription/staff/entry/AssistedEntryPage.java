package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.web.Choice;
import fr.preinscription.web.Paris;
import fr.preinscription.wizard.OfficeDrafts;
import fr.preinscription.wizard.OfficeWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A registration typed on the behalf of somebody who cannot; after the closing by nobody. */
@Controller
@RequestMapping("/bureau/saisie")
@PreAuthorize("hasRole('AGENT')")
class AssistedEntryPage {

    private static final String VIEW = "bureau/entry/assisted";

    private final Campaigns campaigns;
    private final OfficeDrafts drafts;
    private final AuditTrail trail;
    private final Clock clock;

    AssistedEntryPage(Campaigns campaigns, OfficeDrafts drafts, AuditTrail trail, Clock clock) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("form", AssistedForm.on(today()));
        return page(request, model);
    }

    @PostMapping
    String begin(
            @Valid @ModelAttribute("form") AssistedForm form,
            BindingResult errors,
            StaffMember me,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        form.check(errors, today());
        var open = open();
        if (errors.hasErrors() || open.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, model);
        }
        trail.record(Act.of(me.id(), me.name(), "REGISTRATION_BEGUN", "Saisie au nom d’un candidat commencée")
                .about(form.who())
                .with("evidence", form.evidence()));
        var work = new OfficeWork(
                me.id(), me.name(), null, form.who(), "Saisie au nom du candidat, à sa demande", form.evidence());
        return "redirect:" + drafts.register(open.get().year(), work, response);
    }

    private String page(HttpServletRequest request, Model model) {
        model.addAttribute("open", open().isPresent());
        model.addAttribute("current", drafts.current(request).orElse(null));
        model.addAttribute("check", drafts.checkPath());
        model.addAttribute(
                "channels",
                Arrays.stream(AssistedForm.Asked.values())
                        .map(asked -> Choice.of(asked, asked.label()))
                        .toList());
        return VIEW;
    }

    private Optional<Campaign> open() {
        return campaigns.current().filter(campaign -> campaign.isOpenAt(clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }
}
