package fr.preinscription;

import static fr.preinscription.catalogue.SessionParameter.*;

import fr.preinscription.catalogue.CampaignDecision;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.SessionParameter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An invented campaign of session 2027. */
public final class OpenCampaign {

    public static final int SESSION = 2027;

    private OpenCampaign() {}

    /** Opened ten days ago, closes in ten days. */
    public static void around(Campaigns campaigns, Clock clock) {
        between(
                campaigns,
                clock.instant().minus(Duration.ofDays(10)),
                clock.instant().plus(Duration.ofDays(10)));
    }

    public static void between(Campaigns campaigns, Instant opensAt, Instant closesAt) {
        var due = LocalDate.ofInstant(closesAt, ZoneId.of("Europe/Paris")).plusDays(7);
        var values = new HashMap<SessionParameter, Object>(Map.of(
                OPENS_AT,
                opensAt,
                CLOSES_AT,
                closesAt,
                DOSSIER_DUE_ON,
                due,
                DOSSIER_DUE_AT,
                due.plusDays(1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant(),
                EXAM_STARTS_ON,
                LocalDate.of(SESSION, 5, 10),
                CONFIRMATION_MODE,
                "PAPER_SIGNED",
                LANGUAGES_TAUGHT_IN_ACADEMY,
                List.of("anglais", "allemand", "espagnol", "italien"),
                OPTIONAL_LANGUAGES_POSSIBLE,
                List.of("anglais", "allemand", "espagnol", "italien")));
        var decisions = new HashMap<SessionParameter, Decision>();
        values.forEach((parameter, value) -> decisions.put(parameter, new Decision(value, "test")));
        if (campaigns.find(SESSION).isEmpty()) {
            campaigns.open(new Opening(SESSION, "test", true, decisions));
        } else {
            // at once: days changed one by one contradict each other on the way
            campaigns.decide(
                    SESSION,
                    values,
                    new CampaignDecision("test", LocalDate.of(2026, 9, 1), "test", "test", "test", "test"));
        }
    }
}
