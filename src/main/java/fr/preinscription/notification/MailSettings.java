package fr.preinscription.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. Where to is said by {@code spring.mail}.
 *
 * @param from address of the sender; the e-mail of the letterhead when not set
 * @param replyTo where answers go, when not to the sender
 * @param envelopeFrom where undeliverable mail comes back, when not to the sender
 * @param connections how many connections to the mail server are open at most
 * @param idle how long a connection stays open without work
 * @param giveUpAfter age from which a message that nobody took is recorded as failed
 * @param perDomainAndMinute how many letters of one selection leave in a minute to the addresses of one provider; 0 for
 *     as many as there are
 */
@ConfigurationProperties("preinscription.mail")
record MailSettings(
        @Nullable String from,
        @Nullable String replyTo,
        @Nullable String envelopeFrom,
        @DefaultValue("4") int connections,
        @DefaultValue("20s") Duration idle,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("7d") Duration giveUpAfter,
        @DefaultValue("60") int perDomainAndMinute) {

    MailSettings {
        from = orNull(from);
        replyTo = orNull(replyTo);
        envelopeFrom = orNull(envelopeFrom);
    }

    Backoff backoff() {
        return new Backoff(firstRetry, longestRetry);
    }

    private static @Nullable String orNull(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
