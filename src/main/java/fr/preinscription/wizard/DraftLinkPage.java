package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time link to a draft. Looking at it spends nothing: programs that check mail look at every link. */
@Controller
@RequestMapping(DraftLinks.PATH)
class DraftLinkPage {

    private final DraftLinks links;
    private final Accesses accesses;
    private final DraftCookie cookie;

    DraftLinkPage(DraftLinks links, Accesses accesses, DraftCookie cookie) {
        this.links = links;
        this.accesses = accesses;
        this.cookie = cookie;
    }

    @GetMapping
    String show(
            @RequestParam(name = "jeton", defaultValue = "") String token, HttpServletRequest request, Model model) {
        model.addAttribute("token", token);
        model.addAttribute(
                "other", accesses.draft(request).filter(Draft::isUnregistered).isPresent());
        return "entry/link";
    }

    @PostMapping
    String open(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var opened = links.open(token, accesses.draft(request));
        if (opened.isEmpty()) {
            model.addAttribute("form", LaterForm.empty());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "entry/link-spent";
        }
        if (opened.get() != Drafts.Token.SAME) {
            cookie.write(response, opened.get());
        }
        return "redirect:/inscription/reprendre";
    }
}
