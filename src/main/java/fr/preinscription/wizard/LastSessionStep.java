package fr.preinscription.wizard;

import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletRequest;
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
@RequestMapping("/inscription/session-precedente")
class LastSessionStep {

    private static final String VIEW = "wizard/last-session";

    private final Recognition recognition;
    private final ContactProof proof;

    LastSessionStep(Recognition recognition, ContactProof proof) {
        this.recognition = recognition;
        this.proof = proof;
    }

    @ModelAttribute
    void question(Visit visit, Model model) {
        model.addAttribute("lastYear", visit.session() - 1);
        model.addAttribute(
                "answers",
                List.of(
                        Choice.of(LastSessionForm.Registered.WITH_NUMBER, "Oui, et j’ai mon numéro de candidat"),
                        Choice.of(LastSessionForm.Registered.WITHOUT_NUMBER, "Oui, mais je n’ai pas mon numéro"),
                        Choice.of(LastSessionForm.Registered.NO, "Non")));
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", LastSessionForm.of(visit.answers().lastSession()));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") LastSessionForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (!errors.hasErrors() && form.registered() != LastSessionForm.Registered.WITH_NUMBER) {
            return recognition.forget(visit, form.unidentified());
        }
        if (!errors.hasErrors()) {
            var found = recognition.find(visit, form.digits(), form.isoDate(), request.getRemoteAddr(), errors);
            if (found.isPresent()) {
                var onward = recognition.keep(visit, found.get());
                return proof.begin(visit, found.get()) ? "redirect:" + ContactProof.PATH : onward;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return visit.show(VIEW, model);
    }
}
