package fr.preinscription.wizard;

import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/epreuves-facultatives")
class OptionalsStep {

    private static final String VIEW = "wizard/optionals";

    private final Languages languages;

    OptionalsStep(Languages languages) {
        this.languages = languages;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().optionals();
        var prefilled = visit.prefill().optionals();
        model.addAttribute("form", OptionalsForm.of(answered != null ? answered : prefilled));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @ModelAttribute("form") OptionalsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var papers = papers(visit);
        var compulsory = visit.answers().languages();
        form.check(errors, papers, languages(visit), oneAtMost(visit), compulsory == null ? null : compulsory.second());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer(papers, visit.campaign().session().studentCommitment()));
    }

    private String page(Visit visit, Model model) {
        var session = visit.campaign().session();
        model.addAttribute("papers", papers(visit));
        model.addAttribute("languages", languages(visit));
        model.addAttribute("most", session.maxOptionalPapers());
        model.addAttribute("commitment", session.studentCommitment());
        return visit.show(VIEW, model);
    }

    private static boolean oneAtMost(Visit visit) {
        return visit.campaign().session().maxOptionalPapers() == 1;
    }

    private static List<Choice> papers(Visit visit) {
        var papers = new ArrayList<Choice>();
        if (oneAtMost(visit)) {
            papers.add(Choice.of(OptionalsForm.NONE, "Aucune"));
        }
        papers.add(Choice.of(OptionalsForm.LANGUAGE, "Une langue vivante facultative"));
        visit.units().optionalUnits().stream()
                .filter(unit -> unit.kind() != Kind.LANGUAGE && unit.languageRole() == null)
                .map(unit -> Choice.of("OPT:" + unit.code(), unit.title()))
                .forEach(papers::add);
        return papers;
    }

    private List<Choice> languages(Visit visit) {
        return LanguagesStep.choices(languages.optional(visit.session()));
    }
}
