package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.Campaigns.Opening;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/**
 * Opens the campaign that the environment names, once: {@code CAMPAIGN_SESSION}, {@code CAMPAIGN_AUTHOR},
 * {@code CAMPAIGN_DECISION} (who decided, when, under which reference) and one {@code CAMPAIGN_VALUES_…} for each parameter
 * of the session that only the exam office knows.
 */
@Component
@ConditionalOnProperty("campaign.session")
@EnableConfigurationProperties(CampaignAtStart.Settings.class)
class CampaignAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CampaignAtStart.class);

    private final Campaigns campaigns;
    private final Settings settings;

    CampaignAtStart(Campaigns campaigns, Settings settings) {
        this.campaigns = campaigns;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (campaigns.find(settings.session()).isPresent()) {
            log.info("The campaign of session {} is open already; its settings are not read again", settings.session());
            return;
        }
        var decisions = new LinkedHashMap<SessionParameter, Decision>();
        settings.values().forEach((name, text) -> {
            var parameter = parameter(name);
            decisions.put(parameter, new Decision(value(parameter, text), settings.decision()));
        });
        campaigns.open(new Opening(settings.session(), settings.author(), settings.demonstration(), decisions));
        log.info("The campaign of session {} is open", settings.session());
    }

    private static SessionParameter parameter(String name) {
        return Arrays.stream(SessionParameter.values())
                .filter(parameter -> parameter.key().equalsIgnoreCase(name.replace("-", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("campaign.values: no parameter is named " + name));
    }

    private static Object value(SessionParameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> Integer.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TEXTS -> List.of(text.split("\\s*,\\s*"));
            case INTEGERS ->
                Arrays.stream(text.split("\\s*,\\s*")).map(Integer::valueOf).toList();
            default -> text;
        };
    }

    /**
     * @param values by parameter, written as in the data: {@code opensAt: 2026-10-16T09:00:00+02:00}
     */
    @ConfigurationProperties("campaign")
    record Settings(int session, String author, String decision, boolean demonstration, Map<String, String> values) {}

    /** What is missing, in the words of the refusal, and no stack trace. */
    static class RefusalAnalyzer extends AbstractFailureAnalyzer<Campaigns.Refused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Campaigns.Refused cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Give each missing parameter as CAMPAIGN_VALUES_… (see README.md), or start without CAMPAIGN_SESSION.",
                    cause);
        }
    }
}
