package fr.preinscription.wizard;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.CandidateCategory;
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
@RequestMapping("/inscription/formation")
class TrainingStep {

    private static final String VIEW = "wizard/training";

    private static final List<Choice> YEARS =
            List.of(Choice.of("1", "En première année"), Choice.of("2", "En seconde année"));

    private static final List<Choice> CONTINUING_EDUCATION = List.of(
            Choice.of(
                    ContinuingEducation.PROFESSIONAL_CONTRACT,
                    "Contrat de professionnalisation",
                    "Vous avez signé ce contrat avec un employeur."),
            Choice.of(ContinuingEducation.FIRST_TRAINING, "Première formation", "Vous apprenez votre premier métier."),
            Choice.of(ContinuingEducation.CAREER_CHANGE, "Reconversion", "Vous changez de métier."),
            Choice.of(
                    ContinuingEducation.FURTHER_TRAINING,
                    "Perfectionnement",
                    "Vous travaillez, ou avez travaillé, dans le secteur du BTS."));

    @ModelAttribute
    void questions(Visit visit, Model model) {
        model.addAttribute("years", YEARS);
        model.addAttribute("inContinuingEducation", inContinuingEducation(visit));
        model.addAttribute("educations", CONTINUING_EDUCATION);
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", TrainingForm.of(visit.answers().training()));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") TrainingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors, inContinuingEducation(visit));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer(inContinuingEducation(visit)));
    }

    private static boolean inContinuingEducation(Visit visit) {
        var situation = visit.answers().situation();
        return situation != null && situation.category() == CandidateCategory.DISTANCE_CONTINUING_EDUCATION;
    }
}
