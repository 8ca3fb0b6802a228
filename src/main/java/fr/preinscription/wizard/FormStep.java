package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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
@RequestMapping("/inscription/forme")
class FormStep {

    private static final String VIEW = "wizard/form";

    private static final List<Choice> FORMS = List.of(
            Choice.of(
                    ExamForm.GLOBAL,
                    "Forme globale",
                    "Vous passez toutes les épreuves à la même session. Vous pouvez garder vos notes de 10 ou plus."),
            Choice.of(
                    ExamForm.PROGRESSIVE,
                    "Forme progressive",
                    "Vous choisissez les épreuves que vous passez cette année. Vous passerez les autres aux sessions"
                            + " suivantes."));

    /** Why a form is not possible, as things stand. */
    record Impossible(String title, String reason) {}

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().form();
        var prefilled = prefilled(visit);
        model.addAttribute("form", FormForm.of(answered != null ? answered : prefilled));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @ModelAttribute("form") FormForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer());
    }

    private static String page(Visit visit, Model model) {
        model.addAttribute("forms", FORMS);
        model.addAttribute(
                "impossible",
                Arrays.stream(ExamForm.values())
                        .flatMap(form -> refusals(visit, form).stream().map(breach -> impossible(form, breach)))
                        .toList());
        return visit.show(VIEW, model);
    }

    /** The form of last session is proposed; that the choice is definitive is acknowledged anew. */
    private static Answers.@Nullable Form prefilled(Visit visit) {
        var form = visit.prefill().form();
        return form == null ? null : new Answers.Form(form.form(), false);
    }

    private static List<Breach> refusals(Visit visit, ExamForm form) {
        return visit.judge(visit.answers().with(new Answers.Form(form, true)), Topic.FORM)
                .blocks();
    }

    private static Impossible impossible(ExamForm form, Breach refusal) {
        return new Impossible(
                form == ExamForm.GLOBAL
                        ? "La forme globale n’est pas possible pour vous"
                        : "La forme progressive n’est pas possible pour vous",
                refusal.message());
    }
}
