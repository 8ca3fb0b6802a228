package fr.preinscription.account;

import fr.preinscription.audit.Act;
import java.io.Serializable;
import java.util.UUID;

/**
 * Who is signed in. Controllers take it as a parameter.
 *
 * @param email also what they sign in with
 * @param capacity the « qualité » printed under the decisions they sign (CRPA L. 212-1)
 */
public record StaffMember(UUID id, String name, String email, Role role, String capacity) implements Serializable {

    /** Something this member did, for the journal: {@code trail.record(me.act("NOTE_ADDED", "Note ajoutée").about(…))}. */
    public Act act(String action, String summary) {
        return Act.of(id, name, action, summary);
    }
}
