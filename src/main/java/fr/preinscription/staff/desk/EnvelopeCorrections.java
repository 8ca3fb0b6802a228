package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.file.OpenedFiles;
import fr.preinscription.staff.file.UnknownFile;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An envelope typed wrongly, or on the wrong file: struck out, never erased. */
@Controller
@RequestMapping(DeskPage.PATH + "/{number}/enveloppes/{id}")
@PreAuthorize("hasRole('AGENT')")
class EnvelopeCorrections {

    private final OpenedFiles opened;
    private final CaseFiles files;
    private final Reception reception;
    private final DeskViews views;

    EnvelopeCorrections(OpenedFiles opened, CaseFiles files, Reception reception, DeskViews views) {
        this.opened = opened;
        this.files = files;
        this.reception = reception;
        this.views = views;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable long id, StaffMember me, Model model) {
        var registration = opened.open(number);
        var envelope = envelope(registration, id);
        var form = EnvelopeForm.of(envelope, files.of(registration.id()), opened.seen(registration.id()));
        return views.show(registration, form, envelope, me, model);
    }

    @PostMapping
    String save(
            @PathVariable String number,
            @PathVariable long id,
            StaffMember me,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var registration = opened.open(number);
        var envelope = envelope(registration, id);
        var file = files.of(registration.id());
        form.check(views.today(), errors);
        form.checkShouted(file, errors);
        if (!errors.hasErrors()) {
            try {
                reception.correct(
                        registration,
                        envelope,
                        form,
                        form.arrival(views.today()).orElseThrow(),
                        me);
                return "redirect:" + DeskPage.PATH;
            } catch (Stale stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                opened.refused(registration, me, stale, form.seen(), form.asked(file), model);
                model.addAttribute("form", form.on(file, opened.seen(registration.id())));
                return views.show(registration, form, envelope, me, model);
            } catch (Unacceptable refused) {
                form.reject(refused, file, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.show(registration, form, envelope, me, model);
    }

    @PostMapping("/apercu")
    String look(
            @PathVariable String number,
            @PathVariable long id,
            StaffMember me,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            Model model) {
        var registration = opened.open(number);
        var again = form.on(files.of(registration.id()), opened.seen(registration.id()));
        model.addAttribute("form", again);
        return views.show(registration, again, envelope(registration, id), me, model);
    }

    @PostMapping("/retirer")
    String strike(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String revision,
            @RequestParam(required = false) @Nullable String reason,
            StaffMember me,
            RedirectAttributes next) {
        var registration = opened.open(number);
        try {
            reception.strike(registration, OpenedFiles.revision(revision), envelope(registration, id), reason, me);
        } catch (Stale stale) {
            next.addFlashAttribute(
                    "done",
                    "Rien n’est retiré : " + stale.by() + " vient d’agir sur ce dossier (" + stale.act()
                            + "). Regardez, puis recommencez.");
            return "redirect:" + DeskPage.PATH + "/" + registration.number() + "/enveloppes/" + id;
        } catch (Unacceptable refused) {
            next.addFlashAttribute("done", refused.french());
            return "redirect:" + DeskPage.PATH + "/" + registration.number() + "/enveloppes/" + id;
        }
        next.addFlashAttribute(
                "done",
                "L’enveloppe est retirée du dossier " + registration.number()
                        + ", les pièces pointées avec elle sont de nouveau attendues.");
        return "redirect:" + DeskPage.PATH;
    }

    private Envelope envelope(Opened registration, long id) {
        return files.of(registration.id()).envelopes().stream()
                .filter(envelope -> envelope.id() == id)
                .findFirst()
                .orElseThrow(() -> new UnknownFile(registration.number()));
    }
}
