package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionFile;
import fr.preinscription.staff.campaign.Uploads.Purpose;
import fr.preinscription.staff.campaign.Uploads.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Last session's candidates and their marks, from whom the form is prefilled: sent, checked, then put on record. */
@Controller
@RequestMapping(UploadServlet.LAST_SESSION)
@PreAuthorize("hasRole('HEAD')")
class LastSessionPage {

    private static final String SEND = "bureau/campagne/last-session";
    private static final String CHECK = "bureau/campagne/last-session-check";
    private static final String ADDRESS = "redirect:" + UploadServlet.LAST_SESSION;

    private final LastSessionFile files;
    private final LastSessionCandidates candidates;
    private final Campaigns campaigns;
    private final ExamSessions sessions;
    private final Uploads uploads;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    LastSessionPage(
            LastSessionFile files,
            LastSessionCandidates candidates,
            Campaigns campaigns,
            ExamSessions sessions,
            Uploads uploads,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.files = files;
        this.candidates = candidates;
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.uploads = uploads;
        this.trail = trail;
        this.transaction = transaction;
    }

    @ModelAttribute
    void present(Model model) {
        model.addAttribute("years", years());
        model.addAttribute("known", years().stream().map(candidates::count).toList());
    }

    @GetMapping
    String ask() {
        return SEND;
    }

    @PostMapping
    String receive(
            StaffMember me,
            @RequestParam @Nullable String session,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        try {
            var received = ReceivedFiles.of(request);
            if (received.size() != 1) {
                throw new ReceivedFiles.Refused("Choisissez un fichier.");
            }
            var file = received.getFirst();
            var id = uploads.keep(Purpose.LAST_SESSION, file.name(), file.content(), me.name());
            return ADDRESS + "/" + id + "?session=" + year(session);
        } catch (ReceivedFiles.Refused refused) {
            model.addAttribute("problem", refused.getMessage());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return SEND;
        }
    }

    @GetMapping("/{id}")
    String show(
            StaffMember me,
            @PathVariable UUID id,
            @RequestParam @Nullable String session,
            Model model,
            RedirectAttributes next) {
        var upload = uploads.find(id, Purpose.LAST_SESSION).orElse(null);
        if (upload == null) {
            return gone(next);
        }
        var reading = page(upload, year(session), model);
        trail.record(me.act("LAST_SESSION_TRIED", "Essai d'import des candidats de la session précédente")
                .about(upload.name())
                .with("lines", reading.lines())
                .with("wrong", reading.wrongLines()));
        return CHECK;
    }

    /** @param lignes « bonnes » to leave the wrong lines aside, an explicit choice */
    @PostMapping("/{id}")
    String put(
            StaffMember me,
            @PathVariable UUID id,
            @RequestParam @Nullable String session,
            @RequestParam @Nullable String lignes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var upload = uploads.find(id, Purpose.LAST_SESSION).orElse(null);
        if (upload == null) {
            return gone(next);
        }
        var reading = files.read(upload.content(), year(session));
        if (!reading.readable()
                || reading.candidates().isEmpty()
                || reading.wrongLines() > 0 && !"bonnes".equals(lignes)) {
            page(upload, year(session), model);
            model.addAttribute("unchosen", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return CHECK;
        }
        transaction.executeWithoutResult(status -> {
            candidates.put(reading.candidates());
            uploads.forget(id);
            trail.record(me.act("LAST_SESSION_IMPORTED", "Candidats de la session précédente importés")
                    .about("session " + year(session))
                    .with("file", upload.name())
                    .with("digest", upload.digest())
                    .with("candidates", reading.candidates().size())
                    .with("leftAside", reading.wrongLines()));
        });
        next.addFlashAttribute(
                "done",
                "Candidats enregistrés pour la session " + year(session) + " : "
                        + reading.candidates().size() + ".");
        return ADDRESS;
    }

    private LastSessionFile.Reading page(Upload upload, int year, Model model) {
        var reading = files.read(upload.content(), year);
        model.addAttribute("year", year);
        model.addAttribute("upload", upload);
        model.addAttribute("reading", reading);
        model.addAttribute("difference", candidates.difference(reading.candidates()));
        return reading;
    }

    /** The session before the campaign's, or the campaign's own before the next one opens. */
    private List<Integer> years() {
        return campaigns
                .current()
                .map(campaign -> List.of(campaign.year() - 1, campaign.year()))
                .orElseGet(() -> sessions.all().stream()
                        .map(session -> session.year() - 1)
                        .toList()
                        .reversed());
    }

    private int year(@Nullable String typed) {
        return years().stream()
                .filter(year -> year.toString().equals(typed))
                .findFirst()
                .orElse(years().getFirst());
    }

    private static String gone(RedirectAttributes next) {
        next.addFlashAttribute("expired", true);
        return ADDRESS;
    }
}
