package fr.preinscription.local;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Who did the work of the invented campaign. */
record InventedStaff(List<StaffMember> agents, StaffMember head) {

    static InventedStaff colleagues() {
        return new InventedStaff(
                List.of(
                        member("Claire Vasseur", Role.AGENT, "gestionnaire"),
                        member("Nadia Ferhat", Role.AGENT, "gestionnaire"),
                        member("Paul Estève", Role.AGENT, "gestionnaire")),
                member("Hélène Castaing", Role.HEAD, "responsable du bureau DEC 5"));
    }

    private static StaffMember member(String name, Role role, String capacity) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new StaffMember(id, name, id.toString().substring(0, 8) + "@bureau.example", role, capacity);
    }
}
