package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.file.OpenedFiles;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The envelope in hand: what is in it, saved at once. */
@Controller
@RequestMapping(DeskPage.PATH + "/{number}")
@PreAuthorize("hasRole('AGENT')")
class EnvelopePage {

    private final OpenedFiles opened;
    private final CaseFiles files;
    private final Reception reception;
    private final DeskDay day;
    private final StrayEnvelopes strays;
    private final DeskViews views;

    EnvelopePage(
            OpenedFiles opened,
            CaseFiles files,
            Reception reception,
            DeskDay day,
            StrayEnvelopes strays,
            DeskViews views) {
        this.opened = opened;
        this.files = files;
        this.reception = reception;
        this.day = day;
        this.strays = strays;
        this.views = views;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = "non-rattachee", required = false) @Nullable String stray,
            StaffMember me,
            Model model) {
        var registration = opened.open(number);
        var file = files.of(registration.id());
        if (file.state().isOver()) {
            var code = registration.number() + (version == null ? "" : "-" + version);
            return StrayPages.over(code, registration, file, views.today(), model);
        }
        var printed = version != null && version.matches("\\d{1,4}") ? Integer.valueOf(version) : null;
        var unattached = strays.find(stray != null && stray.matches("\\d{1,18}") ? Long.valueOf(stray) : null)
                .filter(envelope -> envelope.outcome() == null);
        var habit = unattached.map(StrayEnvelope::habit).orElseGet(() -> day.habit(me));
        var form = EnvelopeForm.blank(
                file,
                opened.seen(registration.id()),
                printed,
                habit,
                views.today(),
                unattached.map(StrayEnvelope::id).orElse(null));
        return views.show(registration, form, null, me, model);
    }

    /** Shows again what is typed, with what follows from it; nothing is saved. */
    @PostMapping("/apercu")
    String look(
            @PathVariable String number,
            StaffMember me,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            Model model) {
        var registration = opened.open(number);
        return views.show(registration, shown(form, registration), null, me, again(model, form, registration));
    }

    /** Whether it is in time, while the day is being typed. */
    @GetMapping("/delai")
    ResponseEntity<Delay> delay(@PathVariable String number, @ModelAttribute("form") EnvelopeForm form) {
        return ResponseEntity.of(views.delay(opened.open(number), form));
    }

    @PostMapping
    String save(
            @PathVariable String number,
            StaffMember me,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var registration = opened.open(number);
        var file = files.of(registration.id());
        if (file.state().isOver()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return StrayPages.over(registration.number(), registration, file, views.today(), model);
        }
        form.check(views.today(), errors);
        form.checkShouted(file, errors);
        if (!errors.hasErrors()) {
            try {
                reception.receive(
                        registration, form, form.arrival(views.today()).orElseThrow(), me);
                return "redirect:" + DeskPage.PATH;
            } catch (Stale stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                opened.refused(registration, me, stale, form.seen(), form.asked(file), model);
                return views.show(registration, form, null, me, again(model, form, registration));
            } catch (Unacceptable refused) {
                form.reject(refused, file, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.show(registration, form, null, me, model);
    }

    /** What was typed, on the file as it is now: whoever sends it again has seen what changed. */
    private Model again(Model model, EnvelopeForm form, Opened registration) {
        return model.addAttribute("form", shown(form, registration));
    }

    private EnvelopeForm shown(EnvelopeForm form, Opened registration) {
        return form.on(files.of(registration.id()), opened.seen(registration.id()));
    }
}
