package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** On a device that others use: this browser forgets the draft, which is kept for the link sent by mail. */
@Controller
@RequestMapping("/inscription/oublier")
class ForgetPage {

    private final Drafts drafts;
    private final DraftCookie cookie;

    ForgetPage(Drafts drafts, DraftCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @GetMapping
    String ask(Draft draft, Model model) {
        if (!draft.isUnregistered()) {
            throw new Detour(FollowUpPage.PATH);
        }
        model.addAttribute("address", draft.travel().address());
        return "entry/forget";
    }

    @PostMapping
    String forget(Draft draft, HttpServletResponse response) {
        drafts.forget(draft);
        cookie.clear(response);
        return "redirect:/";
    }
}
