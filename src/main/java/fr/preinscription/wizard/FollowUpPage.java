package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.followup.FollowUps;
import fr.preinscription.registration.Registrations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A candidate's own registration: where the file is, what is missing, what to do and by when; to read and print at any time,
 * to change while the campaign is open.
 */
@Controller
@RequestMapping("/mon-inscription")
class FollowUpPage {

    static final String PATH = "/mon-inscription/suivi";

    private final FollowUps followUps;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final Accesses accesses;
    private final DraftCookie cookie;
    private final AccessKeyOnScreen key;

    FollowUpPage(
            FollowUps followUps,
            Registrations registrations,
            Campaigns campaigns,
            Accesses accesses,
            DraftCookie cookie,
            AccessKeyOnScreen key) {
        this.followUps = followUps;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.accesses = accesses;
        this.cookie = cookie;
        this.key = key;
    }

    @GetMapping("/suivi")
    String show(Access access, Model model) {
        var registration = access.registration();
        model.addAttribute("registration", registration);
        model.addAttribute("followUp", followUps.of(registration.id()));
        model.addAttribute("confirmation", registrations.confirmation(registration.id(), registration.version()));
        model.addAttribute(
                "versions",
                registrations.versions(registration.id()).stream()
                        .sorted(Comparator.comparingInt(Registrations.Version::version)
                                .reversed())
                        .toList());
        model.addAttribute("accessKey", key.of(access).orElse(null));
        model.addAttribute("open", accesses.isOpen(access));
        model.addAttribute("changeable", accesses.isChangeable(access));
        model.addAttribute("ofCampaign", campaigns.find(registration.session()).orElse(null));
        model.addAttribute(
                "changing", access.isUpToDate() && !access.draft().answers().equals(registration.answers()));
        return "return/follow-up";
    }

    /** Goes on with the changes begun, unless another version was made meanwhile. */
    @PostMapping("/modifier")
    String change(Access access, HttpServletResponse response) {
        if (!accesses.isChangeable(access)) {
            return "redirect:" + PATH;
        }
        if (!access.isUpToDate()) {
            accesses.open(access.registration(), response);
        }
        return "redirect:" + Step.CHECK.path();
    }

    @PostMapping("/quitter")
    String leave(HttpServletResponse response) {
        cookie.clear(response);
        return "redirect:/";
    }
}
