package fr.preinscription.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether the registration is in the exam system of record; the office, which hands over, answers. */
public interface HandedOver {

    /** When it was handed over last; empty while it was not, or once it was taken out again. */
    Optional<Instant> since(UUID registration);
}
