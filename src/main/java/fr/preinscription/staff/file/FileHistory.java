package fr.preinscription.staff.file;

import fr.preinscription.audit.JournalEntry;
import fr.preinscription.notification.DeliveryAttempt;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.registration.Registrations.Version;
import fr.preinscription.registration.StatusChange;
import fr.preinscription.registration.Submission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who did what when, from all that keeps a trace: the journal, the versions, the messages and their deliveries. */
final class FileHistory {

    private FileHistory() {}

    /** The newest first. */
    static List<HistoryLine> of(
            List<JournalEntry> journal,
            List<Version> versions,
            List<StatusChange> changes,
            List<OutgoingMessage> messages) {
        return Stream.of(
                        journal.stream().map(FileHistory::act),
                        versions.stream().map(FileHistory::version),
                        changes.stream()
                                .filter(change -> change.author().equals(Submission.CANDIDATE))
                                .map(FileHistory::change),
                        messages.stream().flatMap(FileHistory::message))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(HistoryLine::at).reversed())
                .toList();
    }

    private static HistoryLine act(JournalEntry entry) {
        var act = entry.act();
        return new HistoryLine(
                entry.at(),
                act.actorName(),
                act.summary(),
                DetailWords.of(act.details()),
                act.action().equals(Looking.FILE_VIEWED));
    }

    private static HistoryLine version(Version version) {
        var mark = version.office();
        return new HistoryLine(
                version.receivedAt(),
                author(version),
                "Version " + version.version() + " enregistrée",
                mark == null ? Map.of() : Map.of("motif", mark.reason(), "preuve", mark.evidence()),
                false);
    }

    static String author(Version version) {
        var mark = version.office();
        return mark == null ? HistoryLine.CANDIDATE : mark.agent() + ", bureau DEC 5";
    }

    private static HistoryLine change(StatusChange change) {
        return new HistoryLine(
                change.changedAt(),
                HistoryLine.CANDIDATE,
                "Inscription : " + change.before().label() + " → "
                        + change.after().label(),
                Map.of(),
                false);
    }

    private static Stream<HistoryLine> message(OutgoingMessage message) {
        var title = "« " + message.kind().title() + " »";
        var written = new HistoryLine(
                message.createdAt(),
                HistoryLine.SITE,
                "Message " + title + " écrit à " + message.recipient(),
                Map.of(),
                false);
        return Stream.concat(Stream.of(written), message.attempts().stream().map(attempt -> attempt(title, attempt)));
    }

    private static HistoryLine attempt(String title, DeliveryAttempt attempt) {
        return new HistoryLine(
                attempt.at(),
                HistoryLine.SITE,
                "Message " + title + " : " + DeliveryWords.of(attempt.outcome()),
                attempt.outcome() == DeliveryAttempt.Outcome.SENT ? Map.of() : Map.of("réponse", attempt.reason()),
                false);
    }
}
