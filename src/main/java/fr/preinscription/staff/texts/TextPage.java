package fr.preinscription.staff.texts;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.notification.LetterContent;
import fr.preinscription.notification.LetterVariable;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.registration.OfficeRegistrations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One text: read, changed, tried on a candidate, put back. */
@Controller
@RequestMapping(TextsPage.PATH + "/{kind}")
@PreAuthorize("hasRole('HEAD')")
class TextPage {

    private final MessageTexts texts;
    private final OfficeLetters letters;
    private final OfficeRegistrations registrations;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    TextPage(
            MessageTexts texts,
            OfficeLetters letters,
            OfficeRegistrations registrations,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.texts = texts;
        this.letters = letters;
        this.registrations = registrations;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping
    String show(@PathVariable String kind, Model model) {
        var letter = TextsPage.letter(kind);
        model.addAttribute("form", TextForm.of(texts.of(letter), texts.last(letter)));
        return page(letter, model);
    }

    /** Shown at once: nothing is stored that a second sending would store again. */
    @PostMapping(params = "apercu")
    String preview(
            @PathVariable String kind,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var letter = TextsPage.letter(kind);
        form.check(letter, errors);
        if (!errors.hasErrors()) {
            tryOut(letter, form, errors, model);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(letter, model);
    }

    @PostMapping
    String save(
            @PathVariable String kind,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var letter = TextsPage.letter(kind);
        form.check(letter, errors);
        if (!errors.hasErrors() && !store(letter, form, me)) {
            errors.reject("meanwhile", "Quelqu’un a changé ce texte pendant que vous écriviez. Regardez l’historique.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(letter, model);
        }
        after.addFlashAttribute("done", "Le texte est enregistré. Les prochains messages l’utilisent.");
        return "redirect:" + TextsPage.PATH + "/" + letter.path();
    }

    @PostMapping("/origine")
    String reset(
            @PathVariable String kind,
            @ModelAttribute("form") TextForm form,
            StaffMember me,
            RedirectAttributes after) {
        var letter = TextsPage.letter(kind);
        var reset = Boolean.TRUE.equals(transaction.execute(status -> {
            var changed = texts.reset(letter, form.baseOrZero(), me.name());
            if (changed) {
                trail.record(me.act("TEXT_RESET", "Texte d’origine remis").about(letter.title()));
            }
            return changed;
        }));
        after.addFlashAttribute(
                "done",
                reset
                        ? "Le texte d’origine est remis."
                        : "Quelqu’un a changé ce texte entre-temps : rien n’est remis. Regardez l’historique.");
        return "redirect:" + TextsPage.PATH + "/" + letter.path();
    }

    private boolean store(MessageKind letter, TextForm form, StaffMember me) {
        if (form.text().equals(texts.of(letter))) {
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var changed = texts.change(letter, form.text(), form.baseOrZero(), me.name());
            if (changed) {
                trail.record(me.act("TEXT_CHANGED", "Texte modifié")
                        .about(letter.title())
                        .with("edition", form.baseOrZero() + 1));
            }
            return changed;
        }));
    }

    private void tryOut(MessageKind letter, TextForm form, BindingResult errors, Model model) {
        if (form.number() == null || form.number().isBlank()) {
            show(letters.sample(form.text()), "un candidat inventé", model);
            return;
        }
        registrations
                .find(form.number())
                .ifPresentOrElse(
                        found -> show(
                                letters.sample(found.id(), form.text()), "l’inscription " + found.fullNumber(), model),
                        () -> errors.rejectValue("number", "unknown", "Aucune inscription n’a ce numéro."));
    }

    private static void show(LetterContent content, String on, Model model) {
        model.addAttribute("content", content);
        model.addAttribute("triedOn", on);
    }

    private String page(MessageKind letter, Model model) {
        model.addAttribute("kind", letter);
        model.addAttribute("last", texts.last(letter).orElse(null));
        model.addAttribute(
                "edited", texts.last(letter).filter(last -> !last.reset()).isPresent());
        model.addAttribute(
                "known",
                Arrays.stream(LetterVariable.values())
                        .filter(LetterVariable::isKnown)
                        .toList());
        model.addAttribute(
                "given",
                Arrays.stream(LetterVariable.values())
                        .filter(one -> !one.isKnown())
                        .toList());
        return "bureau/texts/edit";
    }
}
