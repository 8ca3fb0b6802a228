package fr.preinscription.staff.letters;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.notification.Messages;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.notification.Undelivered;
import fr.preinscription.notification.Undelivered.Means;
import fr.preinscription.registration.Addressees;
import fr.preinscription.registration.Addressees.Addressee;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message as it was sent, ready to print; sent again, or put away. */
@Controller
@RequestMapping(UndeliveredPage.PATH + "/{id:\\d{1,18}}")
@PreAuthorize("hasRole('READER')")
class MessagePage {

    private final Messages messages;
    private final Undelivered undelivered;
    private final Addressees addressees;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    MessagePage(
            Messages messages,
            Undelivered undelivered,
            Addressees addressees,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.messages = messages;
        this.undelivered = undelivered;
        this.addressees = addressees;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping
    String show(@PathVariable long id, StaffMember me, Model model) {
        var message = message(id);
        var to = to(message);
        trail.record(about(me.act("MESSAGE_VIEWED", "Message consulté"), message, to));
        model.addAttribute("message", message);
        model.addAttribute("to", to);
        model.addAttribute("means", Means.values());
        return "bureau/letters/message";
    }

    @PostMapping("/renvoyer")
    @PreAuthorize("hasRole('AGENT')")
    String sendAgain(
            @PathVariable long id, @RequestParam @Nullable String retour, StaffMember me, RedirectAttributes after) {
        var message = message(id);
        var to = to(message);
        Optional<Long> sent = Objects.requireNonNull(transaction.execute(status -> {
            var again = messages.sendAgain(id);
            again.ifPresent(copy -> trail.record(about(me.act("MESSAGE_SENT_AGAIN", "Message renvoyé"), message, to)
                    .with("copy", copy)));
            return again;
        }));
        after.addFlashAttribute(
                "done",
                sent.isPresent()
                        ? "Le message repart à " + to.email() + "."
                        : "Ce message ne peut pas être renvoyé : seule la dernière confirmation compte, et un lien"
                                + " ne sert qu’une fois.");
        return back(retour, to);
    }

    @PostMapping("/classer")
    @PreAuthorize("hasRole('AGENT')")
    String settle(
            @PathVariable long id,
            @RequestParam @Nullable String moyen,
            @RequestParam @Nullable String retour,
            StaffMember me,
            RedirectAttributes after) {
        var message = message(id);
        var to = to(message);
        var means = Arrays.stream(Means.values())
                .filter(one -> one.name().equals(moyen))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        transaction.executeWithoutResult(status -> {
            if (undelivered.settle(id, means, me.name())) {
                trail.record(about(me.act("MESSAGE_SETTLED", "Message classé : " + means.french()), message, to));
            }
        });
        after.addFlashAttribute("done", "Message classé : " + means.french() + ".");
        return back(retour, to);
    }

    private OutgoingMessage message(long id) {
        return messages.find(id)
                .filter(one -> one.registration() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Addressee to(OutgoingMessage message) {
        var registration = Objects.requireNonNull(message.registration());
        return Objects.requireNonNull(addressees.of(List.of(registration)).get(registration));
    }

    private static Act about(Act act, OutgoingMessage message, Addressee to) {
        return act.about(to.registration(), to.number())
                .with("message", message.id())
                .with("kind", message.kind());
    }

    private static String back(@Nullable String retour, Addressee to) {
        return "dossier".equals(retour)
                ? "redirect:/bureau/dossiers/" + to.number()
                : "redirect:" + UndeliveredPage.PATH;
    }
}
