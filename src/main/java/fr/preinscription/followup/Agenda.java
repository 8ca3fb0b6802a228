package fr.preinscription.followup;

import fr.preinscription.academy.Academy;
import fr.preinscription.casefile.FileState;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Step;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Paris;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The days that a candidate notes: the last day to post, the last day to answer. They carry the number and nothing else of
 * the person, for a calendar is often shared.
 */
@Component
class Agenda {

    private final Academy academy;
    private final Campaigns campaigns;
    private final URI site;

    Agenda(Academy academy, Campaigns campaigns, @Value("${preinscription.public-address}") URI site) {
        this.academy = academy;
        this.campaigns = campaigns;
        this.site = site;
    }

    /**
     * @param kind with the number, what the day is for as long as the registration lives
     * @param sequence one more each time the day was moved
     */
    record Day(String kind, LocalDate on, String summary, String description, int sequence) {}

    /** Those to come, the nearest first. */
    List<Day> days(Known known) {
        var days = new ArrayList<Day>();
        var file = known.file();
        var sendable = known.campaign().signedPaperIsPosted()
                && !file.state().isOver()
                && file.state() != FileState.RECEIVED
                && !known.isRegistered()
                && !known.isComplete();
        if (sendable && known.canStillBePosted()) {
            days.add(posting(known));
        }
        known.awaited()
                .filter(letter -> !known.today().isAfter(letter.deadline()))
                .ifPresent(letter -> days.add(new Day(
                        "reponse",
                        letter.deadline(),
                        "BTS " + file.session() + "\u00a0: dernier jour pour répondre au bureau des examens",
                        "Inscription " + file.number() + ". Ce que vous devez envoyer ou répondre est écrit sur "
                                + page() + ".",
                        file.reminders().size() - 1)));
        return days.stream()
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .toList();
    }

    /** A whole calendar of them. */
    String of(Known known) {
        var lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Preinscription//Inscription au BTS//FR");
        lines.add("CALSCALE", "GREGORIAN");
        days(known).forEach(day -> event(lines, known, day));
        lines.add("END", "VCALENDAR");
        return lines.text();
    }

    private void event(CalendarLines lines, Known known, Day day) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", known.file().number() + "-" + day.kind() + "@" + site.getHost());
        lines.stamp("DTSTAMP", known.now());
        lines.day("DTSTART", day.on());
        lines.day("DTEND", day.on().plusDays(1));
        lines.add("SEQUENCE", Integer.toString(day.sequence()));
        lines.text("SUMMARY", day.summary());
        lines.text("DESCRIPTION", day.description());
        lines.add("URL", page());
        lines.add("CLASS", "PRIVATE");
        lines.add("TRANSP", "TRANSPARENT");
        alarm(lines, "-P2DT15H", day.summary());
        alarm(lines, "-PT15H", day.summary());
        lines.add("END", "VEVENT");
    }

    /** The day begins at midnight: nine in the morning three days before, then the day before. */
    private static void alarm(CalendarLines lines, String trigger, String words) {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.add("TRIGGER", trigger);
        lines.text("DESCRIPTION", words);
        lines.add("END", "VALARM");
    }

    private Day posting(Known known) {
        var file = known.file();
        return new Day(
                "envoi",
                file.dueOn(),
                "BTS " + file.session() + "\u00a0: dernier jour pour poster le dossier d’inscription",
                "Inscription " + file.number() + ". Envoyez la confirmation signée et les documents au plus tard le "
                        + Paris.day(file.dueOn())
                        + " (date du cachet de la poste). Préférez le recommandé et gardez la preuve d’envoi.\n"
                        + "Adresse\u00a0:\n" + String.join("\n", academy.address()) + "\n"
                        + "La liste des documents est sur " + page() + ".",
                moves(file.session()));
    }

    /** How many times the last day to post was moved for everybody (R-06). */
    private int moves(int session) {
        var days = campaigns.steps(session).stream()
                .filter(step -> step.parameter() == SessionParameter.DOSSIER_DUE_ON)
                .map(Step::value)
                .map(value -> value.content())
                .toList();
        var moves = 0;
        for (var i = 1; i < days.size(); i++) {
            moves += Objects.equals(days.get(i), days.get(i - 1)) ? 0 : 1;
        }
        return moves;
    }

    private String page() {
        return site.resolve("/mon-inscription").toString();
    }
}
