package fr.preinscription.wizard;

import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.WorkDuration;
import fr.preinscription.web.Choice;
import fr.preinscription.web.Paris;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/inscription/experience")
class ExperienceStep {

    private static final String VIEW = "wizard/experience";

    private static final List<Choice> KINDS = List.of(
            Choice.of(ExperienceKind.EMPLOYEE, "Salarié ou agent public"),
            Choice.of(
                    ExperienceKind.SELF_EMPLOYED,
                    "Indépendant",
                    "Artisan, commerçant, auto-entrepreneur, profession libérale…"));

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().experience();
        var form =
                ExperienceForm.of(answered != null ? answered : visit.prefill().experience());
        return page(visit, form, model.addAttribute("form", form));
    }

    @PostMapping(params = "calculer")
    String count(Visit visit, @ModelAttribute("form") ExperienceForm form, BindingResult errors, Model model) {
        return page(visit, form, model);
    }

    @PostMapping(params = "ajouter")
    String add(Visit visit, @ModelAttribute("form") ExperienceForm form, BindingResult errors, Model model) {
        var longer = form.withOneMore();
        return page(visit, longer, model.addAttribute("form", longer));
    }

    @PostMapping(params = "retirer")
    String remove(
            Visit visit,
            @RequestParam int retirer,
            @ModelAttribute("form") ExperienceForm form,
            BindingResult errors,
            Model model) {
        var shorter = form.without(retirer);
        return page(visit, shorter, model.addAttribute("form", shorter));
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") ExperienceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, form, model);
        }
        return visit.answer(form.answer());
    }

    private static String page(Visit visit, ExperienceForm form, Model model) {
        var session = visit.campaign().session();
        var counted = form.counted();
        model.addAttribute("kinds", KINDS);
        model.addAttribute("periods", form.periods());
        model.addAttribute("wanted", Months.inWords(session.experienceMonths()));
        model.addAttribute("eve", Paris.date(session.examStartsOn().minusDays(1)));
        model.addAttribute("most", ExperienceForm.MOST_PERIODS);
        model.addAttribute("full", form.periods().size() >= ExperienceForm.MOST_PERIODS);
        if (!counted.periods().isEmpty()) {
            model.addAttribute("total", WorkDuration.on(visit.today(), counted).inWords());
        }
        return visit.show(VIEW, model);
    }
}
