package fr.preinscription.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** To whom the office writes about a registration, today. */
public interface Addressees {

    /** Of those that exist; asked at once for all. */
    Map<UUID, Addressee> of(Collection<UUID> registrations);

    /**
     * @param number without its version
     * @param email the address on file
     * @param name the usage name when the candidate asked for it
     * @param fullName as printed at the head of the confirmation
     * @param postalAddress lines under the name
     */
    record Addressee(
            UUID registration,
            int session,
            String number,
            int version,
            String email,
            String firstName,
            String name,
            String fullName,
            String specialty,
            List<String> postalAddress) {

        public String fullNumber() {
            return number + "-" + version;
        }
    }
}
