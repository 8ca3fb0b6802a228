package fr.preinscription.staff.today;

import fr.preinscription.account.Role;
import fr.preinscription.casefile.FileState;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a newcomer to the office needs to know, on one page. */
@Controller
@PreAuthorize("isAuthenticated()")
class HelpPage {

    @GetMapping("/bureau/aide")
    String show(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", FileState.values());
        return "bureau/today/help";
    }
}
