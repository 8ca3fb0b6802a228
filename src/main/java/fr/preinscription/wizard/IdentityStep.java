package fr.preinscription.wizard;

import fr.preinscription.regulation.Topic;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/identite")
class IdentityStep {

    private static final String VIEW = "wizard/identity";

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().identity();
        var prefilled = visit.prefill().identity();
        model.addAttribute("form", IdentityForm.of(answered != null ? answered : prefilled));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        form.show(visit.judgeAnswer(form.answer(), Topic.NAMES), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer());
    }
}
