package fr.preinscription.wizard;

import fr.preinscription.registration.Outcome;
import fr.preinscription.regulation.Topic;
import fr.preinscription.web.ReceivedAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last page: every answer is shown again, then the form is sent. */
@Controller
@RequestMapping("/inscription/verification")
class CheckStep {

    private static final Logger LOG = LoggerFactory.getLogger(CheckStep.class);

    private final CheckPage page;
    private final OfficeCheckPage office;
    private final Sending sending;
    private final Clock clock;

    CheckStep(CheckPage page, OfficeCheckPage office, Sending sending, Clock clock) {
        this.page = page;
        this.office = office;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", new CheckForm(visit.draft().submission().toString(), null));
        if (visit.draft().office() != null) {
            return office.show(visit, sending.judge(visit.draft(), clock.instant()), model);
        }
        return page.show(visit, sending.judge(visit.draft(), clock.instant()), model);
    }

    @PostMapping
    String send(
            Draft draft,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!draft.submission().toString().equals(form.submission())) {
            return "redirect:" + (draft.changesRegistration() ? RegisteredPage.PATH : Step.CHECK.path());
        }
        var unanswered = sending.unanswered(sending.visit(draft));
        if (unanswered.isPresent()) {
            return "redirect:" + unanswered.get().path();
        }
        var receivedAt = ReceivedAt.of(request);
        var complete = sending.accept(draft, form.keys(), receivedAt);
        return switch (sending.send(complete, receivedAt)) {
            case Outcome.Accepted accepted -> "redirect:" + RegisteredPage.PATH;
            case Outcome.Unchanged unchanged -> {
                model.addAttribute("unchanged", true);
                yield page.show(sending.visit(complete), sending.judge(complete, receivedAt), model);
            }
            case Outcome.Refused refused
            when isOutsideWindow(refused) -> {
                LOG.info("A form of session {} was refused: received at {}", draft.session(), receivedAt);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.showTooLate(complete, receivedAt, model);
            }
            case Outcome.Refused refused -> {
                errors.reject("refused", "Votre inscription n’est pas enregistrée. Corrigez d’abord ce qui bloque.");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(sending.visit(complete), refused.verdict(), model);
            }
            case Outcome.Unacknowledged unread -> {
                errors.rejectValue("accepted", "unread", "Cochez chaque ligne, pour dire que vous l’avez lue.");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(sending.visit(complete), sending.judge(complete, receivedAt), model);
            }
            case Outcome.AlreadyRegistered already -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield "wizard/already-registered";
            }
            case Outcome.Superseded superseded -> {
                model.addAttribute("number", superseded.number() + "-" + superseded.currentVersion());
                response.setStatus(HttpStatus.CONFLICT.value());
                yield "wizard/superseded";
            }
        };
    }

    private static boolean isOutsideWindow(Outcome.Refused refused) {
        return refused.verdict().blocks().stream().anyMatch(block -> block.topic() == Topic.WINDOW);
    }
}
