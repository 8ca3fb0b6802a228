package fr.preinscription.staff.handover;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.staff.handover.HandOver.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page from which clean data leaves. */
@Controller
@RequestMapping("/bureau/remise")
@PreAuthorize("hasRole('HEAD')")
class HandOverController {

    private static final String PAGE = "redirect:/bureau/remise";

    private final HandOvers handOvers;
    private final Campaigns campaigns;
    private final AuditTrail trail;

    HandOverController(HandOvers handOvers, Campaigns campaigns, AuditTrail trail) {
        this.handOvers = handOvers;
        this.campaigns = campaigns;
        this.trail = trail;
    }

    @GetMapping
    String show(Model model) {
        campaigns.current().ifPresent(campaign -> {
            model.addAttribute("year", campaign.year());
            model.addAttribute("pending", handOvers.pending(campaign.year()));
        });
        model.addAttribute("made", handOvers.all());
        return "bureau/handover/hand-over";
    }

    @PostMapping
    String make(@RequestParam Scope scope, StaffMember me, RedirectAttributes after) {
        var year = campaigns
                .current()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .year();
        var made = handOvers.make(year, scope, me);
        after.addFlashAttribute(
                "done",
                made.map(handOver -> "Remise n° %d faite : %d candidats, %d unités. Téléchargez-la ci-dessous."
                                .formatted(handOver.id(), handOver.candidates(), handOver.units()))
                        .orElse("Rien à remettre : aucun dossier prêt n’a changé depuis la dernière remise."));
        return PAGE;
    }

    @GetMapping("/{id}")
    void download(@PathVariable long id, StaffMember me, HttpServletResponse response) throws IOException {
        var made = handOvers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.record(me.act("HAND_OVER_FETCHED", "Remise téléchargée").about("remise " + id));
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + made.fileName() + "\"");
        handOvers.write(made, response.getOutputStream());
    }
}
