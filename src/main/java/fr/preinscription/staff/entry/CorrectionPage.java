package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.registration.RegistrationStatus;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.web.Choice;
import fr.preinscription.wizard.OfficeDrafts;
import fr.preinscription.wizard.OfficeWork;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
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

/** Where a correction begins: on what evidence, and why. The form itself is typed on the candidate's pages. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/correction")
@PreAuthorize("hasRole('AGENT')")
class CorrectionPage {

    private static final String VIEW = "bureau/entry/correction";
    private static final String ONLY_ONE = "Une seule inscription, à un seul BTS, est possible par session (R-35). Un"
            + " second BTS n’est pas une correction : il est refusé (R-96).";

    private final Dossiers dossiers;
    private final OfficeDrafts drafts;
    private final AuditTrail trail;

    CorrectionPage(Dossiers dossiers, OfficeDrafts drafts, AuditTrail trail) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.trail = trail;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("form", CorrectionForm.EMPTY);
        return page(dossiers.show(number, model), model);
    }

    @PostMapping
    String begin(
            @PathVariable String number,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response) {
        var opened = dossiers.show(number, model);
        if (form.asksSecond()) {
            errors.rejectValue("place", "R-35", ONLY_ONE);
        }
        if (errors.hasErrors() || !isCorrectable(opened)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        trail.record(Act.of(me.id(), me.name(), "CORRECTION_BEGUN", "Correction commencée")
                .about(opened.id(), opened.number())
                .with("evidence", form.proof())
                .with("reason", form.why()));
        var work = new OfficeWork(
                me.id(), me.name(), opened.number(), Dossiers.name(opened.answers()), form.why(), form.proof());
        return "redirect:" + drafts.correct(opened, work, form.place(), response);
    }

    private String page(Opened opened, Model model) {
        var places = new ArrayList<>(drafts.places(opened));
        places.add(Choice.of(CorrectionForm.SECOND, "Ajouter un second BTS"));
        model.addAttribute("places", places);
        model.addAttribute("correctable", isCorrectable(opened));
        return VIEW;
    }

    private static boolean isCorrectable(Opened opened) {
        return opened.status().equals(RegistrationStatus.PREREGISTERED.name());
    }
}
