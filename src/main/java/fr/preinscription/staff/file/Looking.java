package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalEntry;
import fr.preinscription.registration.Registrations.Opened;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who looks at a file: written in the journal, and shown to whoever opens it at the same time. */
@Component
public class Looking {

    static final String FILE_VIEWED = "FILE_VIEWED";
    /** The same person opening the same file again within it is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(5);
    /** How long somebody who opened a file is thought to be at it. */
    private static final Duration PRESENT = Duration.ofMinutes(15);

    private final AuditTrail trail;
    private final Clock clock;

    Looking(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes down that this member looks at the file, and says who else does. */
    public List<Presence> at(Opened registration, StaffMember me) {
        return at(registration, me, trail.about(registration.id()));
    }

    List<Presence> at(Opened registration, StaffMember me, List<JournalEntry> journal) {
        var now = clock.instant();
        var looks = journal.stream()
                .filter(entry -> entry.act().action().equals(FILE_VIEWED))
                .toList();
        var seenBefore = looks.stream()
                .filter(entry -> me.id().equals(entry.act().actor()))
                .anyMatch(entry -> entry.at().isAfter(now.minus(ONE_LOOK)));
        if (!seenBefore) {
            trail.record(me.act(FILE_VIEWED, "Dossier consulté").about(registration.id(), registration.number()));
        }
        var others = new LinkedHashMap<String, Presence>();
        journal.stream()
                .filter(entry -> !Objects.equals(entry.act().actor(), me.id()))
                .filter(entry -> entry.act().actor() != null && entry.at().isAfter(now.minus(PRESENT)))
                .forEach(entry -> others.put(
                        entry.act().actorName(),
                        new Presence(
                                entry.act().actorName(),
                                Duration.between(entry.at(), now).toMinutes(),
                                !entry.act().action().equals(FILE_VIEWED))));
        return List.copyOf(others.values());
    }

    /**
     * Somebody else at the same file.
     *
     * @param minutes since they opened it or acted on it
     * @param acted whether they did more than look
     */
    public record Presence(String name, long minutes, boolean acted) {

        /** « Agnès G. a ouvert ce dossier il y a 2 min ». */
        public String words() {
            return shortName()
                    + (acted ? " a travaillé sur ce dossier " : " a ouvert ce dossier ")
                    + (minutes < 1 ? "à l’instant" : "il y a " + minutes + " min");
        }

        private String shortName() {
            var blank = name.indexOf(' ');
            return blank < 0 || blank + 1 >= name.length()
                    ? name
                    : name.substring(0, blank + 1) + name.charAt(blank + 1) + ".";
        }
    }
}
