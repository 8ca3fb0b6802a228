package fr.preinscription.wizard;

import fr.preinscription.registration.LastSessionCandidates.Candidate;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a recognised candidate writes the code that opens last year's contact data. */
@Controller
@RequestMapping(ContactProof.PATH)
class ContactProofPage {

    private static final String VIEW = "wizard/contact-proof";

    private final ContactProof proof;
    private final Drafts drafts;

    ContactProofPage(ContactProof proof, Drafts drafts) {
        this.proof = proof;
        this.drafts = drafts;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", new ContactProofForm(null));
        return proof.awaited(visit)
                .map(candidate -> page(visit, candidate, model))
                .orElseGet(() -> onward(visit));
    }

    @PostMapping(params = "renvoyer")
    String sendAgain(Visit visit, Model model) {
        model.addAttribute("form", new ContactProofForm(null));
        return proof.awaited(visit)
                .map(candidate -> {
                    model.addAttribute("sentAgain", proof.send(visit.draft(), candidate));
                    return page(visit, candidate, model);
                })
                .orElseGet(() -> onward(visit));
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") ContactProofForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var awaited = proof.awaited(visit);
        if (awaited.isEmpty()) {
            return onward(visit);
        }
        if (!errors.hasErrors()) {
            switch (proof.check(visit.draft(), form.code())) {
                case PROVEN -> drafts.prefill(visit.draft(), Prefill.whole(awaited.get()));
                case WRONG -> errors.rejectValue("code", "wrong", "Ce code n’est pas le bon. Vérifiez les 6 chiffres.");
                case EXPIRED ->
                    errors.rejectValue("code", "expired", "Ce code n’est plus valable. Demandez un nouveau code.");
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, awaited.get(), model);
        }
        return onward(visit);
    }

    private static String page(Visit visit, Candidate candidate, Model model) {
        model.addAttribute("lastYear", visit.session() - 1);
        model.addAttribute("address", ContactProof.masked(Objects.requireNonNull(candidate.email())));
        model.addAttribute("minutes", ContactProof.LIFE.toMinutes());
        model.addAttribute("next", visit.journey().next().path());
        visit.show(VIEW, model);
        model.addAttribute("back", Step.LAST_SESSION.path());
        return VIEW;
    }

    private static String onward(Visit visit) {
        return "redirect:" + visit.journey().next().path();
    }
}
