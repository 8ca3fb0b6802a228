package fr.preinscription.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * When each letter of a selection leaves, so that no provider sees more of them a minute than it bears: what it refuses
 * would come late, and confirmations with it.
 */
@Component
class Pace {

    private final Duration between;

    Pace(MailSettings settings) {
        between = settings.perDomainAndMinute() <= 0
                ? Duration.ZERO
                : Duration.ofMinutes(1).dividedBy(settings.perDomainAndMinute());
    }

    List<Instant> spread(List<String> recipients, Instant from) {
        var before = new HashMap<String, Integer>();
        return recipients.stream()
                .map(recipient ->
                        from.plus(between.multipliedBy(before.merge(domain(recipient), 1, Integer::sum) - 1L)))
                .toList();
    }

    private static String domain(String recipient) {
        return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
