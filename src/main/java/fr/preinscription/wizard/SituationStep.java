package fr.preinscription.wizard;

import fr.preinscription.web.Choice;
import fr.preinscription.wizard.SituationForm.Door;
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
@RequestMapping("/inscription/situation")
class SituationStep {

    private static final String VIEW = "wizard/situation";

    @ModelAttribute
    void questions(Visit visit, Model model) {
        model.addAttribute("examSession", visit.session());
        model.addAttribute("askBefore", !registeredLastSession(visit));
        model.addAttribute(
                "doors", doors(Months.inWords(visit.campaign().session().experienceMonths())));
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", SituationForm.of(visit.answers().situation()));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") SituationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors, registeredLastSession(visit));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer(registeredLastSession(visit)));
    }

    private static boolean registeredLastSession(Visit visit) {
        var lastSession = visit.answers().lastSession();
        return lastSession != null && lastSession.registeredHere();
    }

    private static List<Choice> doors(String experience) {
        return List.of(
                Choice.of(
                        Door.PREVIOUS_SESSION,
                        "J’ai déjà présenté ce BTS",
                        "À une session précédente, dans n’importe quelle académie, et je ne l’ai pas obtenu."),
                Choice.of(
                        Door.DISTANCE_PUPIL,
                        "Je prépare le BTS à distance, comme élève",
                        "Je suis inscrit comme élève au CNED ou dans un organisme privé."),
                Choice.of(
                        Door.DISTANCE_APPRENTICE,
                        "Je prépare le BTS à distance, comme apprenti",
                        "J’ai un contrat d’apprentissage."),
                Choice.of(
                        Door.DISTANCE_CONTINUING_EDUCATION,
                        "Je prépare le BTS à distance, en formation continue",
                        "Je suis salarié, indépendant ou demandeur d’emploi, ou j’ai un contrat de professionnalisation."),
                Choice.of(
                        Door.WORK_EXPERIENCE,
                        "J’ai " + experience + " d’expérience professionnelle",
                        "Dans un emploi de technicien ou plus, dans le domaine du BTS. Il faut avoir cette durée avant"
                                + " l’examen."),
                Choice.of(Door.NONE, "Aucune de ces situations"));
    }
}
