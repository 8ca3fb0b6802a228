package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
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
@RequestMapping("/inscription/amenagement")
class AccommodationStep {

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", AccommodationForm.of(visit.answers().accommodation()));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @ModelAttribute("form") AccommodationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer());
    }

    private static String page(Visit visit, Model model) {
        model.addAttribute(
                "decisions",
                List.of(
                        Choice.of(AccommodationForm.Decided.YES, "Oui"),
                        Choice.of(AccommodationForm.Decided.NO, "Non"),
                        Choice.of(AccommodationForm.Decided.UNKNOWN, "Je ne sais pas")));
        model.addAttribute("requestDueAt", dueAt(visit.campaign()));
        return visit.show("wizard/accommodation", model);
    }

    /** The instant from which a request is late; null when the session has none. */
    private static @Nullable Instant dueAt(Campaign campaign) {
        return campaign.session()
                .text(SessionParameter.ACCOMMODATION_DUE)
                .map(due -> due.equals("closesAt")
                        ? campaign.closesAt()
                        : OffsetDateTime.parse(due).toInstant())
                .orElse(null);
    }
}
