package fr.preinscription.followup;

import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.followup.FollowUp.Ruling;
import fr.preinscription.notification.LetterContent;
import fr.preinscription.notification.Messages;
import fr.preinscription.registration.Registrations;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which the office's file reaches its candidate. */
@Component
public class FollowUps {

    private final CaseFiles files;
    private final Registrations registrations;
    private final Messages messages;
    private final Campaigns campaigns;
    private final HandedOver handedOver;
    private final NextSteps nextSteps;
    private final Agenda agenda;
    private final Clock clock;

    FollowUps(
            CaseFiles files,
            Registrations registrations,
            Messages messages,
            Campaigns campaigns,
            HandedOver handedOver,
            NextSteps nextSteps,
            Agenda agenda,
            Clock clock) {
        this.files = files;
        this.registrations = registrations;
        this.messages = messages;
        this.campaigns = campaigns;
        this.handedOver = handedOver;
        this.nextSteps = nextSteps;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FollowUp of(UUID registration) {
        var known = known(registration);
        var standing = Standing.of(known);
        var sent = messages.of(registration);
        var contact = registrations.find(registration).answers().contact();
        return new FollowUp(
                nextSteps.of(standing, known),
                ruling(standing, known),
                Stages.of(
                        standing,
                        known,
                        registrations.versions(registration).getFirst().receivedAt()),
                standing.isOver() ? List.of() : PaperLines.of(known),
                MessageLines.of(sent),
                MessageLines.fails(sent, contact == null ? null : contact.email()),
                known.file().versionToSign(),
                known.campaign().signedPaperIsPosted() ? known.file().dueOn() : null,
                standing == Standing.TO_SEND,
                !agenda.days(known).isEmpty(),
                standing.isOver());
    }

    /** The days to come, as a calendar (RFC 5545); empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> calendar(UUID registration) {
        var known = known(registration);
        return agenda.days(known).isEmpty() ? Optional.empty() : Optional.of(agenda.of(known));
    }

    private Known known(UUID registration) {
        var file = files.of(registration);
        return new Known(
                file,
                campaigns.find(file.session()).orElseThrow(),
                clock.instant(),
                handedOver.since(registration).orElse(null));
    }

    private static @Nullable Ruling ruling(Standing standing, Known known) {
        var kind = switch (standing) {
            case CANCELLED -> Kind.CANCELLED;
            case REFUSED -> Kind.REFUSED;
            default -> null;
        };
        return kind == null
                ? null
                : known.last(kind)
                        .map(decision -> new Ruling(
                                Paris.day(decision.at()),
                                decision.facts(),
                                decision.law(),
                                decision.appeal() == null
                                        ? List.of()
                                        : new LetterContent("", List.of(decision.appeal())).blocks()))
                        .orElse(null);
    }
}
