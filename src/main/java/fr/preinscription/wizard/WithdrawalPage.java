package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations;
import fr.preinscription.web.ReceivedAt;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The candidate gives up, as long as the campaign is open; a new validation takes it back. */
@Controller
@RequestMapping("/mon-inscription/desistement")
class WithdrawalPage {

    private final Registrations registrations;
    private final Accesses accesses;

    WithdrawalPage(Registrations registrations, Accesses accesses) {
        this.registrations = registrations;
        this.accesses = accesses;
    }

    @GetMapping
    String ask(Access access, Model model) {
        if (!accesses.isChangeable(access)) {
            return "redirect:" + FollowUpPage.PATH;
        }
        model.addAttribute("registration", access.registration());
        return "return/withdraw";
    }

    @PostMapping
    String withdraw(Access access, HttpServletRequest request) {
        registrations.withdraw(access.registration().id(), ReceivedAt.of(request));
        return "redirect:" + FollowUpPage.PATH;
    }
}
