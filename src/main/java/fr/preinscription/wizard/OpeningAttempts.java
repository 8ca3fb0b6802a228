package fr.preinscription.wizard;

import fr.preinscription.registration.Attempts;
import fr.preinscription.registration.RegistrationNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often somebody may be wrong in an hour, for one number and from one address of the network; many candidates may
 * share an address, in a library for example.
 */
@Component
class OpeningAttempts {

    private static final int PER_NUMBER = 10;
    private static final int PER_ADDRESS = 60;

    private final Attempts attempts;

    OpeningAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    boolean exhausted(@Nullable String number, String address) {
        return attempts.exhausted(byAddress(address), PER_ADDRESS)
                || byNumber(number)
                        .map(subject -> attempts.exhausted(subject, PER_NUMBER))
                        .orElse(false);
    }

    void failed(@Nullable String number, String address) {
        attempts.failed(byAddress(address));
        byNumber(number).ifPresent(attempts::failed);
    }

    /** Whoever opens the registration in the end did not guess. */
    void succeeded(@Nullable String number) {
        byNumber(number).ifPresent(attempts::succeeded);
    }

    private static String byAddress(String address) {
        return "opening from " + address;
    }

    private static Optional<String> byNumber(@Nullable String number) {
        return RegistrationNumber.read(number).map(read -> "opening " + read.value());
    }
}
