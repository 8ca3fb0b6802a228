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

/** What last session's candidate accepted is never proposed again: these two answers are given anew. */
@Controller
@RequestMapping("/inscription/accords")
class ConsentsStep {

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", ConsentsForm.of(visit.answers().consents()));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") ConsentsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer());
    }

    private static String page(Visit visit, Model model) {
        model.addAttribute("minor", visit.journey().isOnRoute(Step.REPRESENTATIVE));
        return visit.show("wizard/consents", model);
    }
}
