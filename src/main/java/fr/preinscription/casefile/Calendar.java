package fr.preinscription.casefile;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.regulation.SessionParameters;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days that count for the files of a session, seen from now.
 *
 * @param dueOn last day to send a file
 * @param remindBefore day before which incomplete files are written to, null when none is set
 * @param reminderDays days given to answer
 */
record Calendar(
        Instant now,
        Instant closesAt,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable Instant uploadClosesAt,
        @Nullable LocalDate remindBefore,
        int reminderDays,
        LocalDate examStartsOn) {

    private static final int REMINDER_DAYS = 15;

    static Calendar of(Campaign campaign, Instant now) {
        var session = campaign.session();
        return new Calendar(
                now,
                campaign.closesAt(),
                session.dossierDueOn(),
                session.dossierDueAt(),
                session.instant(SessionParameter.UPLOAD_CLOSES_AT).orElse(null),
                session.date(SessionParameter.REMINDER_BEFORE).orElse(null),
                session.integer(SessionParameter.REMINDER_DAYS).orElse(REMINDER_DAYS),
                session.examStartsOn());
    }

    LocalDate today() {
        return Paris.at(now).toLocalDate();
    }

    boolean isClosed() {
        return !now.isBefore(closesAt);
    }

    /** The same envelope, judged by the days as they are now: a decision may have moved them. */
    Envelope judged(Envelope envelope) {
        return new Envelope(
                envelope.id(), envelope.arrival(), timeliness(envelope.arrival()), envelope.by(), envelope.at());
    }

    Timeliness timeliness(Arrival arrival) {
        var session = SessionParameters.of(examStartsOn.getYear())
                .opensAt(closesAt)
                .closesAt(closesAt)
                .dossierDueAt(dueAt)
                .uploadClosesAt(uploadClosesAt)
                .examStartsOn(examStartsOn)
                .build();
        return switch (arrival.channel()) {
            case POST, REGISTERED_POST -> Timeliness.posted(session, arrival.sentOn(), arrival.receivedOn());
            case UPLOAD -> Timeliness.uploaded(session, Objects.requireNonNull(arrival.uploadedAt()));
            case COUNTER, OTHER -> {
                var sentOn = arrival.sentOn();
                yield Timeliness.handedIn(session, sentOn == null ? arrival.receivedOn() : sentOn);
            }
        };
    }
}
