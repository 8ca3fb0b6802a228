package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page which campaign runs, the time it is, and whether it is a demonstration. */
@ControllerAdvice
class CampaignOnPages {

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignOnPages(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The server's time, from which pages count down. */
    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    @ModelAttribute("campaign")
    @Nullable
    Campaign campaign() {
        return campaigns.current().orElse(null);
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return campaigns.current().map(Campaign::demonstration).orElse(false);
    }
}
