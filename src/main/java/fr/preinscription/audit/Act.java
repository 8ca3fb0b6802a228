package fr.preinscription.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody of the exam office did, or looked at.
 *
 * @param actor account of who did it, null when nobody is signed in (a command, a failed sign-in)
 * @param actorName name as it stands at that moment, or what acted: « commande », « fournisseur d’identité »
 * @param action stable code in capitals, FILE_VIEWED for example
 * @param summary one sentence in French, for people
 * @param registration the registration it is about, null when it is about none
 * @param subject what else it is about: a registration number, an account, a parameter; empty when nothing
 * @param details values that prove the act (before, after, reason, reference); never an answer's content that the
 *     versions keep already, never anything medical
 */
public record Act(
        @Nullable UUID actor,
        String actorName,
        String action,
        String summary,
        @Nullable UUID registration,
        String subject,
        Map<String, String> details) {

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(@Nullable UUID actor, String actorName, String action, String summary) {
        return new Act(actor, actorName, action, summary, null, "", Map.of());
    }

    /** About this registration. */
    public Act about(UUID about, String number) {
        return new Act(actor, actorName, action, summary, about, number, details);
    }

    /** About something that is not a registration. */
    public Act about(String about) {
        return new Act(actor, actorName, action, summary, registration, about, details);
    }

    /** With one value more; a null value is left out. */
    public Act with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(name, Objects.toString(value));
        return new Act(actor, actorName, action, summary, registration, subject, more);
    }
}
