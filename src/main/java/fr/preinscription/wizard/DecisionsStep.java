package fr.preinscription.wizard;

import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.web.Choice;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** No answer is wrong here: none ticked means no decision. */
@Controller
@RequestMapping("/inscription/decisions")
class DecisionsStep {

    private static final String VIEW = "wizard/decisions";

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().decisions();
        var prefilled = visit.prefill().decisions();
        model.addAttribute("form", DecisionsForm.of(answered != null ? answered : prefilled));
        model.addAttribute(
                "decisions", proposed(visit).stream().map(DecisionsStep::choice).toList());
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(Visit visit, @ModelAttribute("form") DecisionsForm form) {
        return visit.answer(form.answer(proposed(visit)));
    }

    private static Set<OfficeDecision> proposed(Visit visit) {
        return visit.campaign().session().highLevelAthletes()
                ? EnumSet.allOf(OfficeDecision.class)
                : EnumSet.complementOf(EnumSet.of(OfficeDecision.HIGH_LEVEL_ATHLETE));
    }

    private static Choice choice(OfficeDecision decision) {
        return switch (decision) {
            case POSITIONING ->
                Choice.of(
                        decision,
                        "J’ai le droit d’entrer directement en seconde année",
                        "Le courrier s’appelle «\u00a0décision de positionnement\u00a0» ou «\u00a0formation aménagée\u00a0».");
            case SPREADING ->
                Choice.of(
                        decision,
                        "J’ai le droit de passer mes épreuves sur plusieurs sessions",
                        "À cause d’un handicap. Le courrier s’appelle «\u00a0décision d’étalement\u00a0».");
            case DEROGATION ->
                Choice.of(
                        decision,
                        "J’ai le droit de passer seulement une partie des épreuves",
                        "Le courrier s’appelle «\u00a0dérogation\u00a0».");
            case HIGH_LEVEL_ATHLETE ->
                Choice.of(
                        decision,
                        "Je suis sur la liste des sportifs de haut niveau. Je demande à passer mes épreuves sur plusieurs"
                                + " sessions",
                        "Vous joindrez votre demande à votre dossier.");
        };
    }
}
