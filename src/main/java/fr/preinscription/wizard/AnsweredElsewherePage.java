package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the answer of the other device, with what was just typed ready to be sent again: nothing is lost on either. */
@ControllerAdvice
class AnsweredElsewherePage {

    private static final Set<String> NOT_TYPED = Set.of(VisitResolver.SHOWN, "_csrf");

    private final CheckPage check;
    private final CampaignOnPages campaign;

    AnsweredElsewherePage(CheckPage check, CampaignOnPages campaign) {
        this.check = check;
        this.campaign = campaign;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String choose(AnsweredElsewhere conflict, HttpServletRequest request, Model model) {
        var visit = conflict.visit();
        var step = visit.step();
        visit.show("wizard/answered-elsewhere", model);
        model.addAttribute("demonstration", campaign.demonstration());
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("here", step.path());
        model.addAttribute("typedHere", typed(request));
        model.addAttribute(
                "answered",
                check.sections(visit).stream()
                        .filter(section -> section.path().equals(step.path()))
                        .toList());
        return "wizard/answered-elsewhere";
    }

    private static List<Typed> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value)))
                .toList();
    }

    /** One field as it was sent. */
    record Typed(String field, String content) {}
}
