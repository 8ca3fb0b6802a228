package fr.preinscription.local;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Who did the work of the invented campaign: the people of the sample accounts, and two colleagues who have none any more.
 */
record InventedStaff(List<StaffMember> agents, StaffMember head) {

    static InventedStaff colleagues() {
        return new InventedStaff(
                List.of(
                        member("Agnès Pujol", "gestion", Role.AGENT, "gestionnaire"),
                        member("Nadia Ferhat", "nadia.ferhat", Role.AGENT, "gestionnaire"),
                        member("Paul Estève", "paul.esteve", Role.AGENT, "gestionnaire")),
                member("Hélène Soulier", "responsable", Role.HEAD, "cheffe du bureau DEC 5"));
    }

    private static StaffMember member(String name, String mailbox, Role role, String capacity) {
        var email = mailbox + "@bureau.example";
        var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
        return new StaffMember(id, name, email, role, capacity);
    }
}
