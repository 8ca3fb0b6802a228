package fr.preinscription.staff.letters;

import fr.preinscription.academy.Academy;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.web.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes to one candidate: chosen text, what it leaves open, preview, sent. */
@Controller
@RequestMapping("/bureau/dossiers/{number}/messages/nouveau")
@PreAuthorize("hasRole('AGENT')")
class WritePage {

    private final OfficeRegistrations registrations;
    private final OfficeLetters letters;
    private final MessageTexts texts;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Academy academy;
    private final Clock clock;

    WritePage(
            OfficeRegistrations registrations,
            OfficeLetters letters,
            MessageTexts texts,
            AuditTrail trail,
            TransactionOperations transaction,
            Academy academy,
            Clock clock) {
        this.registrations = registrations;
        this.letters = letters;
        this.texts = texts;
        this.trail = trail;
        this.transaction = transaction;
        this.academy = academy;
        this.clock = clock;
    }

    @GetMapping
    String start(@PathVariable String number, @RequestParam @Nullable String modele, Model model) {
        var registration = registration(number);
        var kind = kind(modele);
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        var form = WriteForm.start(kind, texts.of(kind), registration, today, academy.website());
        model.addAttribute("form", form);
        return page(registration, kind, form, model);
    }

    /** Shown at once: nothing is stored or sent. */
    @PostMapping(params = "apercu")
    String preview(
            @PathVariable String number,
            @ModelAttribute("form") WriteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var registration = registration(number);
        var kind = kind(form.modele());
        var asked = letters.asked(form.text());
        form.check(kind, asked, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("content", letters.preview(form.letter(kind, asked, registration)));
        }
        return page(registration, kind, form, model);
    }

    @PostMapping
    String send(
            @PathVariable String number,
            @ModelAttribute("form") WriteForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var registration = registration(number);
        var kind = kind(form.modele());
        var asked = letters.asked(form.text());
        form.check(kind, asked, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(registration, kind, form, model);
        }
        var written = transaction.execute(status -> {
            var message = letters.writeOnce(form.letter(kind, asked, registration));
            message.ifPresent(id -> trail.record(me.act("LETTER_WRITTEN", "Message écrit : " + kind.title())
                    .about(registration.id(), registration.number())
                    .with("message", id)));
            return message.isPresent();
        });
        after.addFlashAttribute(
                "done",
                Boolean.TRUE.equals(written)
                        ? "Le message part maintenant : " + kind.title() + "."
                        : "Ce message est déjà parti. Il n’est envoyé qu’une fois.");
        return "redirect:/bureau/dossiers/" + registration.number();
    }

    private String page(Opened registration, MessageKind kind, WriteForm form, Model model) {
        model.addAttribute("registration", registration);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", MessageKind.free());
        model.addAttribute("asked", letters.asked(form.text()));
        return "bureau/letters/write";
    }

    private Opened registration(String number) {
        return registrations.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MessageKind kind(@Nullable String modele) {
        return MessageKind.letter(modele).filter(MessageKind.free()::contains).orElse(MessageKind.NEWS);
    }
}
