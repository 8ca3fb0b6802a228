package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.HealthWords;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Scan;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
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

/** The envelopes that belong to no file: kept, listed, attached once their file is found. */
@Controller
@RequestMapping(StrayPages.PATH)
@PreAuthorize("hasRole('AGENT')")
class StrayPages {

    static final String PATH = DeskPage.PATH + "/non-rattachees";
    private static final String VIEW = "bureau/desk/unknown";

    private final StrayEnvelopes strays;
    private final OfficeRegistrations registrations;
    private final DeskViews views;

    StrayPages(StrayEnvelopes strays, OfficeRegistrations registrations, DeskViews views) {
        this.strays = strays;
        this.registrations = registrations;
        this.views = views;
    }

    /** @param wellFormed whether it is a number, of nobody */
    static String unknown(String code, boolean wellFormed, LocalDate today, Model model) {
        model.addAttribute("code", code);
        model.addAttribute(
                "why",
                wellFormed
                        ? "Aucune inscription ne porte ce numéro."
                        : "Ce n’est pas un numéro d’inscription : il a huit chiffres et une lettre, qui révèle les fautes"
                                + " de frappe.");
        model.addAttribute("form", StrayForm.of(code, today));
        return VIEW;
    }

    static String over(String code, Opened registration, CaseFile file, LocalDate today, Model model) {
        model.addAttribute("code", code);
        model.addAttribute(
                "why",
                "L’inscription " + registration.number() + " ne compte plus : "
                        + file.state().french().toLowerCase(Locale.FRENCH) + ".");
        model.addAttribute("over", file.number());
        model.addAttribute("form", StrayForm.of(code, today));
        return VIEW;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", strays.waiting());
        model.addAttribute("settled", strays.settled());
        return "bureau/desk/strays";
    }

    @PostMapping
    String keep(
            StaffMember me,
            @ModelAttribute("form") StrayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(views.today(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("code", form.code());
            return VIEW;
        }
        strays.keep(form.arrived(views.today()), me);
        next.addFlashAttribute("done", "Enveloppe non rattachée gardée : " + form.sender() + ".");
        return "redirect:" + DeskPage.PATH;
    }

    /** Its file was found: the envelope is typed there. */
    @PostMapping("/{id}/rattacher")
    String attach(
            @PathVariable long id, @RequestParam(required = false) @Nullable String code, RedirectAttributes next) {
        var scan = Scan.read(code);
        var found = scan.flatMap(read -> registrations.find(read.number()));
        if (found.isEmpty() || scan.isEmpty()) {
            next.addFlashAttribute(
                    "done", "Aucune inscription ne porte le numéro « " + (code == null ? "" : code) + " ».");
            return "redirect:" + PATH;
        }
        var version = scan.get().version();
        return "redirect:" + DeskPage.PATH + "/" + found.get().number() + "?non-rattachee=" + id
                + (version == null ? "" : "&version=" + version);
    }

    @PostMapping("/{id}/classer")
    String settle(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String words,
            StaffMember me,
            RedirectAttributes next) {
        var text = words == null ? "" : words.strip();
        try {
            HealthWords.refuse("words", text);
            var what = StrayEnvelope.Kind.FORWARDED.name().equals(kind)
                    ? StrayEnvelope.Kind.FORWARDED
                    : StrayEnvelope.Kind.RETURNED;
            next.addFlashAttribute(
                    "done",
                    strays.settle(id, what, null, text, me)
                            ? what.french() + "."
                            : "Cette enveloppe a déjà une suite.");
        } catch (Unacceptable refused) {
            next.addFlashAttribute("done", refused.french());
        }
        return "redirect:" + PATH;
    }
}
