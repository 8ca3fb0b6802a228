package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files chosen together, frozen as they were seen.
 *
 * @param address of the list that it was made on
 * @param parameters of the action, by the names of the form
 * @param done how many are done, once it is confirmed
 */
record Selection(
        UUID id,
        StaffMember by,
        String address,
        @Nullable Action action,
        Map<String, String> parameters,
        boolean confirmed,
        boolean finished,
        int size,
        int done,
        int skipped) {

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    Selection with(Map<String, String> other) {
        return new Selection(id, by, address, action, other, confirmed, finished, size, done, skipped);
    }

    public String path() {
        return Screen.PATH + "/selections/" + id;
    }

    /**
     * A file of it.
     *
     * @param why what would skip it or skipped it, null when nothing does
     */
    public record Member(
            UUID registration,
            String number,
            String name,
            String state,
            int revision,
            @Nullable String why) {}
}
