package fr.preinscription.staff.file;

import static java.util.Comparator.comparing;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.notification.Messages;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.registration.AnswerSheets;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Registrations.Version;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.staff.file.FileView.Compared;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the file page shows, and writes down who looked. */
@Component
class FileViews {

    private final Registrations registrations;
    private final OfficeRegistrations office;
    private final ProvenAddresses addresses;
    private final CaseFiles files;
    private final AnswerSheets sheets;
    private final VersionDifferences differences;
    private final Messages messages;
    private final AuditTrail trail;
    private final Looking looking;
    private final Clock clock;

    FileViews(
            Registrations registrations,
            OfficeRegistrations office,
            ProvenAddresses addresses,
            CaseFiles files,
            AnswerSheets sheets,
            VersionDifferences differences,
            Messages messages,
            AuditTrail trail,
            Looking looking,
            Clock clock) {
        this.registrations = registrations;
        this.office = office;
        this.addresses = addresses;
        this.files = files;
        this.sheets = sheets;
        this.differences = differences;
        this.messages = messages;
        this.trail = trail;
        this.looking = looking;
        this.clock = clock;
    }

    /** The file page, when something kept an act from being done. */
    String again(Opened registration, StaffMember me, Model model) {
        return show(registration, me, null, null, model);
    }

    String show(Opened registration, StaffMember me, @Nullable Integer before, @Nullable Integer after, Model model) {
        model.addAttribute("view", of(registration, me, before, after));
        model.addAttribute("usualReasons", UsualReason.all());
        model.addAttribute("documents", SupportingDocument.values());
        return FilePage.VIEW;
    }

    /**
     * @param before version to compare with {@code after}, null for the one before it
     * @param after null for the last
     */
    private FileView of(Opened registration, StaffMember me, @Nullable Integer before, @Nullable Integer after) {
        var id = registration.id();
        var journal = trail.about(id);
        var others = looking.at(registration, me, journal);
        var file = files.of(id);
        var today = Paris.at(clock.instant()).toLocalDate();
        var sheet = sheets.of(registration.session(), registration.answers());
        var versions = registrations.versions(id).stream()
                .sorted(comparing(Version::version).reversed())
                .toList();
        var written = messages.of(id).stream()
                .sorted(comparing(OutgoingMessage::id).reversed())
                .toList();
        return new FileView(
                registration,
                file,
                registrations.confirmation(id, registration.version()).candidate(),
                FileHead.of(registration.answers(), sheet, today),
                addresses.isProven(registration),
                NextStep.of(file, today),
                Spoken.all(registrations.verdict(id, registration.version()), sheet),
                sheet,
                versions,
                compared(registration, before, after),
                written,
                resendable(written),
                FileHistory.of(journal, versions, office.statusChanges(id), written),
                others,
                journal.isEmpty() ? 0 : journal.getLast().number());
    }

    private @Nullable Compared compared(Opened registration, @Nullable Integer before, @Nullable Integer after) {
        if (registration.version() == 0) {
            return null;
        }
        var last = within(after == null ? registration.version() : after, registration);
        var first = within(before == null ? last - 1 : before, registration);
        return new Compared(first, last, differences.between(registration.id(), first, last));
    }

    private static int within(int version, Opened registration) {
        return Math.clamp(version, 0, registration.version());
    }

    /** Letters of the office, and the message of the last version; a link or a code is never sent twice. */
    private static Set<Long> resendable(List<OutgoingMessage> written) {
        var last = written.stream()
                .map(OutgoingMessage::version)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
        return written.stream()
                .filter(message -> message.content() != null
                        || (message.version() != null && message.version().equals(last)))
                .map(OutgoingMessage::id)
                .collect(Collectors.toSet());
    }
}
