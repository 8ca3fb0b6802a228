package fr.preinscription.proof;

import fr.preinscription.registration.Proofs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proves a confirmation: the printed code leads here, who cannot scan it types. It only reads, so nothing is posted. */
@Controller
@RequestMapping(Proofs.PATH)
class ProofPage {

    private static final String VIEW = "proof/proof";

    private final Proofs proofs;
    private final ProofAttempts attempts;

    ProofPage(Proofs proofs, ProofAttempts attempts) {
        this.proofs = proofs;
        this.attempts = attempts;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", ProofForm.EMPTY);
        return VIEW;
    }

    @GetMapping(params = "code")
    String read(
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        next.addAttribute("number", form.fullNumber());
        next.addAttribute("s", form.code());
        return "redirect:" + Proofs.PATH + "/{number}";
    }

    @GetMapping("/{number}")
    String prove(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String s,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("form", new ProofForm(number, null));
        if (s == null || s.isBlank()) {
            return VIEW;
        }
        if (attempts.exhausted(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("state", "EXHAUSTED");
            return VIEW;
        }
        var proof = proofs.of(number, s);
        if (proof.isEmpty()) {
            attempts.failed(request.getRemoteAddr());
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("state", "UNKNOWN");
            return VIEW;
        }
        model.addAttribute("state", proof.get().state().name());
        model.addAttribute("proof", proof.get());
        return VIEW;
    }
}
