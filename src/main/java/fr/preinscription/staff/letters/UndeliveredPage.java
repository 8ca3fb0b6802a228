package fr.preinscription.staff.letters;

import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.notification.Undelivered;
import fr.preinscription.registration.Addressees;
import fr.preinscription.registration.Addressees.Addressee;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The messages that did not arrive: why, and what can be done. */
@Controller
@PreAuthorize("hasRole('READER')")
class UndeliveredPage {

    static final String PATH = "/bureau/messages";
    private static final int MOST = 200;

    private final Undelivered undelivered;
    private final Addressees addressees;

    UndeliveredPage(Undelivered undelivered, Addressees addressees) {
        this.undelivered = undelivered;
        this.addressees = addressees;
    }

    @GetMapping(PATH)
    String show(Model model) {
        var failed = undelivered.failed(MOST);
        var delayed = undelivered.delayed(MOST);
        var known = addressees.of(Stream.concat(failed.stream(), delayed.stream())
                .map(OutgoingMessage::registration)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        model.addAttribute("failed", rows(failed, known));
        model.addAttribute("failedInAll", undelivered.failed());
        model.addAttribute("delayed", rows(delayed, known));
        model.addAttribute("delayedInAll", undelivered.delayed());
        model.addAttribute("queue", undelivered.queue());
        model.addAttribute("means", Undelivered.Means.values());
        return "bureau/letters/undelivered";
    }

    private static List<Row> rows(List<OutgoingMessage> messages, Map<UUID, Addressee> known) {
        return messages.stream()
                .map(message -> new Row(message, known.get(message.registration())))
                .toList();
    }

    /** @param to null when the registration is not there any more */
    record Row(OutgoingMessage message, @Nullable Addressee to) {

        /** Links and codes are gone once they failed: the candidate asks for another. */
        public boolean canBeSentAgain() {
            return message.content() != null || message.version() != null;
        }

        public boolean addressChanged() {
            return to != null && !to.email().equalsIgnoreCase(message.recipient());
        }
    }
}
