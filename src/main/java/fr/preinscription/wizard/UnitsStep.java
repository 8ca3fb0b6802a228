package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/inscription/epreuves")
class UnitsStep {

    private final Specialties specialties;

    UnitsStep(Specialties specialties) {
        this.specialties = specialties;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var form = UnitsForm.start(visit);
        model.addAttribute("form", form);
        var view = page(visit, form, model);
        model.addAttribute("prefilled", visit.answers().units() == null && UnitsForm.prefill(visit) != null);
        return view;
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") UnitsForm typed,
            BindingResult bound,
            @RequestParam(name = "action", required = false) @Nullable String action,
            Model model,
            HttpServletResponse response) {
        var form = typed.about(visit.grid(), visit.units());
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.addAllErrors(bound);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        if ("verifier".equals(action)) {
            return page(visit, form, model);
        }
        if (!visit.grid().equals(typed.grid())) {
            errors.reject("grid", "Votre BTS, votre option ou la forme de l’examen ont changé. Vérifiez vos réponses.");
        }
        var advice = UnitAdvice.of(visit, form);
        UnitsCheck.of(visit, form, advice).check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, form, model);
        }
        return visit.answer(form.answer(UnitAdvice.givenUp(advice)));
    }

    private String page(Visit visit, UnitsForm form, Model model) {
        var exam = visit.answers().form();
        model.addAttribute("progressive", exam != null && exam.form() == ExamForm.PROGRESSIVE);
        model.addAttribute("marks", UnitsPage.hasMarks(visit));
        if (!visit.units().unitsKnown()) {
            model.addAttribute("postpones", UnitsPage.offered(visit).contains(UnitStatus.POSTPONE));
            return visit.show("wizard/units-unknown", model);
        }
        model.addAttribute("page", UnitsPage.of(visit, specialties, UnitAdvice.of(visit, form)));
        return visit.show("wizard/units", model);
    }
}
