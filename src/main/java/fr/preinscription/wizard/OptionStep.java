package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/option")
class OptionStep {

    private static final String VIEW = "wizard/option";

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().option();
        model.addAttribute("form", OptionForm.of(answered != null ? answered : prefilled(visit)));
        var view = page(visit, model);
        model.addAttribute("prefilled", answered == null && prefilled(visit) != null);
        return view;
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") OptionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var option = visit.specialty().flatMap(specialty -> specialty.option(form.letter()));
        if (!errors.hasErrors() && option.isEmpty()) {
            errors.rejectValue("letter", "unknown", "Choisissez une des options proposées.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        var answer = new Answers.Option(option.orElseThrow().letter());
        return answer.equals(visit.answers().option())
                ? visit.answer(answer)
                : visit.answer(answer, Step.LANGUAGES, Step.OPTIONALS);
    }

    /** The option of last session, when the specialty is the same. */
    private static Answers.@Nullable Option prefilled(Visit visit) {
        return Objects.equals(visit.prefill().specialty(), visit.answers().specialty())
                ? visit.prefill().option()
                : null;
    }

    private static String page(Visit visit, Model model) {
        var specialty = visit.specialty().orElseThrow();
        model.addAttribute("specialty", specialty.name());
        model.addAttribute(
                "options", specialty.options().stream().map(OptionStep::choice).toList());
        return visit.show(VIEW, model);
    }

    private static Choice choice(Specialty.Option option) {
        return Choice.of(option.letter(), "Option " + option.letter() + "\u00a0: " + option.name());
    }
}
