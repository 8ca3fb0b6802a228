package fr.preinscription.wizard;

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
@RequestMapping("/inscription/representant-legal")
class RepresentativeStep {

    private static final String VIEW = "wizard/representative";

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", RepresentativeForm.of(visit.answers().representative()));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") RepresentativeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer());
    }
}
