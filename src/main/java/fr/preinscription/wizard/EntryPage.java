package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.web.ReceivedAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody arrives: who can register, until when, with what, and the ways to go on. */
@Controller
class EntryPage {

    private final Campaigns campaigns;
    private final Accesses accesses;
    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Visits visits;
    private final Clock clock;

    EntryPage(Campaigns campaigns, Accesses accesses, Drafts drafts, DraftCookie cookie, Visits visits, Clock clock) {
        this.campaigns = campaigns;
        this.accesses = accesses;
        this.drafts = drafts;
        this.cookie = cookie;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        var now = clock.instant();
        var campaign = campaigns.current();
        if (campaign.isEmpty()) {
            return "entry/none";
        }
        model.addAttribute("experience", experience(campaign.get()));
        model.addAttribute("draft", accesses.draft(request).orElse(null));
        if (campaign.get().isBeforeOpening(now)) {
            return "entry/before";
        }
        if (campaign.get().isClosedAt(now)) {
            return "entry/closed";
        }
        return "entry/open";
    }

    /** Starts a form; one already begun in this browser goes on, unless the candidate asks to erase it for a new one. */
    @PostMapping("/inscription/commencer")
    String start(
            @RequestParam(defaultValue = "false") boolean anew,
            HttpServletRequest request,
            HttpServletResponse response) {
        var campaign = campaigns.current().filter(current -> current.isOpenAt(ReceivedAt.of(request)));
        if (campaign.isEmpty()) {
            return "redirect:/";
        }
        var begun = accesses.draft(request)
                .filter(draft -> draft.session() == campaign.get().year());
        if (begun.isPresent() && !anew) {
            return resume(begun.get());
        }
        begun.filter(Draft::isUnregistered).ifPresent(drafts::end);
        cookie.write(response, drafts.start(campaign.get().year(), Answers.NONE, null, null));
        return "redirect:" + Step.values()[0].path();
    }

    @GetMapping("/inscription/reprendre")
    String resume(Draft draft) {
        return "redirect:"
                + (draft.changesRegistration()
                        ? "/mon-inscription/suivi"
                        : visits.journey(draft).next().path());
    }

    @GetMapping("/inscription")
    String lead() {
        return "redirect:/";
    }

    @GetMapping("/inscription/perdue")
    String lost() {
        return "entry/lost";
    }

    @GetMapping("/inscription/efface")
    String erased() {
        return "entry/erased";
    }

    /** « un an », « trois ans », « 18 mois ». */
    static String experience(Campaign campaign) {
        var months = campaign.session().experienceMonths();
        return switch (months) {
            case 12 -> "un an";
            case 24 -> "deux ans";
            case 36 -> "trois ans";
            default -> months + " mois";
        };
    }
}
