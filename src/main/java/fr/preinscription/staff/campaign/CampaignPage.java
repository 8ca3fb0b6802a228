package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.UnitLists;
import fr.preinscription.registration.LastSessionCandidates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The campaign as it stands: its dates, every parameter with its source, what is missing, what can be done. */
@Controller
@RequestMapping("/bureau/campagne")
@PreAuthorize("hasRole('HEAD')")
class CampaignPage {

    private final Campaigns campaigns;
    private final ExamSessions sessions;
    private final ParameterLine.Lines lines;
    private final UnitLists units;
    private final LastSessionCandidates lastSession;
    private final Clock clock;

    CampaignPage(
            Campaigns campaigns,
            ExamSessions sessions,
            ParameterLine.Lines lines,
            UnitLists units,
            LastSessionCandidates lastSession,
            Clock clock) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.lines = lines;
        this.units = units;
        this.lastSession = lastSession;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        campaigns.current().ifPresent(campaign -> {
            var parameters = lines.of(campaign.session(), campaigns.steps(campaign.year()));
            var lists = units.of(campaign.year());
            model.addAttribute("parameters", parameters);
            model.addAttribute("missing", missing(parameters));
            model.addAttribute(
                    "unsure", parameters.stream().filter(CampaignPage::isUnsure).count());
            model.addAttribute("state", State.of(campaign, clock.instant()));
            model.addAttribute("lists", lists.size());
            model.addAttribute(
                    "listsUnknown", lists.stream().filter(list -> !list.known()).count());
            model.addAttribute("lastYear", campaign.year() - 1);
            model.addAttribute("lastYearCandidates", lastSession.count(campaign.year() - 1));
        });
        model.addAttribute(
                "toOpen",
                sessions.all().stream()
                        .map(session -> session.year())
                        .filter(year ->
                                year > campaigns.current().map(Campaign::year).orElse(0))
                        .toList());
        return "bureau/campagne/campaign";
    }

    private static List<ParameterLine> missing(List<ParameterLine> parameters) {
        return parameters.stream()
                .filter(line -> line.trust() == ParameterLine.Trust.MISSING)
                .toList();
    }

    private static boolean isUnsure(ParameterLine line) {
        return line.trust() == ParameterLine.Trust.SECONDARY || line.trust() == ParameterLine.Trust.WEAK;
    }

    /** Where the campaign is in its window. */
    enum State {
        BEFORE("pas encore ouverte", "wait"),
        OPEN("ouverte", "good"),
        CLOSED("fermée", "care");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        static State of(Campaign campaign, Instant now) {
            return campaign.isBeforeOpening(now) ? BEFORE : campaign.isClosedAt(now) ? CLOSED : OPEN;
        }

        public String words() {
            return words;
        }

        public String colour() {
            return colour;
        }
    }
}
