package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/inscription/specialite")
class SpecialtyStep {

    private static final String VIEW = "wizard/specialty";

    private final Specialties specialties;

    SpecialtyStep(Specialties specialties) {
        this.specialties = specialties;
    }

    @GetMapping
    String show(Visit visit, @RequestParam(name = "q", required = false) @Nullable String searched, Model model) {
        model.addAttribute("form", SpecialtyForm.of(visit.answers().specialty(), searched));
        return page(visit, searched, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") SpecialtyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var chosen = specialties.find(String.valueOf(form.slug()), visit.session());
        if (!errors.hasErrors() && chosen.filter(Specialty::open).isEmpty()) {
            errors.rejectValue(
                    "slug", "closed", "Choisissez un BTS de la liste\u00a0: on ne peut plus s’inscrire à celui-ci.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, form.q(), model);
        }
        var answer = new Answers.Specialty(chosen.orElseThrow().slug());
        return answer.equals(visit.answers().specialty())
                ? visit.answer(answer)
                : visit.answer(answer, Step.OPTION, Step.LANGUAGES, Step.OPTIONALS);
    }

    private String page(Visit visit, @Nullable String searched, Model model) {
        var found = Chosen.isBlank(searched)
                ? specialties.open(visit.session())
                : specialties.search(String.valueOf(searched), visit.session());
        model.addAttribute("searched", Chosen.text(searched));
        model.addAttribute("found", found.stream().map(SpecialtyStep::choice).toList());
        model.addAttribute("former", FormerSpecialty.of(visit, specialties));
        return visit.show(VIEW, model);
    }

    private static Choice choice(Specialty specialty) {
        var codes = specialty.diplomas().stream()
                .map(Specialty.Diploma::code)
                .distinct()
                .collect(Collectors.joining(", "));
        var options = specialty.options().stream().map(Specialty.Option::letter).toList();
        return new Choice(specialty.slug(), specialty.name(), hint(codes, options));
    }

    private static @Nullable String hint(String codes, List<String> options) {
        var code = codes.isEmpty() ? "" : "Code " + codes;
        return options.isEmpty()
                ? code.isEmpty() ? null : code
                : "Options " + String.join(", ", options) + (code.isEmpty() ? "" : ". " + code);
    }
}
