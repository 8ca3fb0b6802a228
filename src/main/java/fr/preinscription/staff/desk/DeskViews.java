package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.desk.DeskView.Old;
import fr.preinscription.staff.file.Looking;
import fr.preinscription.staff.file.UsualReason;
import fr.preinscription.staff.file.VersionDifferences;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the desk shows of an envelope, and writes down that somebody looks at the file. */
@Component
class DeskViews {

    static final String VIEW = "bureau/desk/envelope";

    private final CaseFiles files;
    private final Registrations registrations;
    private final VersionDifferences differences;
    private final Looking looking;
    private final Clock clock;

    DeskViews(
            CaseFiles files,
            Registrations registrations,
            VersionDifferences differences,
            Looking looking,
            Clock clock) {
        this.files = files;
        this.registrations = registrations;
        this.differences = differences;
        this.looking = looking;
        this.clock = clock;
    }

    LocalDate today() {
        return Paris.at(clock.instant()).toLocalDate();
    }

    String show(Opened registration, EnvelopeForm form, @Nullable Envelope corrected, StaffMember me, Model model) {
        var others = looking.at(registration, me);
        var file = files.of(registration.id());
        var confirmation = registrations.confirmation(registration.id(), registration.version());
        var exam = confirmation.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.label().equals("BTS"))
                .map(line -> line.value())
                .findFirst()
                .orElse("");
        var printed = form.printed();
        var old = printed != null && printed < file.versionToSign()
                ? new Old(
                        printed,
                        file.versionToSign(),
                        differences.between(registration.id(), printed, file.versionToSign()))
                : null;
        model.addAttribute(
                "desk",
                new DeskView(
                        registration,
                        file,
                        confirmation.candidate(),
                        exam,
                        confirmation.minor(),
                        others,
                        old,
                        delay(registration, form).orElse(null),
                        corrected));
        model.addAttribute("usualReasons", UsualReason.all());
        model.addAttribute(
                "channels",
                Arrays.stream(Channel.values())
                        .filter(channel -> channel != Channel.UPLOAD)
                        .toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return VIEW;
    }

    Optional<Delay> delay(Opened registration, EnvelopeForm form) {
        return form.arrival(today()).map(arrival -> delay(registration, arrival));
    }

    private Delay delay(Opened registration, Arrival arrival) {
        var file = files.of(registration.id());
        return Delay.of(files.timeliness(registration.session(), arrival), arrival, file.dueOn());
    }
}
