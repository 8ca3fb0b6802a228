package fr.preinscription.wizard;

import fr.preinscription.catalogue.Countries;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
@RequestMapping("/inscription/naissance")
class BirthStep {

    private static final String VIEW = "wizard/birth";

    private final Countries countries;

    BirthStep(Countries countries) {
        this.countries = countries;
    }

    @ModelAttribute("countries")
    List<Choice> countries() {
        return countries.all().stream()
                .filter(country -> !country.code().equals(Countries.FRANCE))
                .map(country -> Choice.of(country.code(), country.name()))
                .toList();
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().birth();
        model.addAttribute(
                "form",
                BirthForm.of(answered != null ? answered : visit.prefill().birth()));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") BirthForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors, visit.today(), countries);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer());
    }
}
