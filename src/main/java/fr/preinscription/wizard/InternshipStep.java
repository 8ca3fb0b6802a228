package fr.preinscription.wizard;

import fr.preinscription.regulation.Candidacy.Internship;
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
@RequestMapping("/inscription/stage")
class InternshipStep {

    private static final String VIEW = "wizard/internship";

    private static final List<Choice> STATES = List.of(
            Choice.of(Internship.DONE, "Mes stages sont terminés", "Vous joindrez les attestations à votre dossier."),
            Choice.of(
                    Internship.PLANNED,
                    "Un stage n’est pas encore fait, ou pas terminé",
                    "Vous joindrez la convention de stage maintenant, et l’attestation dès la fin du stage."),
            Choice.of(
                    Internship.NOT_APPLICABLE,
                    "Je ne suis pas concerné par un stage",
                    "Par exemple\u00a0: ce BTS n’en demande pas, ou vous ne repassez pas l’épreuve liée au stage."));

    @ModelAttribute("states")
    List<Choice> states() {
        return STATES;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().internship();
        var prefilled = visit.prefill().internship();
        model.addAttribute("form", InternshipForm.of(answered != null ? answered : prefilled));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") InternshipForm form,
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
