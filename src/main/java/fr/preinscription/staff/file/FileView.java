package fr.preinscription.staff.file;

import fr.preinscription.casefile.CaseFile;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Registrations.Version;
import fr.preinscription.staff.file.Looking.Presence;
import fr.preinscription.staff.file.VersionDifferences.Difference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one candidate, as the file page shows it.
 *
 * @param name as printed at the head of the confirmation
 * @param addressProven whether the candidate proved that the mail address is theirs
 * @param nextStep what to do next, one sentence
 * @param rules each rule that spoke, flags first
 * @param answers of the current version
 * @param versions the newest first
 * @param compared null while there is only one version
 * @param messages the newest first
 * @param resendable numbers of the messages that can be sent once more
 * @param history the newest first
 * @param seen number of the last entry of the journal, given back with the next act
 */
record FileView(
        Opened registration,
        CaseFile file,
        String name,
        FileHead head,
        boolean addressProven,
        String nextStep,
        List<Spoken> rules,
        AnswerSheet answers,
        List<Version> versions,
        @Nullable Compared compared,
        List<OutgoingMessage> messages,
        Set<Long> resendable,
        List<HistoryLine> history,
        List<Presence> others,
        long seen) {

    /** @param differences none when both versions say the same */
    record Compared(int before, int after, List<Difference> differences) {}

    public List<HistoryLine> acts() {
        return history.stream().filter(line -> !line.looking()).toList();
    }

    public List<HistoryLine> looks() {
        return history.stream().filter(HistoryLine::looking).toList();
    }

    /** What somebody looks at. */
    public List<Spoken> loud() {
        return rules.stream().filter(spoken -> !spoken.isQuiet()).toList();
    }

    /** What the candidate was only told. */
    public List<Spoken> quiet() {
        return rules.stream().filter(Spoken::isQuiet).toList();
    }

    public long settled() {
        return file.papers().stream().filter(paper -> paper.isSettled()).count();
    }

    public String author(Version version) {
        return FileHistory.author(version);
    }

    public String deliveryWords(OutgoingMessage message) {
        return DeliveryWords.of(message.status());
    }

    public String deliveryTone(OutgoingMessage message) {
        return DeliveryWords.tone(message.status());
    }
}
