package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases a draft for good, on every device, after a page that asks. */
@Controller
@RequestMapping("/inscription/effacer")
class ErasePage {

    private final Drafts drafts;
    private final DraftCookie cookie;

    ErasePage(Drafts drafts, DraftCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @GetMapping
    String ask(Draft draft, Model model) {
        model.addAttribute("draft", unregistered(draft));
        return "entry/erase";
    }

    @PostMapping
    String erase(Draft draft, HttpServletResponse response) {
        drafts.end(unregistered(draft));
        cookie.clear(response);
        return "redirect:/inscription/efface";
    }

    /** A registration is never erased from here: it can only be given up. */
    private static Draft unregistered(Draft draft) {
        if (!draft.isUnregistered()) {
            throw new Detour(FollowUpPage.PATH);
        }
        return draft;
    }
}
