package fr.preinscription.staff.entry;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.registration.Waiver;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.Waivable;
import fr.preinscription.web.Choice;
import fr.preinscription.wizard.OfficeDraft;
import fr.preinscription.wizard.OfficeDrafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The head sets one rule aside for the candidate whose form is being typed, where the regulation lets the office decide. */
@Controller
@RequestMapping("/bureau/saisie/derogation")
@PreAuthorize("hasRole('HEAD')")
class WaiverPage {

    private static final String VIEW = "bureau/entry/waiver";

    private final OfficeDrafts drafts;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    WaiverPage(OfficeDrafts drafts, AuditTrail trail, TransactionOperations transaction, Clock clock) {
        this.drafts = drafts;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("form", WaiverForm.EMPTY);
        return page(drafts.current(request).orElse(null), model);
    }

    @PostMapping
    String grant(
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult errors,
            StaffMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = drafts.current(request).orElse(null);
        var specialty = typed == null ? null : typed.answers().specialty();
        if (form.rule() != null && !Regulation.mayBeWaived(form.rule())) {
            errors.rejectValue("rule", "never", "Cette règle n’admet pas de dérogation.");
        }
        if (errors.hasErrors() || typed == null || specialty == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typed, model);
        }
        var waiver = new Waiver(
                Objects.requireNonNull(form.rule()),
                specialty.slug(),
                Objects.requireNonNull(form.reason()).strip(),
                Objects.requireNonNull(form.source()).strip(),
                me.name(),
                clock.instant());
        transaction.executeWithoutResult(status -> {
            drafts.grant(typed, waiver);
            trail.record(act(typed, waiver, me));
        });
        return "redirect:" + drafts.checkPath();
    }

    private static String page(@Nullable OfficeDraft typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("ready", typed != null && typed.answers().specialty() != null);
        model.addAttribute(
                "rules",
                Regulation.waivable().stream()
                        .collect(Collectors.groupingBy(Waivable::ruleId, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(rule -> new Choice(rule.getKey(), words(rule.getValue()), grounds(rule.getValue())))
                        .toList());
        return VIEW;
    }

    private static String words(List<Waivable> sentences) {
        return sentences.getFirst().ruleId() + " – "
                + sentences.stream().map(Waivable::sentence).collect(Collectors.joining(" "));
    }

    private static String grounds(List<Waivable> sentences) {
        return "Si : " + sentences.stream().map(Waivable::ground).distinct().collect(Collectors.joining(" ; "));
    }

    private static Act act(OfficeDraft typed, Waiver waiver, StaffMember me) {
        var act = Act.of(me.id(), me.name(), "WAIVER_GRANTED", "Dérogation à la règle " + waiver.ruleId())
                .with("rule", waiver.ruleId())
                .with("specialty", waiver.specialty())
                .with("reason", waiver.reason())
                .with("source", waiver.source());
        var registration = typed.registration();
        return registration == null
                ? act.about(typed.work().candidate())
                : act.about(registration, Objects.requireNonNull(typed.work().number()));
    }
}
