package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var answered = visit.answers().units();
        var prefill =
                Objects.equals(visit.prefill().specialty(), visit.answers().specialty())
                        ? visit.prefill().units()
                        : null;
        var form = answered != null && isSameDiploma(answered.grid(), visit.grid())
                ? UnitsForm.of(visit.grid(), visit.units(), answered, UnitForm::empty)
                : proposed(visit, prefill);
        model.addAttribute("form", form);
        var view = page(visit, form, model);
        model.addAttribute("prefilled", answered == null && prefill != null);
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
            errors.reject("grid", "Votre BTS, votre option ou la forme de l'examen ont changé. Vérifiez vos réponses.");
        }
        var advice = UnitAdvice.of(visit, form);
        UnitsCheck.of(visit, form, advice).check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, form, model);
        }
        var keepable = advice.entrySet().stream()
                .filter(one -> one.getValue().renunciation() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return visit.answer(form.answer(keepable));
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

    /** Marks of last session are proposed; what to do with them is asked. Who has none sits everything. */
    private static UnitsForm proposed(Visit visit, Answers.@Nullable Units prefill) {
        var exam = visit.answers().form();
        var sitsAll = !UnitsPage.hasMarks(visit) && exam != null && exam.form() == ExamForm.GLOBAL;
        return UnitsForm.of(visit.grid(), visit.units(), prefill, UnitForm::empty)
                .with(unit -> unit.with(sitsAll ? UnitStatus.SIT : null));
    }

    /** Whether two grids differ at most by the form of the exam, which the last part of their identity tells. */
    private static boolean isSameDiploma(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }
}
