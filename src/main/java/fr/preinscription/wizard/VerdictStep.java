package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/bilan")
class VerdictStep {

    private static final String VIEW = "wizard/verdict";

    @GetMapping
    String show(Visit visit, Model model) {
        var page = VerdictPage.of(visit);
        model.addAttribute("form", VerdictForm.of(page.toRead(), VerdictPage.ticked(visit)));
        return page(visit, page, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @ModelAttribute("form") VerdictForm typed,
            BindingResult bound,
            Model model,
            HttpServletResponse response) {
        var page = VerdictPage.of(visit);
        var form = VerdictForm.of(page.toRead(), typed.read());
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors, page.toRead());
        if (!page.isPossible() || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return page(visit, page, model);
        }
        return visit.answer(new Answers.Acknowledgements(form.read()));
    }

    private static String page(Visit visit, VerdictPage page, Model model) {
        var campaign = visit.campaign();
        model.addAttribute("page", page);
        model.addAttribute("session", campaign.year());
        model.addAttribute("closing", campaign.closesAt());
        model.addAttribute("due", campaign.dossierDueOn());
        model.addAttribute("specialty", visit.specialty().orElseThrow().name());
        return visit.show(VIEW, model);
    }
}
