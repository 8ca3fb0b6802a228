package fr.preinscription.local;

import static fr.preinscription.catalogue.SessionParameter.*;

import fr.preinscription.catalogue.CampaignDecision;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A demonstration campaign of session 2027, its dates invented around today, and said so on every page. It closed
 * three weeks ago and was opened again three days ago: so the office has files in every state, and the form is open all the same.
 */
@Component
@Profile("local")
@Order(1)
class LocalCampaign implements ApplicationRunner {

    static final int SESSION = 2027;
    static final String OPEN = "open";

    /** Days from today. */
    private static final int OPENED_BEFORE = 52;

    private static final int CLOSED_BEFORE = 20;
    private static final int REOPENED_BEFORE = 3;
    private static final int STILL_OPEN = 20;

    private static final String AUTHOR = "démonstration";
    private static final String SOURCE = "valeur inventée pour la démonstration";

    private final Campaigns campaigns;
    private final ExamSessions sessions;
    private final Clock clock;
    private final boolean opensAgain;

    LocalCampaign(
            Campaigns campaigns,
            ExamSessions sessions,
            Clock clock,
            @Value("${local.campaign:" + OPEN + "}") String campaign) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.clock = clock;
        this.opensAgain = campaign.equals(OPEN);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var campaign = campaigns.find(SESSION);
        if (campaign.isEmpty()) {
            campaigns.open(new Opening(SESSION, AUTHOR, true, decisions(dates(today().minusDays(CLOSED_BEFORE)))));
        }
    }

    /**
     * Opens the form again for everybody, as the competent authority decided (R-06); unless the run is asked to stay in the
     * weeks after the closing, when files are confirmed.
     */
    void extend() {
        if (opensAgain && campaigns.find(SESSION).orElseThrow().isClosedAt(clock.instant())) {
            var dates = dates(today().plusDays(STILL_OPEN));
            dates.remove(OPENS_AT);
            campaigns.decide(
                    SESSION,
                    dates,
                    new CampaignDecision(
                            "recteur de l'académie (décision inventée)",
                            today().minusDays(REOPENED_BEFORE),
                            "DEMO-2027-01",
                            "site indisponible le dernier jour, de 15 h à 17 h",
                            AUTHOR,
                            "responsable du bureau"));
        }
    }

    boolean opensAgain() {
        return opensAgain;
    }

    /** When the form opened again. */
    Instant extendedAt() {
        return at(today().minusDays(REOPENED_BEFORE), LocalTime.of(9, 0));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }

    private Map<SessionParameter, Decision> decisions(Map<SessionParameter, Object> dates) {
        var decisions = new LinkedHashMap<SessionParameter, Decision>();
        dates.forEach((parameter, value) -> decisions.put(parameter, new Decision(value, SOURCE)));
        var others = Map.<SessionParameter, Object>of(
                CONFIRMATION_MODE,
                "PAPER_SIGNED",
                LANGUAGES_TAUGHT_IN_ACADEMY,
                List.of("anglais", "allemand", "espagnol", "italien", "portugais", "arabe", "chinois", "russe"),
                OPTIONAL_LANGUAGES_POSSIBLE,
                List.of("anglais", "allemand", "espagnol", "italien", "portugais", "arabe", "chinois", "russe"));
        var session = sessions.find(SESSION);
        others.forEach((parameter, value) -> {
            if (!session.knows(parameter)) {
                decisions.put(parameter, new Decision(value, SOURCE));
            }
        });
        return decisions;
    }

    private Map<SessionParameter, Object> dates(LocalDate closing) {
        var due = closing.plusDays(7);
        var dates = new LinkedHashMap<SessionParameter, Object>();
        dates.put(OPENS_AT, at(today().minusDays(OPENED_BEFORE), LocalTime.of(9, 0)));
        dates.put(CLOSES_AT, at(closing, LocalTime.of(17, 0)));
        dates.put(DOSSIER_DUE_ON, due);
        dates.put(DOSSIER_DUE_AT, at(due.plusDays(1), LocalTime.MIDNIGHT));
        dates.put(EXAM_STARTS_ON, LocalDate.of(SESSION, 5, 10));
        return dates;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE).toInstant();
    }
}
