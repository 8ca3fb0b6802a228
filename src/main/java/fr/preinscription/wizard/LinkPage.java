package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time link of a message. Looking at it spends nothing: programs that check mail look at every link. */
@Controller
@RequestMapping("/mon-inscription/lien")
class LinkPage {

    private final Registrations registrations;
    private final Accesses accesses;

    LinkPage(Registrations registrations, Accesses accesses) {
        this.registrations = registrations;
        this.accesses = accesses;
    }

    @GetMapping
    String show(@RequestParam(name = "jeton", defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "return/link";
    }

    @PostMapping
    String open(@RequestParam(name = "jeton", defaultValue = "") String token, HttpServletResponse response) {
        var opened = registrations.openWithLink(token);
        if (opened.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "return/link-spent";
        }
        accesses.open(opened.get(), response);
        return "redirect:" + FollowUpPage.PATH;
    }
}
