package fr.preinscription.proof;

import fr.preinscription.registration.Attempts;
import org.springframework.stereotype.Component;

/**
 * How often somebody may be wrong in an hour from one address of the network. There is no limit for one number: nobody
 * guesses a seal, and whoever holds a number could keep others from proving theirs.
 */
@Component
class ProofAttempts {

    private static final int PER_ADDRESS = 60;

    private final Attempts attempts;

    ProofAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    boolean exhausted(String address) {
        return attempts.exhausted(subject(address), PER_ADDRESS);
    }

    void failed(String address) {
        attempts.failed(subject(address));
    }

    private static String subject(String address) {
        return "proving from " + address;
    }
}
