package fr.preinscription.staff.today;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Two registrations that may be one person's.
 *
 * @param one the earlier of the two
 * @param common what they have in common
 */
record Pair(Side one, Side other, Set<Trait> common) {

    public Pair {
        common = Set.copyOf(common);
    }

    /** One registration of a pair. */
    public record Side(
            UUID id,
            String number,
            String name,
            String firstNames,
            String birthDate,
            String specialty,
            String state,
            Instant registeredAt) {

        /** « 14/05/1990 », or the year alone when nothing else is known. */
        public String born() {
            var parts = birthDate.split("-");
            return parts.length < 3 || parts[2].equals("00") ? parts[0] : parts[2] + "/" + parts[1] + "/" + parts[0];
        }

        public String fullName() {
            return name + " " + firstNames;
        }
    }

    /** In the order of the traits. */
    public List<Trait> traits() {
        return common.stream().sorted().toList();
    }
}
