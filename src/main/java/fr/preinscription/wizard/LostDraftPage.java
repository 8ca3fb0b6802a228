package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends another link to whoever lost theirs; the answer is the same whether there is a form or not. */
@Controller
@RequestMapping(LostDraftPage.PATH)
class LostDraftPage {

    static final String PATH = "/inscription/retrouver";

    private final DraftLinks links;

    LostDraftPage(DraftLinks links) {
        this.links = links;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", LaterForm.empty());
        return "entry/find";
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") LaterForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("askedAbout", form.address());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "entry/find";
        }
        links.sendAgain(form.address(), request.getRemoteAddr());
        return "redirect:" + PATH + "/envoye";
    }

    @GetMapping("/envoye")
    String sent() {
        return "entry/find-sent";
    }
}
