package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Stale;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The file that a page is about, and what somebody else did to it meanwhile. */
@Component
public class OpenedFiles {

    private final OfficeRegistrations registrations;
    private final AuditTrail trail;

    OpenedFiles(OfficeRegistrations registrations, AuditTrail trail) {
        this.registrations = registrations;
        this.trail = trail;
    }

    /** @throws UnknownFile when no registration has this number */
    public Opened open(String number) {
        return registrations.find(number).orElseThrow(() -> new UnknownFile(number));
    }

    /** The number of the last entry of the journal about this file, for {@link #refused}. */
    public long seen(UUID registration) {
        var journal = trail.about(registration);
        return journal.isEmpty() ? 0 : journal.getLast().number();
    }

    /** The revision that a form gives back; one that no file has when it is none. */
    public static int revision(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /**
     * Nothing was done because somebody acted in between: the page says who, and what was asked for.
     *
     * @param seen what the form had from {@link #seen}, null when unknown
     * @param asked what was asked and is not done, line by line
     */
    public void refused(
            Opened registration, StaffMember me, Stale stale, @Nullable String seen, List<String> asked, Model model) {
        var last = seen != null && seen.matches("\\d{1,18}") ? Long.parseLong(seen) : Long.MAX_VALUE;
        var since = trail.about(registration.id()).stream()
                .filter(entry -> !entry.act().action().equals(Looking.FILE_VIEWED))
                .filter(entry -> entry.number() > last)
                .toList();
        model.addAttribute("stale", stale);
        model.addAttribute("since", since);
        model.addAttribute("asked", asked);
        model.addAttribute("myself", stale.by().equals(me.name()));
    }
}
