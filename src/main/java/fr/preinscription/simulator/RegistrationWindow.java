package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import java.time.Instant;

/** Whether one can register now, and until when or from when. */
record RegistrationWindow(State state, Instant opensAt, Instant closesAt) {

    enum State {
        BEFORE,
        OPEN,
        CLOSED
    }

    static RegistrationWindow of(Campaign campaign, Instant now) {
        var state = campaign.isBeforeOpening(now) ? State.BEFORE : campaign.isClosedAt(now) ? State.CLOSED : State.OPEN;
        return new RegistrationWindow(state, campaign.opensAt(), campaign.closesAt());
    }
}
