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
                List.of(account(Role.AGENT), gone("Nadia Ferhat"), gone("Paul Estève")), account(Role.HEAD));
    }

    private static StaffMember account(Role role) {
        return LocalStaff.all().stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static StaffMember gone(String name) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new StaffMember(id, name, id.toString().substring(0, 8) + "@bureau.example", Role.AGENT, "gestionnaire");
    }
}
