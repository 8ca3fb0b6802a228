package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.notification.Messages;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A message that a candidate did not get is sent once more. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class MessagesAgain {

    private final OpenedFiles opened;
    private final Messages messages;
    private final AuditTrail trail;

    MessagesAgain(OpenedFiles opened, Messages messages, AuditTrail trail) {
        this.opened = opened;
        this.messages = messages;
        this.trail = trail;
    }

    @Transactional
    @PostMapping(FilePage.PATH + "/messages/{message}/renvoyer")
    public String send(
            @PathVariable String number, @PathVariable long message, StaffMember me, RedirectAttributes next) {
        var registration = opened.open(number);
        var ofThisFile =
                messages.find(message).filter(found -> Objects.equals(found.registration(), registration.id()));
        var sent = ofThisFile.flatMap(found -> messages.sendAgain(message));
        sent.ifPresent(copy -> trail.record(me.act("MESSAGE_SENT_AGAIN", "Message envoyé une nouvelle fois")
                .about(registration.id(), registration.number())
                .with("message", message)
                .with("copy", copy)));
        next.addFlashAttribute(
                "done",
                sent.isPresent()
                        ? "Le message part une nouvelle fois."
                        : "Ce message ne peut plus être envoyé : il portait un lien ou un code, ou une version plus"
                                + " récente existe.");
        return FilePage.at(registration.number(), "messages");
    }
}
