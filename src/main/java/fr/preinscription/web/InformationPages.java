package fr.preinscription.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the foot of every page leads to. */
@Controller
class InformationPages {

    @GetMapping("/aide")
    String help() {
        return "information/help";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "information/accessibility";
    }

    @GetMapping("/mentions-legales")
    String legalNotice() {
        return "information/legal-notice";
    }

    @GetMapping("/donnees-personnelles")
    String privacy() {
        return "information/privacy";
    }
}
