package fr.preinscription.catalogue;

import java.util.List;

/** What an import changed in the catalogue, or would change. */
public record ImportReport(List<Change> changes) {

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
     * @param columns those that change, none for a row that comes or goes
     */
    public record Change(ChangeKind kind, String table, String key, List<String> columns) {}

    public ImportReport {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** In French, for staff: « 3 lignes ajoutées, 1 modifiée, 0 retirée ». */
    public String inWords() {
        return "Catalogue : " + count(ChangeKind.ADDED) + " ligne(s) ajoutée(s), " + count(ChangeKind.CHANGED)
                + " modifiée(s), " + count(ChangeKind.REMOVED) + " retirée(s)";
    }
}
