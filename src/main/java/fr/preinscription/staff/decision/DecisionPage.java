package fr.preinscription.staff.decision;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Decides of a file: each decision with what keeps it from being taken today, its reasons, and the letter that tells it. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/decision")
@PreAuthorize("hasRole('AGENT')")
class DecisionPage {

    private static final String VIEW = "bureau/decision/decision";

    private final OpenedFile.Finder files;
    private final Decisions decisions;

    DecisionPage(OpenedFile.Finder files, Decisions decisions) {
        this.files = files;
        this.decisions = decisions;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Kind type,
            @RequestParam(required = false) @Nullable Ground motif,
            StaffMember me,
            Model model) {
        var opened = files.find(number);
        model.addAttribute(
                "form",
                new DecisionForm(
                        type,
                        motif,
                        motif == null ? "" : motif.law(),
                        "",
                        opened.file().revision(),
                        null));
        return page(opened, motif, me, model);
    }

    @PostMapping
    String decide(
            @PathVariable String number,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var opened = files.find(number);
        var ruling = form.ruling(errors);
        Refusals.tell(errors, response);
        if (ruling == null) {
            return page(opened, form.ground(), me, model);
        }
        try {
            if (form.apercu() != null) {
                model.addAttribute("content", decisions.preview(opened.file(), ruling, me));
                return page(opened, form.ground(), me, model);
            }
            decisions.decide(opened.registration().id(), form.revision(), ruling, me);
        } catch (Unacceptable refused) {
            Refusals.tell(refused, Map.of("law", "law", "facts", "facts"), errors, response);
            return page(opened, form.ground(), me, model);
        } catch (Stale stale) {
            Refusals.tell(stale, model, response);
            return page(files.find(number), form.ground(), me, model);
        }
        after.addFlashAttribute(
                "done", "Décision enregistrée : " + ruling.kind().french() + ". Le candidat est prévenu.");
        return opened.page();
    }

    private String page(OpenedFile opened, @Nullable Ground ground, StaffMember me, Model model) {
        opened.show(model);
        model.addAttribute("choices", choices(opened.file(), ground, me));
        model.addAttribute("grounds", Ground.values());
        return VIEW;
    }

    private List<KindChoice> choices(CaseFile file, @Nullable Ground ground, StaffMember me) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.WAIVER)
                .map(kind -> new KindChoice(
                        kind,
                        kind.isForTheHead() && me.role() != Role.HEAD
                                ? List.of("Seul le responsable du bureau prend cette décision.")
                                : decisions.obstacles(file, kind, ground)))
                .toList();
    }

    /** @param obstacles what keeps it from being taken today, empty when nothing does */
    public record KindChoice(Kind kind, List<String> obstacles) {}
}
