package fr.preinscription.simulator;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people read before they let a program ask. */
@Controller
class ApiPage {

    private final URI site;

    ApiPage(@Value("${preinscription.public-address}") URI site) {
        this.site = site;
    }

    @GetMapping("/api")
    String show(Model model) {
        model.addAttribute("root", site.resolve(ApiConfiguration.ROOT));
        return "simulator/api";
    }
}
