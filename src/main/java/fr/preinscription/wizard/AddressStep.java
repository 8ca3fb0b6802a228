package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
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
@RequestMapping("/inscription/adresse")
class AddressStep {

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().address();
        var prefilled = visit.prefill().address();
        model.addAttribute("form", AddressForm.of(answered != null ? answered : prefilled));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors, visit.answers().residence());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer());
    }

    private static String page(Visit visit, Model model) {
        var residence = visit.answers().residence();
        model.addAttribute("residence", residence);
        model.addAttribute("atSomebody", residence != null && residence.kind() == Answers.ResidenceKind.THIRD_PARTY);
        model.addAttribute("residencePath", Step.RESIDENCE.path());
        return visit.show("wizard/address", model);
    }
}
