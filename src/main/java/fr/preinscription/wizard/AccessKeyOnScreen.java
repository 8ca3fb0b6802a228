package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The access key is shown soon after the candidate registered or opened the registration, and not later: whoever comes to
 * a screen left open does not carry it away.
 */
@Component
class AccessKeyOnScreen {

    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final Registrations registrations;
    private final Clock clock;

    AccessKeyOnScreen(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    Optional<String> of(Access access) {
        var registration = access.registration().id();
        var limit = clock.instant().minus(SHOWN);
        return access.draft().startedAt().isAfter(limit)
                        || registrations
                                .versions(registration)
                                .getLast()
                                .receivedAt()
                                .isAfter(limit)
                ? Optional.of(registrations.accessKey(registration))
                : Optional.empty();
    }
}
