package fr.preinscription.staff.desk;

import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.casefile.Paper;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.file.Looking.Presence;
import fr.preinscription.staff.file.VersionDifferences.Difference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An envelope on the desk, and the file it belongs to.
 *
 * @param name of the candidate
 * @param exam specialty and option
 * @param minor whether a legal representative signs too
 * @param old the old version that was signed, null when the version is right or unknown
 * @param delay null while the day is missing
 * @param corrected the envelope that is typed again, null when this one is new
 */
record DeskView(
        Opened registration,
        CaseFile file,
        String name,
        String exam,
        boolean minor,
        List<Presence> others,
        @Nullable Old old,
        @Nullable Delay delay,
        @Nullable Envelope corrected) {

    /**
     * A version that does not count any more.
     *
     * @param differences from it to the last
     */
    record Old(int version, int last, List<Difference> differences) {}

    /**
     * @param key 1 to 9, 0 when it has none
     * @param place among the papers of the form
     */
    record Row(int key, int place, Paper paper) {}

    /** The papers but the confirmation; the keys are those of the file page. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < file.papers().size(); i++) {
            var paper = file.papers().get(i);
            if (!paper.isConfirmation()) {
                rows.add(new Row(i < 9 ? i + 1 : 0, rows.size(), paper));
            }
        }
        return rows;
    }

    /** Null when no confirmation is owed. */
    public @Nullable Integer confirmationKey() {
        for (var i = 0; i < 9 && i < file.papers().size(); i++) {
            if (file.papers().get(i).isConfirmation()) {
                return i + 1;
            }
        }
        return null;
    }

    public String path() {
        return "/bureau/guichet/" + file.number() + (corrected == null ? "" : "/enveloppes/" + corrected.id());
    }
}
