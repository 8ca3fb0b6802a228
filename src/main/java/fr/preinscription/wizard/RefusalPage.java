package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where reminders are refused: by the button of the page, or by the one request of a mail program (RFC 8058). */
@Controller
@RequestMapping(ReminderRefusals.PATH)
class RefusalPage {

    private final ReminderRefusals refusals;

    RefusalPage(ReminderRefusals refusals) {
        this.refusals = refusals;
    }

    @GetMapping
    String show(@RequestParam(name = "jeton", defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "entry/refuse";
    }

    @PostMapping
    String refuse(
            @RequestParam(name = "jeton", defaultValue = "") String token, Model model, HttpServletResponse response) {
        var refused = refusals.refuse(token);
        if (!refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("refused", refused);
        return "entry/refused";
    }
}
