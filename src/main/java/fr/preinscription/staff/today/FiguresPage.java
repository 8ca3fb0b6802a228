package fr.preinscription.staff.today;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The campaign by day and by specialty, drawn and in tables, with what can be foreseen. */
@Controller
@PreAuthorize("hasRole('READER')")
class FiguresPage {

    private final Campaigns campaigns;
    private final Campaigned campaigned;
    private final Clock clock;

    FiguresPage(Campaigns campaigns, Campaigned campaigned, Clock clock) {
        this.campaigns = campaigns;
        this.campaigned = campaigned;
        this.clock = clock;
    }

    @GetMapping("/bureau/chiffres")
    String show(Model model) {
        model.addAttribute("now", clock.instant());
        campaigns.current().ifPresent(campaign -> show(campaign, model));
        return "bureau/today/figures";
    }

    private void show(Campaign campaign, Model model) {
        var days = campaigned.days(campaign);
        var lines = campaigned.specialties(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("days", days.registrations());
        model.addAttribute("plot", DayPlot.of(days));
        model.addAttribute("forecast", ForecastView.of(Forecast.of(days)));
        model.addAttribute("lines", lines);
        model.addAttribute("together", Campaigned.together(lines));
        model.addAttribute("specialtyPlot", SpecialtyPlot.of(lines));
        model.addAttribute("receivedNeeded", SpecialtyLine.RECEIVED_NEEDED);
    }
}
