package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.registration.Amendments;
import fr.preinscription.registration.Outcome;
import fr.preinscription.web.ReceivedAt;
import fr.preinscription.wizard.OfficeDraft;
import fr.preinscription.wizard.OfficeDrafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where typing ends: registered by an agent who is signed in, the one who typed, or given up. */
@Controller
@RequestMapping("/bureau/saisie")
@PreAuthorize("hasRole('AGENT')")
class TypingPage {

    private static final String NOTHING_TYPED = "redirect:/bureau/saisie";

    private final OfficeDrafts drafts;
    private final Registering registering;

    TypingPage(OfficeDrafts drafts, Registering registering) {
        this.drafts = drafts;
        this.registering = registering;
    }

    @PostMapping("/enregistrer")
    String register(
            @RequestParam(required = false) @Nullable Set<String> accepted,
            @RequestParam(required = false) @Nullable String submission,
            StaffMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = mine(request, me).filter(draft -> draft.submissionId().equals(submission));
        if (typed.isEmpty()) {
            return NOTHING_TYPED;
        }
        var unanswered = drafts.unanswered(typed.get());
        if (unanswered.isPresent()) {
            return "redirect:" + unanswered.get();
        }
        var receivedAt = ReceivedAt.of(request);
        var read = drafts.accept(typed.get(), accepted == null ? Set.of() : accepted, receivedAt);
        var outcome = registering.register(read, me, receivedAt);
        if (outcome instanceof Outcome.Accepted made) {
            drafts.end(read, response);
            next.addFlashAttribute(
                    "done", "Enregistré : %s-%d. Le candidat en est informé.".formatted(made.number(), made.version()));
            return "redirect:/bureau/dossiers/" + made.number();
        }
        next.addFlashAttribute("refusal", Amendments.reason(outcome));
        return "redirect:" + drafts.checkPath();
    }

    @PostMapping("/abandonner")
    String giveUp(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var typed = drafts.current(request);
        typed.ifPresent(draft -> drafts.end(draft, response));
        next.addFlashAttribute("done", "Saisie abandonnée : rien n’a été enregistré.");
        return typed.map(OfficeDraft::work)
                .map(work -> work.number() == null ? NOTHING_TYPED : "redirect:/bureau/dossiers/" + work.number())
                .orElse(NOTHING_TYPED);
    }

    private Optional<OfficeDraft> mine(HttpServletRequest request, StaffMember me) {
        return drafts.current(request).filter(draft -> draft.work().agent().equals(me.id()));
    }
}
