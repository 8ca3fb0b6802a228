package fr.preinscription.staff.journal;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.ChainCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The journal of the office: who did or looked at what, when; and whether somebody changed it. */
@Controller
@RequestMapping("/bureau/journal")
@PreAuthorize("hasAnyRole('HEAD', 'ADMINISTRATOR')")
class JournalController {

    private static final int PAGE = 100;

    private final AuditTrail trail;

    JournalController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    String show(
            @ModelAttribute("form") JournalForm form, BindingResult errors, Model model, HttpServletResponse response) {
        var filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("entries", List.of());
            return "bureau/journal/journal";
        }
        var entries = trail.before(form.before(), filter, PAGE + 1);
        model.addAttribute("entries", entries.stream().limit(PAGE).toList());
        if (entries.size() > PAGE) {
            var address = UriComponentsBuilder.fromPath("/bureau/journal");
            form.question().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
            model.addAttribute(
                    "older",
                    address.queryParam("avant", entries.get(PAGE - 1).number())
                            .encode()
                            .buildAndExpand(form.question())
                            .toUriString());
        }
        return "bureau/journal/journal";
    }

    @PostMapping("/verification")
    String verify(
            StaffMember me,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String fingerprint,
            Model model) {
        var noted = noted(number);
        var check = noted == null || fingerprint == null || fingerprint.isBlank()
                ? trail.verify()
                : trail.verify(noted, fingerprint.strip());
        trail.record(me.act("JOURNAL_VERIFIED", "Journal vérifié")
                .about("n° " + check.last())
                .with("finding", check.finding()));
        show(check, number, fingerprint, model);
        return "bureau/journal/verification";
    }

    @GetMapping("/verification")
    String ask() {
        return "bureau/journal/verification";
    }

    private static void show(ChainCheck check, @Nullable String number, @Nullable String fingerprint, Model model) {
        model.addAttribute("check", check);
        model.addAttribute("notedNumber", number);
        model.addAttribute("notedFingerprint", fingerprint);
    }

    private static @Nullable Long noted(@Nullable String number) {
        try {
            return number == null || number.isBlank() ? null : Long.valueOf(number.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
