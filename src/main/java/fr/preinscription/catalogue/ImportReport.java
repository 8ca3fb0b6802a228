package fr.preinscription.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed in the catalogue, or would change.
 *
 * @param conflicts the lists of units that the office completed itself and on which the import says something else
 */
public record ImportReport(List<Change> changes, List<Conflict> conflicts) {

    public enum ChangeKind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One row.
     *
     * @param table of the catalogue: specialty, unit, session_parameter…
     * @param key « regulation/unit » for a unit
     * @param specialty slug of the specialty it is about, null when it is about none
     * @param columns those that change, none for a row that comes or goes
     */
    public record Change(
            ChangeKind kind,
            String table,
            String key,
            @Nullable String specialty,
            List<Column> columns) {}

    /** A column that changes, with the beginning of what it held and will hold. */
    public record Column(String name, String before, String after) {}

    /**
     * A list that stays as the office completed it.
     *
     * @param list « BTS Tourisme », with its option
     * @param office what the office read it in
     * @param difference what the import says otherwise
     */
    public record Conflict(String list, String diploma, int fromSession, String office, String difference) {}

    public ImportReport {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    ImportReport(List<Change> changes) {
        this(changes, List.of());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Two reports with the same fingerprint say the same. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.write(this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In French, for staff: « 3 lignes ajoutées, 1 modifiée, 0 retirée ». */
    public String inWords() {
        return "Catalogue : " + count(ChangeKind.ADDED) + " ligne(s) ajoutée(s), " + count(ChangeKind.CHANGED)
                + " modifiée(s), " + count(ChangeKind.REMOVED) + " retirée(s)";
    }
}
